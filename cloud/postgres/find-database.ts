import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../store/migrate.ts'
import { type Database, appBeside, cloudFolder, namedDatabase } from '../settings.ts'
import { startOwnPostgres } from './own-postgres.ts'

export type FoundDatabase = { readonly database: Database; readonly close: () => Promise<void> }

type Env = Readonly<Record<string, string | undefined>>

/** Where a running cloud says which PostgreSQL is its own, for the admin's commands. Readable to its user only. */
const RUNNING = 'running.json'
type Running = { readonly pid: number; readonly ownerUrl: string; readonly password: string }

async function runningBeside(folder: string): Promise<Running | undefined> {
  const file = join(folder, RUNNING)
  if (!existsSync(file)) return undefined
  const running = JSON.parse(readFileSync(file, 'utf8')) as Running
  const client = new Client({ connectionString: running.ownerUrl, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    process.kill(running.pid, 0)
    await client.connect()
    return running
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

function ownFolder(env: Env): string {
  return cloudFolder(env, process.platform, process.getuid?.() === 0)
}

async function startOwn(folder: string): Promise<FoundDatabase> {
  const postgres = await startOwnPostgres(folder)
  const file = join(folder, RUNNING)
  const { ownerUrl, password } = postgres
  writeFileSync(file, JSON.stringify({ pid: process.pid, ownerUrl, password } satisfies Running), { mode: 0o600 })
  const close = async () => {
    rmSync(file, { force: true })
    await postgres.stop()
  }
  return { database: appBeside(ownerUrl, password), close }
}

async function withSchema(found: FoundDatabase): Promise<FoundDatabase> {
  const { owner, appRole, appPassword } = found.database
  try {
    if (owner !== undefined) await migrate(owner, { role: appRole, password: appPassword })
    return found
  } catch (error) {
    await found.close()
    throw error
  }
}

/** The database to serve from, its schema up to date: the named one, or our own, which is started. */
export async function databaseToServe(env: Env): Promise<FoundDatabase> {
  const named = namedDatabase(env)
  if (named !== undefined) return withSchema({ database: named, close: async () => undefined })
  const folder = ownFolder(env)
  const running = await runningBeside(folder)
  if (running !== undefined) throw new Error(`a cloud with the data in ${folder} is running already (process ${running.pid})`)
  return withSchema(await startOwn(folder))
}

/** The database for an admin's command: that of the cloud that runs, else it is started for as long as the command takes. */
export async function databaseToAdminister(env: Env): Promise<FoundDatabase> {
  const named = namedDatabase(env)
  if (named !== undefined) return withSchema({ database: named, close: async () => undefined })
  const folder = ownFolder(env)
  const running = await runningBeside(folder)
  if (running === undefined) return withSchema(await startOwn(folder))
  return { database: appBeside(running.ownerUrl, running.password), close: async () => undefined }
}
