import { posix, win32 } from 'node:path'

export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  readonly home: string
  /** Absolute; what a relative `MENDBENCH_DATA` starts from. */
  readonly cwd: string
}

/**
 * Where a bench keeps its database, photos and settings: `MENDBENCH_DATA`, else the platform's folder for data that
 * stays on this machine. A roaming profile would copy the database while it is written.
 */
export function dataFolder({ platform, env, home, cwd }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix
  if (env.MENDBENCH_DATA) return path.resolve(cwd, env.MENDBENCH_DATA)
  if (platform === 'win32') return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'Mendbench')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Mendbench')
  return path.join(env.XDG_DATA_HOME || path.join(home, '.local', 'share'), 'mendbench')
}
