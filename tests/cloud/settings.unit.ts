import { describe, expect, it } from 'vitest'
import { cloudFolder, listening, namedDatabase } from '../../cloud/settings.ts'

describe('the database', () => {
  it('is our own where none is named', () => {
    expect(namedDatabase({})).toBeUndefined()
    expect(namedDatabase({ DATABASE_URL: '' })).toBeUndefined()
  })

  it('is served by a login beside the owner’s, whose password all copies work out alike', () => {
    const env = { DATABASE_URL: 'postgres://own:s%40cret@db.example:5433/mendbench?sslmode=verify-full' }
    const named = namedDatabase(env)
    expect(named).toMatchObject({ owner: env.DATABASE_URL, appRole: 'mendbench_app' })
    expect(named?.app).toMatch(/^postgres:\/\/mendbench_app:[0-9a-f]{64}@db\.example:5433\/mendbench\?sslmode=verify-full$/)
    expect(namedDatabase(env)).toEqual(named)
    expect(named?.app).not.toContain('s%40cret')
  })

  it('may be served by a login of its own, without the owner', () => {
    const app = 'postgres://served:x@db.example/mendbench'
    expect(namedDatabase({ DATABASE_APP_URL: app })).toEqual({ owner: undefined, app, appRole: 'served', appPassword: undefined })
  })

  it('needs that where the owner has no password to work one out from', () => {
    expect(() => namedDatabase({ DATABASE_URL: 'postgres://own@db.example/mendbench' })).toThrow('DATABASE_APP_URL')
  })
})

describe('what else is set', () => {
  it('is the usual place of each platform', () => {
    expect(cloudFolder({ MENDBENCH_CLOUD_DATA: '/data' }, 'linux', false)).toBe('/data')
    expect(cloudFolder({}, 'linux', true)).toBe('/var/lib/mendbench-cloud')
    expect(cloudFolder({ XDG_DATA_HOME: '/home/ada/share' }, 'linux', false)).toBe('/home/ada/share/mendbench-cloud')
  })

  it('listens on this machine alone unless told otherwise', () => {
    expect(listening({})).toEqual({ host: '127.0.0.1', port: 0 })
    expect(listening({ HOST: '0.0.0.0', PORT: '8443' })).toEqual({ host: '0.0.0.0', port: 8443 })
    expect(() => listening({ PORT: 'http' })).toThrow('PORT')
  })
})
