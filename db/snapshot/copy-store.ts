import { connectReadOnly } from '../connection.ts'
import type { ReadableDb } from '../handles.ts'

/** Copies a store that is being worked on as it is at one moment. Whoever writes to it goes on meanwhile. */
export async function copyOfRunning(store: string, copy: string): Promise<void> {
  const running = connectReadOnly(store)
  try {
    // All pages at once: of a copy in pieces SQLite begins again with each commit in between.
    await running.backup(copy, { progress: () => 0x7fffffff })
  } finally {
    running.close()
  }
}

/** Writes a store anew without its empty pages, and what was deleted from it. */
export function vacuumInto(db: ReadableDb, file: string): void {
  db.prepare('VACUUM INTO ?').run(file)
}
