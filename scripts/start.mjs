/** `npm start`: prepares the clone, then becomes the server (same process: signals and exit code are its own). */
import './node-version.mjs';

const { prepare, ROOT } = await import('./prepare.mjs');
const { pathToFileURL } = await import('node:url');

await prepare();
if (process.env.npm_lifecycle_event !== undefined) stopWithShell();
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
await import(new URL('dist/server/main.js', pathToFileURL(ROOT)).href);

/**
 * npm runs us through a shell that dies of SIGTERM without passing it on:
 * a server left behind would hold the data folder. So the shell's end counts as the signal.
 */
function stopWithShell() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200).unref();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clearInterval(watch));
}
