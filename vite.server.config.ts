import { defineConfig } from 'vite';

/** The server and the seed command as two Node programs; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { 'server/main': 'server/main.ts', 'seed/atlas/main': 'seed/atlas/main.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'server/parts/[name]-[hash].js' },
    },
  },
});
