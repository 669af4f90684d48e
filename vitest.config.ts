import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'quick', include: ['tests/**/*.{unit,db,contract}.{ts,tsx}'], testTimeout: 20_000 } },
      { test: { name: 'e2e', include: ['tests/**/*.e2e.ts'], ...slow } },
      { test: { name: 'vm', include: ['tests/**/*.vm.ts'], ...slow } },
    ],
  },
})
