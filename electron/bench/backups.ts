import { type Backup, type CheckCopy, backUp, listBackups } from '../../db/backup.ts'
import type { WritableDb } from '../../db/handles.ts'
import type { SystemProblem } from '../../shared/contract/system-status.ts'
import { backupFolder } from './store/open-with-recovery.ts'
import type { Surroundings } from './surroundings.ts'

export type Backups = {
  readonly now: () => Promise<Backup>
  readonly last: () => Backup | undefined
  readonly problem: () => SystemProblem | undefined
  readonly close: () => void
}

const HOUR = 3_600_000

/** Makes a backup an hour after the last one, for as long as the bench runs. A failure is remembered and shown, and tried again. */
export function keepBackups(
  db: WritableDb,
  dataDir: string,
  { now, log }: Surroundings,
  { check, onChange }: { readonly check: CheckCopy; readonly onChange: () => void },
): Backups {
  const folder = backupFolder(dataDir)
  let problem: SystemProblem | undefined
  let running: Promise<Backup> | undefined

  async function make(): Promise<Backup> {
    try {
      const backup = await backUp(db, folder, new Date(now()).toISOString(), check)
      problem = undefined
      return backup
    } catch (error) {
      log.error({ error }, 'backup failed')
      problem = { type: 'backup-failed', reason: error instanceof Error ? error.message : String(error) }
      throw error
    } finally {
      running = undefined
      onChange()
    }
  }
  function start(): Promise<Backup> {
    running ??= make()
    return running
  }
  function startIfDue(): void {
    const last = listBackups(folder)[0]
    if (last === undefined || now() - Date.parse(last.at) >= HOUR) start().catch(() => undefined)
  }

  const timer = setInterval(startIfDue, HOUR / 12)
  const first = setTimeout(startIfDue, 20_000)
  return {
    now: start,
    last: () => listBackups(folder)[0],
    problem: () => problem,
    close: () => {
      clearInterval(timer)
      clearTimeout(first)
    },
  }
}
