import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { append } from '../../db/event-log.ts'
import type { WritableDb } from '../../db/handles.ts'
import { openStore } from '../../db/open.ts'
import { projectStream } from '../../db/project.ts'
import { transaction } from '../../db/transaction.ts'
import type { AnyEvent } from '../../shared/event.ts'
import type { Recorded } from '../../shared/recorded.ts'
import { uuidV7 } from '../../shared/uuid-v7.ts'

export const BENCH = 'b-1'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function openFile(file: string): WritableDb {
  const opened = openStore(file)
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`)
  onTestFinished(() => void opened.value.close())
  return opened.value
}

/** A new store in a file of its own, as a bench would open it. */
export function temporaryStore(): { readonly db: WritableDb; readonly file: string; readonly folder: string } {
  const folder = temporaryFolder()
  const file = join(folder, 'mendbench.sqlite')
  return { db: openFile(file), file, folder }
}

let made = 0

/** An id that is new in this run; the test's clock goes into it, chance does not. */
export function nextId(now: number): string {
  made += 1
  const bytes = new Uint8Array(10)
  new DataView(bytes.buffer).setUint32(4, made)
  return uuidV7(now, bytes)
}

export type Recording = { readonly now?: number; readonly operator?: string; readonly bench?: string; readonly via?: string }

/** Appends events and folds them into the views, as the bench does: one transaction. */
export function record<Event extends AnyEvent>(
  db: WritableDb,
  stream: string,
  events: readonly Event[],
  { now = Date.parse('2026-03-02T09:00:00Z'), operator = 'li-na', bench = BENCH, via = 'test' }: Recording = {},
): readonly Recorded<Event>[] {
  return transaction(db, () => {
    const recorded = append(db, bench, stream, events, { operator, via, now, newId: nextId })
    projectStream(db, stream, recorded)
    return recorded
  })
}
