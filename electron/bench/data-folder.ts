import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where a bench keeps its store, pictures, backups and log: `MENDBENCH_DATA`, else the platform's folder for data that stays
 * on this machine. A roaming profile would copy the store while it is written.
 */
export function dataFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  if (env.MENDBENCH_DATA) return resolve(env.MENDBENCH_DATA)
  switch (platform) {
    case 'win32':
      return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Mendbench')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Mendbench')
    default:
      return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'mendbench')
  }
}
