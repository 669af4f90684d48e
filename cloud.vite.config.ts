import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The cloud as one file for Node: its packages are in it, so that it runs where only Node is. PostgreSQL's own programs stay in their package. */
export default defineConfig({
  build: {
    ssr: join(import.meta.dirname, 'cloud', 'main.ts'),
    outDir: 'out/cloud',
    emptyOutDir: true,
    target: 'node24',
    rollupOptions: { output: { entryFileNames: 'main.js' } },
  },
  ssr: { noExternal: true, external: ['pg-native'] },
})
