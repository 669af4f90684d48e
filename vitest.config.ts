import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'quick', include: ['tests/**/*.{unit,db,contract}.{ts,tsx}'], testTimeout: 60_000 } },
      // A real PostgreSQL, started once.
      { test: { name: 'sync', include: ['tests/**/*.sync.ts'], globalSetup: ['tests/cloud/shared-postgres.ts'], ...slow } },
      // Keys typed through the X server arrive late on a machine that is busy with something else: once more, then it counts.
      { test: { name: 'e2e', include: ['tests/**/*.e2e.ts'], globalSetup: ['tests/cloud/shared-postgres.ts'], retry: 1, ...slow } },
      { test: { name: 'vm', include: ['tests/**/*.vm.ts'], ...slow } },
    ],
  },
})
