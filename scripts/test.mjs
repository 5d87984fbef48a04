/** `npm test`: prepares the clone, runs every test project, ends with one line that counts them. */
import './node-version.mjs';

const { prepare, ROOT } = await import('./prepare.mjs');
const { spawn } = await import('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');

await prepare();

const folder = mkdtempSync(join(tmpdir(), 'evidence-atlas-test-'));
const countsFile = join(folder, 'counts.json');
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, TEST_COUNTS_FILE: countsFile },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  const { passed, failed, skipped } = readCounts();
  rmSync(folder, { recursive: true, force: true });
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  const ranNothing = passed + failed === 0;
  if (ranNothing) console.error('No test ran.');
  process.exitCode = code || (failed > 0 || ranNothing ? 1 : 0);
});

function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
