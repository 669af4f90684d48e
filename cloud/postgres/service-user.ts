import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** PostgreSQL refuses to run as root. */
export type ServiceUser = { readonly name: string; readonly uid: number; readonly gid: number }

function idOf(name: string): ServiceUser | undefined {
  const asked = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [uid, gid] = [asked('-u'), asked('-g')]
  return uid.status === 0 && gid.status === 0 ? { name, uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined
}

/** Whom it runs as instead when we are root: `postgres` where there is one, else `nobody`. No user is made. Nothing where we are not root. */
export function serviceUser(): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const user = idOf('postgres') ?? idOf('nobody')
  if (user === undefined)
    throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody": start the cloud as another user')
  return user
}

/** Whether everybody may walk down to a folder. The first one above it that may not be entered, or nothing. */
export function closedAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return at
    if (dirname(at) === at) return undefined
  }
}
