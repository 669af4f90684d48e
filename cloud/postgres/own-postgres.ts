import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { postgresPrograms } from './binaries.ts'
import { closedAbove, type ServiceUser, serviceUser } from './service-user.ts'

const OWNER = 'mendbench'
const LONGEST_START_MS = 60_000
/** A port that was free a moment ago may be taken now. */
const STARTS = 3

/** A PostgreSQL of our own, below a folder. `ownerUrl` logs in as the owner of everything in it. */
export type OwnPostgres = { readonly ownerUrl: string; readonly password: string; readonly stop: () => Promise<void> }

type Place = { readonly folder: string; readonly cluster: string; readonly programs: string; readonly user: ServiceUser | undefined }

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

function runAs({ programs, user }: Place, program: string, args: readonly string[]): string {
  const done = spawnSync(join(programs, program), args, { encoding: 'utf8', cwd: programs, ...(user && { uid: user.uid, gid: user.gid }) })
  if (done.status !== 0) throw new Error(`${program} failed: ${done.error?.message ?? done.stderr.trim()}`)
  return done.stdout
}

/** The owner's password, made once; only who may read our folder knows it. */
function ownPassword(folder: string): string {
  const file = join(folder, 'owner-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** A cluster that is made in one piece: one that was left half made is thrown away. */
function makeCluster(place: Place, password: string): void {
  const { cluster, folder, user } = place
  const made = join(folder, 'cluster-made')
  if (existsSync(made)) return
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { mode: 0o700 })
  const passwordFile = join(folder, 'initdb-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== undefined) for (const each of [cluster, passwordFile]) chownSync(each, user.uid, user.gid)
  try {
    const flags = [
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      '--auth=scram-sha-256',
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
    ]
    runAs(place, 'initdb', [`--pgdata=${cluster}`, ...flags])
  } finally {
    rmSync(passwordFile)
  }
  writeFileSync(made, '')
}

/** One that runs on after we were killed is stopped: its port and its password are not of this start. */
function stopCluster(place: Place): void {
  if (!existsSync(join(place.cluster, 'postmaster.pid'))) return
  try {
    runAs(place, 'pg_ctl', ['stop', `--pgdata=${place.cluster}`, '--mode=fast', '--wait'])
  } catch {
    // It is not running: the file was left by a machine that went down. PostgreSQL sees that itself.
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** In a session of its own, so that Ctrl-C reaches us alone and the requests under way can still be answered. */
function spawnPostgres({ cluster, folder, programs, user }: Place, port: number): ChildProcess {
  const log = openSync(join(folder, 'postgres.log'), 'w', 0o600)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'log_statement=none',
    'log_min_error_statement=panic',
  ]
  const child = spawn(join(programs, 'postgres'), ['-D', cluster, '-p', String(port), ...settings.flatMap((each) => ['-c', each])], {
    cwd: programs,
    detached: true,
    stdio: ['ignore', log, log],
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  return child
}

async function startOn(place: Place, port: number, url: string): Promise<ChildProcess | undefined> {
  const child = spawnPostgres(place, port)
  for (const end = Date.now() + LONGEST_START_MS; Date.now() < end && child.exitCode === null && child.pid !== undefined; await sleep(50))
    if (await answers(url)) return child
  child.kill('SIGKILL')
  return undefined
}

function placeBelow(folder: string): Place {
  mkdirSync(folder, { recursive: true })
  const user = serviceUser()
  if (user !== undefined) {
    chmodSync(folder, 0o711)
    const closed = closedAbove(folder)
    if (closed !== undefined) {
      throw new Error(`PostgreSQL runs as ${user.name}, who cannot enter ${closed}: choose another folder by MENDBENCH_CLOUD_DATA`)
    }
  }
  return { folder, cluster: join(folder, 'postgres'), programs: postgresPrograms(folder, user), user }
}

/** Starts the PostgreSQL of a folder, which is made at the first start. */
export async function startOwnPostgres(folder: string): Promise<OwnPostgres> {
  const place = placeBelow(folder)
  const password = ownPassword(folder)
  makeCluster(place, password)
  stopCluster(place)
  for (let start = 1; start <= STARTS; start += 1) {
    const port = await freePort()
    const ownerUrl = `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`
    const child = await startOn(place, port, ownerUrl)
    if (child === undefined) continue
    const stop = async () => {
      stopCluster(place)
    }
    return { ownerUrl, password, stop }
  }
  throw new Error(`PostgreSQL does not start; ${join(folder, 'postgres.log')} says why`)
}
