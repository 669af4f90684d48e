import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type ShellLog = (text: string) => void

/** Two files of at most about this size are kept. */
const ROTATE_AT_BYTES = 1_000_000

function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_AT_BYTES) renameSync(file, `${file}.1`)
}

/** What the shell has to say to whoever looks into a fault: a line each in `logs/shell.log` and on standard error. A full disk loses the line, never the work. */
export function openShellLog(dataDir: string, now: () => Date): ShellLog {
  const file = join(dataDir, 'logs', 'shell.log')
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true })
    rotate(file)
  } catch (error) {
    process.stderr.write(`mendbench: no shell log: ${String(error)}\n`)
  }
  return (text) => {
    const line = `${now().toISOString()} ${text.trimEnd()}\n`
    process.stderr.write(line)
    try {
      appendFileSync(file, line)
    } catch {
      // Said on standard error above.
    }
  }
}
