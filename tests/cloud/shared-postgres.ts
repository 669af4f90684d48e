import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startOwnPostgres } from '../../cloud/postgres/own-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly ownerUrl: string; readonly password: string }
  }
}

/** One PostgreSQL for a run of tests, in which each file has a database of its own. */
export default async function sharedPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-cloud-'))
  const { ownerUrl, password, stop } = await startOwnPostgres(folder)
  project.provide('postgres', { ownerUrl, password })
  return async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
