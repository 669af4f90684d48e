import { describe, expect, it, onTestFinished } from 'vitest'
import { createCenter, benchesOf, issueCode, listCenters, revokeBench } from '../../../cloud/admin/centers.ts'
import { openLog } from '../../../cloud/log.ts'
import { namedDatabase } from '../../../cloud/settings.ts'
import { startCloud } from '../../../cloud/start-cloud.ts'
import { migrate } from '../../../cloud/store/migrate.ts'
import { openPool } from '../../../cloud/store/pool.ts'
import { BenchForTests } from '../bench-for-tests.ts'
import { cloudForTests } from '../cloud-for-tests.ts'

const cloud = cloudForTests()
const silent = () => openLog({ write: () => undefined })

/** A database whose owner is no superuser, as at a provider. */
async function managed(name: string) {
  await cloud.owner.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'of the owner'`)
  await cloud.owner.query(`CREATE DATABASE ${name} OWNER ${name}`)
  const url = new URL(cloud.database.app)
  url.username = name
  url.password = 'of the owner'
  url.pathname = `/${name}`
  return url
}

describe('a database whose owner is no superuser', () => {
  it('serves as any other: the role of the service, the look-ups and the admin’s commands', async () => {
    const url = await managed('provider_1')
    // The role of a database beside this one is there already, and not the owner's to change: name another.
    await cloud.owner.query("CREATE ROLE served LOGIN PASSWORD 'of the service'")
    const app = new URL(url)
    app.username = 'served'
    app.password = 'of the service'
    const database = namedDatabase({ DATABASE_URL: url.href, DATABASE_APP_URL: app.href })
    if (database?.owner === undefined) throw new Error('no owner')
    const role = { role: database.appRole, password: database.appPassword }
    // Several copies that start at once, and once more later.
    await Promise.all([migrate(database.owner, role), migrate(database.owner, role), migrate(database.owner, role)])
    await migrate(database.owner, role)

    const [owner, pool] = [openPool(database.owner, 2), openPool(database.app, 4)]
    const service = await startCloud(pool, silent(), cloud.media)
    onTestFinished(async () => {
      await service.close()
      await pool.end()
      await owner.end()
    })
    const { center } = await createCenter(owner, 'Suzhou', new Date())
    const other = await createCenter(owner, 'Wuxi', new Date())
    expect(await listCenters(owner)).toEqual([{ center, name: 'Suzhou' }, other])
    const bench = new BenchForTests(await service.listen({ host: '127.0.0.1', port: 0 }))
    expect((await bench.enrol((await issueCode(owner, center, 5, new Date())).code)).status).toBe(200)
    bench.note()
    expect((await bench.push()).status).toBe(200)
    expect(await benchesOf(owner, center)).toMatchObject([{ bench: bench.id, benchSeq: 1 }])
    expect((await owner.query('SELECT 1 FROM event')).rowCount).toBe(0)
    await revokeBench(owner, bench.id, new Date())
    expect((await bench.pull()).error?.kind).toBe('revoked')
  })

  it('may make the role of the service itself', async () => {
    const url = await managed('provider_2')
    await cloud.owner.query('ALTER ROLE mendbench_app RENAME TO mendbench_app_elsewhere')
    const database = namedDatabase({ DATABASE_URL: url.href })
    if (database?.owner === undefined) throw new Error('no owner')
    await migrate(database.owner, { role: database.appRole, password: database.appPassword })
    await migrate(database.owner, { role: database.appRole, password: database.appPassword })
    const pool = openPool(database.app, 2)
    const service = await startCloud(pool, silent(), cloud.media)
    await service.close()
    await pool.end()
  })
})

describe('the service', () => {
  it('does not serve as a role that row-level security does not bind', async () => {
    await expect(startCloud(cloud.owner, silent(), cloud.media)).rejects.toThrow('superuser')
    const url = await managed('provider_3')
    await migrate(url.href, { role: 'provider_3', password: undefined })
    const pool = openPool(url.href, 1)
    await expect(startCloud(pool, silent(), cloud.media)).rejects.toThrow('owns the tables')
    await pool.end()
  })

  it('does not serve from a schema of another release', async () => {
    const url = await managed('provider_4')
    const pool = openPool(url.href, 1)
    await expect(startCloud(pool, silent(), cloud.media)).rejects.toThrow('migrate')
    await migrate(url.href, { role: 'provider_4', password: undefined })
    await pool.query("CREATE OR REPLACE FUNCTION schema_version() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 9999'")
    await migrate(url.href, { role: 'provider_4', password: undefined })
    await expect(startCloud(pool, silent(), cloud.media)).rejects.toThrow('newer release')
    await pool.end()
  })
})
