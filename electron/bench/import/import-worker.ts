import { parentPort, workerData } from 'node:worker_threads'
import { connectReadOnly } from '../../../db/connection.ts'
import { knownCases, lastCase } from '../../../db/views/known-cases.ts'
import { type JudgedUnit, countFound, dryRun } from '../../../shared/import/dry-run.ts'
import { pageOfRows } from '../../../shared/import/import-row.ts'
import { ok } from '../../../shared/result.ts'
import type { ListMessage, ListProgress, ListQuestion, ListRequest, ListSummary } from './list-protocol.ts'
import { type ReadList, readList } from './read-list.ts'

/** The thread that reads one list and compares it with the store, and then holds it for whoever asks. It ends with the draft. */
if (parentPort === null) throw new Error('The import worker runs as a worker thread only')
const port = parentPort
const { file, storeFile, choices, remembered, timeZone } = workerData as ListRequest

/** Told at most so often, ms. */
const PROGRESS_MS = 100
let told = 0

function say(message: ListMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
  port.postMessage(message)
}

function tellProgress(progress: ListProgress): void {
  const now = performance.now()
  if (now - told < PROGRESS_MS) return
  told = now
  say({ type: 'progress', progress })
}

/** All comparing sees the store at one moment. */
function compared(list: ReadList): { readonly judged: readonly JudgedUnit[]; readonly lastCase: number } {
  const units = list.units ?? []
  const db = connectReadOnly(storeFile)
  try {
    return db.transaction(() => ({
      lastCase: lastCase(db),
      judged: dryRun(
        units,
        (key) => knownCases(db, key),
        (done) => tellProgress({ phase: 'comparing', done, total: units.length }),
      ),
    }))()
  } finally {
    db.close()
  }
}

let rows = 0
const read = await readList({ file, choices, timeZone, remembered: (key) => remembered[key] }, () => {
  rows += 1
  if (rows % 1000 === 0) tellProgress({ phase: 'reading', done: rows })
})
if (!read.ok) say({ type: 'read', result: read })
else serve(read.value)

function serve(list: ReadList): void {
  const { reading, headers, table, rejected } = list
  const summary: ListSummary = { reading, rows: list.rows, headers, ...(table === undefined ? {} : { table }) }
  if (list.units === undefined) return say({ type: 'read', result: ok(summary) })
  const { judged, lastCase: last } = compared(list)
  const todo = judged.filter(({ verdict }) => verdict.type === 'new' || verdict.type === 'changed')
  port.on('message', (question: ListQuestion) => {
    const value =
      question.type === 'page' ? pageOfRows(judged, rejected, question) : todo.slice(question.from, question.from + question.limit)
    say({ type: 'answer', id: question.id, value })
  })
  const found = countFound(judged, rejected.length)
  say({ type: 'read', result: ok({ ...summary, compared: { found, todo: todo.length, lastCase: last } }) })
}
