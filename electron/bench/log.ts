import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, destination, pino } from 'pino'

type Destination = ReturnType<typeof destination>

/** The file; where it cannot be opened, standard error, so that the bench can still say why it does not start. */
function openFile(dataDir: string): Destination {
  try {
    mkdirSync(dataDir, { recursive: true })
    return destination({ dest: join(dataDir, 'mendbench.log'), append: true, sync: true })
  } catch {
    return destination({ dest: 2, sync: true })
  }
}

/**
 * The bench process's log: JSON lines in the data folder, so that support finds it beside the store. Never a buyer's data. A line that
 * cannot be written (the disk is full) is lost; the work that it tells of goes on.
 */
export function openLog(dataDir: string): Logger {
  const file = openFile(dataDir)
  file.on('error', () => undefined)
  return pino({ level: 'info', base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` }, file)
}
