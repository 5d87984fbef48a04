import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './scripts/vite/precompress.ts';
import { strictStyles } from './scripts/vite/strict-styles.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const { version } = JSON.parse(readFileSync(path('./package.json'), 'utf8')) as { version: string };

/** The client, as files in dist/client. The server's build is vite.server.config.ts. */
export default defineConfig({
  root: path('./client'),
  plugins: [react(), strictStyles(), precompress()],
  resolve: {
    // Citation.js could fetch what it is asked to read. Here it only writes: what would fetch is left out.
    alias: {
      'node-fetch': path('./client/references/noFetch.ts'),
      'sync-fetch': path('./client/references/noFetch.ts'),
    },
  },
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    outDir: path('./dist/client'),
    emptyOutDir: true,
    sourcemap: false,
    // Monaco, in the playground alone, is far above any sensible limit.
    chunkSizeWarningLimit: 4_000,
  },
  worker: { format: 'es' },
  server: {
    port: 5173,
    proxy: { '/graphql': 'http://localhost:4000', '/export': 'http://localhost:4000' },
  },
});
