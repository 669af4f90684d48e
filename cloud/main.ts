import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { destination } from 'pino'
import { COMMANDS, USAGE, runCommand, tellChecked } from './admin/commands.ts'
import { mediaKept } from './media/media-settings.ts'
import { openLog } from './log.ts'
import { ownPin } from './own-pin.ts'
import { databaseToAdminister, databaseToServe } from './postgres/find-database.ts'
import { cloudFolder, connections, front, listening } from './settings.ts'
import { startCloud } from './start-cloud.ts'
import { openPool } from './store/pool.ts'

/** Requests under way may take so long when the service ends. */
const LONGEST_END_MS = 20_000

const folderOf = (env: NodeJS.ProcessEnv) => cloudFolder(env, process.platform, process.getuid?.() === 0)

const print = (line: string) => void process.stdout.write(`${line}\n`)

async function serve(): Promise<void> {
  const { env } = process
  const log = openLog(destination(2))
  const folder = folderOf(env)
  mkdirSync(join(folder, 'media'), { recursive: true })
  const { database, close } = await databaseToServe(env)
  const pool = openPool(database.app, connections(env))
  const owner = database.owner === undefined ? undefined : openPool(database.owner, 2)
  let ending: Promise<void> | undefined
  try {
    const app = await startCloud(pool, log, mediaKept(env, pool, folder), {
      ...front(env),
      ...(owner === undefined ? {} : { admin: { owner, ...(env.MENDBENCH_CLOUD_URL ? { address: env.MENDBENCH_CLOUD_URL } : {}) } }),
    })
    const address = await app.listen(listening(env))
    const end = async () => {
      setTimeout(() => process.exit(1), LONGEST_END_MS).unref()
      await app.close()
      await pool.end()
      await owner?.end()
      await close()
      process.exit(0)
    }
    const endOnce = () => {
      ending ??= end()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endOnce)
    console.log(`Mendbench cloud: ${address}`)
  } catch (error) {
    await pool.end()
    await owner?.end()
    await close()
    throw error
  }
}

async function administer(words: readonly string[]): Promise<void> {
  const { database, close } = await databaseToAdminister(process.env)
  try {
    if (database.owner === undefined) throw new Error("commands need the owner's DATABASE_URL")
    const owner = openPool(database.owner, 1)
    try {
      const { env } = process
      const { store: media } = mediaKept(env, owner, folderOf(env))
      const { tls, trustProxy } = front(env)
      const url = env.MENDBENCH_CLOUD_URL ? { url: env.MENDBENCH_CLOUD_URL } : {}
      await runCommand({ owner, media, reached: { ...url, ...ownPin(tls, trustProxy) } }, words, print)
    } finally {
      await owner.end()
    }
  } finally {
    await close()
  }
}

async function main(words: readonly string[]): Promise<void> {
  const [command] = words
  if (command !== undefined && command !== 'check-export' && !COMMANDS.has(command)) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = command === '--help' ? 0 : 2
    return
  }
  try {
    if (command === undefined) await serve()
    else if (command === 'check-export') await tellChecked(words[1], print)
    else await administer(words)
  } catch (error) {
    process.stderr.write(`Mendbench cloud: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

await main(process.argv.slice(2))
