import { join } from 'node:path'
import { connect } from './connection.ts'

/** Connections that hold a lock: one nobody refers to would be collected, and its lock with it. */
const held = new Set<unknown>()

/**
 * Takes the data folder for this process: two benches on one store would tear the chain. The lock is the operating system's, held
 * through an open transaction, so it goes with the process however that ends. Returns how to give it back, or nothing when
 * another process has it.
 */
export function lockFolder(dataDir: string): (() => void) | undefined {
  const lock = connect(join(dataDir, 'in-use.sqlite'))
  try {
    lock.pragma('busy_timeout = 0')
    lock.exec('BEGIN EXCLUSIVE')
    held.add(lock)
    return () => {
      held.delete(lock)
      lock.close()
    }
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return undefined
    throw error
  }
}
