#!/usr/bin/env node
/** `npx evidence-atlas`: the command line, built first where it is not. */
import './node-version.mjs';

const { existsSync } = await import('node:fs');
const built = new URL('../dist/seed/atlas/main.js', import.meta.url);
// In a clone it is built anew when its sources changed; an installed package comes built.
if (existsSync(new URL('../seed/atlas/main.ts', import.meta.url))) {
  const { prepareServer } = await import('./prepare.mjs');
  await prepareServer();
}
process.setSourceMapsEnabled(true);
await import(built.href);
