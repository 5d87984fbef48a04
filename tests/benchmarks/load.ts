/** Bulk loading on the embedded engine: time, rate and peak memory of a made-up topic of a million relationships and of Hetionet. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hetionetMissing } from './hetionet.ts';
import type { Cost, LoadReport } from './load-rows.ts';
import { line } from './measure.ts';

/** About a million relationships. LOAD_CLAIMS: fewer, for a quick look. */
const CLAIMS = Number(process.env.LOAD_CLAIMS ?? 80_000);

export async function benchLoad(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-bench-'));
  show(`Made-up topic, ${CLAIMS} claims`, await loaded(String(CLAIMS), join(folder, 'large')));
  const missing = hetionetMissing();
  if (missing) console.error(`SKIPPED: Hetionet: ${missing}`);
  else show('Hetionet', await loaded('hetionet', join(folder, 'hetionet')));
  rmSync(folder, { recursive: true, force: true });
}

/** Loads rows (a number of claims, or hetionet) into the folder, in a process of its own. */
export async function loaded(what: string, dataDir: string): Promise<LoadReport> {
  const script = fileURLToPath(new URL('./load-rows.ts', import.meta.url));
  const args = ['--max-old-space-size=8192', '--import', 'tsx', script, what, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`load-rows ${what} ended with ${code}`);
  return JSON.parse(out) as LoadReport;
}

function show(what: string, report: LoadReport): void {
  const { nodes, relationships, topic, load, close, peak, before } = report;
  const seconds = ({ wall, cpu }: Cost) => `${wall.toFixed(1)} s (processor ${cpu.toFixed(1)} s)`;
  line(what, `${nodes} nodes, ${relationships} relationships`);
  line('  Making the topic up, or reading it', seconds(topic));
  line('  Loading, with grades and indexes', seconds(load), 'aim: 60 s a million');
  line('  Closing', seconds(close));
  line('  Rate', `${Math.round((nodes + relationships) / load.wall)} rows a second`);
  line('  Peak memory', `${Math.round(peak)} MB (${Math.round(before)} MB before loading)`, 'aim: 1500 MB');
}
