import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const output = join(import.meta.dirname, '../artifacts/web');

// The server sends these to browsers that take them; it compresses nothing itself.
const packed = {
  name: 'packed',
  closeBundle() {
    for (const file of readdirSync(output, { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/\.(js|css|html|svg)$/.test(file.name)) continue;
      const path = join(file.parentPath, file.name);
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
    }
  },
};

// Everything that is built is named by its content, and nothing is inlined: the page's policy allows its own files only.
export default defineConfig({
  plugins: [react(), packed],
  build: {
    outDir: output,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    proxy: Object.fromEntries(['/api', '/apps', '/run_sse', '/files'].map((path) => [path, 'http://127.0.0.1:8787'])),
  },
});
