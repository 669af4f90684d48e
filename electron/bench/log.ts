import { join } from 'node:path'
import { type Logger, destination, pino } from 'pino'

/** The bench process's log: JSON lines in the data folder, so that support finds it beside the store. Never a buyer's data. */
export function openLog(dataDir: string): Logger {
  const file = destination({ dest: join(dataDir, 'mendbench.log'), append: true, mkdir: true, sync: true })
  return pino({ level: 'info', base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` }, file)
}
