import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Front } from './server.ts'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Where an own PostgreSQL and the media are kept: `MENDBENCH_CLOUD_DATA`, else the platform's folder. As root a folder below /var/lib: PostgreSQL
 * does not run as root, and nobody else gets into root's home.
 */
export function cloudFolder(env: Env, platform: NodeJS.Platform, isRoot: boolean): string {
  if (env.MENDBENCH_CLOUD_DATA) return resolve(env.MENDBENCH_CLOUD_DATA)
  switch (platform) {
    case 'win32':
      return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'MendbenchCloud')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'MendbenchCloud')
    default:
      return isRoot ? '/var/lib/mendbench-cloud' : join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'mendbench-cloud')
  }
}

/** `owner` makes the schema and is the admin's; `app` serves. A copy that only serves needs no owner. */
export type Database = {
  readonly owner: string | undefined
  readonly app: string
  readonly appRole: string
  /** Set where the role is ours to make. */
  readonly appPassword: string | undefined
}

export const APP_ROLE = 'mendbench_app'

/** The service's own login beside the owner's. Its password follows from the owner's, so that all copies know it without being told. */
export function appBeside(ownerUrl: string, password: string): Database {
  const url = new URL(ownerUrl)
  const appPassword = createHmac('sha256', password).update(APP_ROLE).digest('hex')
  url.username = APP_ROLE
  url.password = appPassword
  return { owner: ownerUrl, app: url.href, appRole: APP_ROLE, appPassword }
}

/**
 * The database that the environment names, or nothing: then we run our own. `DATABASE_URL` is the owner's; `DATABASE_APP_URL` the service's,
 * needed where the owner has no password in his address, or where the owner is to be kept away from what serves.
 */
export function namedDatabase(env: Env): Database | undefined {
  if (env.DATABASE_APP_URL) {
    const appRole = decodeURIComponent(new URL(env.DATABASE_APP_URL).username)
    return { owner: env.DATABASE_URL || undefined, app: env.DATABASE_APP_URL, appRole, appPassword: undefined }
  }
  if (!env.DATABASE_URL) return undefined
  const { password } = new URL(env.DATABASE_URL)
  if (password === '')
    throw new Error('DATABASE_URL has no password: name the login of the service too, in DATABASE_APP_URL (docs/cloud.md)')
  return appBeside(env.DATABASE_URL, decodeURIComponent(password))
}

/** Where to listen. Without `PORT` any free port; without `HOST` only this machine. */
export function listening(env: Env): { readonly host: string; readonly port: number } {
  const port = Number(env.PORT || 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a number up to 65535, not ${env.PORT}`)
  return { host: env.HOST || '127.0.0.1', port }
}

export function front(env: Env): Front {
  const { MENDBENCH_TRUST_PROXY: trustProxy, MENDBENCH_METRICS_TOKEN: metricsToken, MENDBENCH_TLS_CERT: cert, MENDBENCH_TLS_KEY: key } = env
  return {
    ...(trustProxy ? { trustProxy } : {}),
    ...(metricsToken ? { metricsToken } : {}),
    ...(cert && key ? { tls: { cert: readFileSync(cert), key: readFileSync(key) } } : {}),
  }
}

/** Connections of this process to the database. */
export function connections(env: Env): number {
  return Number(env.MENDBENCH_CLOUD_CONNECTIONS || 10)
}
