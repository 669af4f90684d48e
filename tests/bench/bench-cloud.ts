import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { createCenter } from '../../cloud/admin/centers.ts'
import { startOwnPostgres } from '../../cloud/postgres/own-postgres.ts'
import { type Database, appBeside } from '../../cloud/settings.ts'
import { insertBench } from '../../cloud/store/benches.ts'
import { inCenter } from '../../cloud/store/in-center.ts'
import { migrate } from '../../cloud/store/migrate.ts'
import { openPool } from '../../cloud/store/pool.ts'
import { BenchForTests } from '../cloud/bench-for-tests.ts'
import { type Running, startBuiltCloud } from '../cloud/built-cloud.ts'

/** A PostgreSQL of its own that fsyncs, and the built service as a process of its own. */
export type BenchCloud = { readonly database: Database; readonly owner: Pool; readonly service: Running; readonly end: () => Promise<void> }

export async function startBenchCloud(): Promise<BenchCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-load-'))
  const postgres = await startOwnPostgres(folder)
  const database = appBeside(postgres.ownerUrl, postgres.password)
  await migrate(postgres.ownerUrl, { role: database.appRole, password: database.appPassword })
  const owner = openPool(postgres.ownerUrl, 4)
  const service = await startBuiltCloud({ DATABASE_APP_URL: database.app, DATABASE_URL: '' })
  const end = async () => {
    await service.end('SIGTERM')
    await owner.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { database, owner, service, end }
}

export async function newCenter({ owner }: BenchCloud): Promise<string> {
  return (await createCenter(owner, 'Measured', new Date())).center
}

/** A bench that is let in by the database itself: a code each would be held back as a stranger's haste. */
export async function letIn({ owner, service }: BenchCloud, center: string, id = `b-${randomUUID()}`): Promise<BenchForTests> {
  const bench = new BenchForTests(service.address, id)
  const publicKey = Buffer.from(bench.key.publicKey, 'base64')
  await inCenter(owner, center, (db) => insertBench(db, center, { bench: id, name: id, publicKey, at: new Date() }))
  return bench
}
