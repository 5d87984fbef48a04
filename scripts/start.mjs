/** `npm start`: prepares the clone, then becomes the server (same process: signals and exit code are its own). */
import './node-version.mjs';

const { prepare, ROOT } = await import('./prepare.mjs');
await prepare();
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
await import(new URL('dist/server/main.js', `file://${ROOT.replace(/\\/g, '/')}`).href);
