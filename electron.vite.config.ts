import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const electron = (name: string) => join(root, 'electron', name)

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: true,
      externalizeDeps: true,
      rollupOptions: {
        input: {
          main: electron('main.ts'),
          bench: electron('bench/main.ts'),
          'browser-shell': electron('browser-shell.ts'),
          'label-worker': electron('bench/printer/label-worker.ts'),
          'quote-worker': electron('bench/quotes/quote-worker.ts'),
          'picture-worker': electron('bench/evidence/picture-worker.ts'),
          'check-worker': electron('bench/store/check-worker.ts'),
          'snapshot-worker': electron('bench/sync/snapshot/snapshot-worker.ts'),
          'import-worker': electron('bench/import/import-worker.ts'),
          cli: electron('cli/main.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: electron('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: { input: join(root, 'renderer', 'index.html') },
    },
    plugins: [react()],
  },
})
