import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { createCenter, issueCode } from '../../cloud/admin/centers.ts'
import { folderStore } from '../../cloud/media/folder-store.ts'
import type { MediaKept } from '../../cloud/media/media-store.ts'
import { openLog } from '../../cloud/log.ts'
import type { Front } from '../../cloud/server.ts'
import { type Database, appBeside } from '../../cloud/settings.ts'
import { startCloud } from '../../cloud/start-cloud.ts'
import { migrate } from '../../cloud/store/migrate.ts'
import { openPool } from '../../cloud/store/pool.ts'
import { BenchForTests } from './bench-for-tests.ts'

/** A database of this test file in a real PostgreSQL, with the schema in it, and the service before it. */
export type CloudForTests = {
  database: Database
  /** As the owner of everything, who is a superuser here. */
  owner: Pool
  /** As the service. */
  pool: Pool
  app: FastifyInstance
  media: MediaKept
  /** Where media lie, unless a test keeps them elsewhere. */
  mediaFolder: string
  address: string
  /** What the service wrote into its log. */
  logged: string[]
  /** Milliseconds the service's clock is ahead of this machine's. */
  ahead: number
}

/** Starts all of it before the tests of a file and ends it after them. What it holds is there in the tests only. */
export function cloudForTests(
  front: Front = {},
  mediaElsewhere?: (pool: Pool) => Promise<MediaKept>,
  snapshotEvery = 20_000,
): CloudForTests {
  const cloud = { logged: [], ahead: 0 } as unknown as CloudForTests
  const ends: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const { ownerUrl, password } = inject('postgres')
    const url = new URL(ownerUrl)
    url.pathname = `/d${randomUUID().replaceAll('-', '')}`
    const maker = openPool(ownerUrl, 1)
    await maker.query(`CREATE DATABASE ${url.pathname.slice(1)}`)
    await maker.end()
    const database = appBeside(url.href, password)
    await migrate(url.href, { role: database.appRole, password: database.appPassword })
    const [owner, pool] = [openPool(url.href, 12), openPool(database.app, 12)]
    const log = openLog({ write: (line) => cloud.logged.push(line) })
    const mediaFolder = mkdtempSync(join(tmpdir(), 'mendbench-media-'))
    ends.push(async () => rmSync(mediaFolder, { recursive: true, force: true }))
    const media = (await mediaElsewhere?.(pool)) ?? { store: folderStore(mediaFolder), mostPerCenter: undefined, snapshotEvery }
    const app = await startCloud(pool, log, media, { admin: { owner }, ...front }, () => Date.now() + cloud.ahead)
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    ends.push(
      () => owner.end(),
      () => pool.end(),
      () => app.close(),
    )
    Object.assign(cloud, { database, owner, pool, app, address, media, mediaFolder })
  })
  afterAll(async () => {
    for (const end of ends.toReversed()) await end()
  })
  return cloud
}

let centers = 0

/** A new center; its id. */
export async function newCenter(cloud: CloudForTests): Promise<string> {
  centers += 1
  return (await createCenter(cloud.owner, `Center ${centers}`, new Date())).center
}

/** A bench that has been let into a center. */
export async function enrolledBench(cloud: CloudForTests, center: string, id?: string): Promise<BenchForTests> {
  const bench = new BenchForTests(cloud.address, id)
  const { code } = await issueCode(cloud.owner, center, 60, new Date())
  const reply = await bench.enrol(code)
  if (reply.status !== 200) throw new Error(`not enrolled: ${JSON.stringify(reply.body)}`)
  return bench
}
