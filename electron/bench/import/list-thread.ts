import { Worker } from 'node:worker_threads'
import type { ImportPage } from '../../../shared/contract/imports.ts'
import type { JudgedUnit } from '../../../shared/import/dry-run.ts'
import type { FileRefusal } from '../../../shared/import/file-refusal.ts'
import { type Result, refuse } from '../../../shared/result.ts'
import type { ListMessage, ListProgress, ListQuestion, ListRequest, ListSummary, PageAsked } from './list-protocol.ts'

/** A list in a thread of its own: however large it is, scans are answered while it is read. */
export type ListThread = {
  readonly read: Promise<Result<ListSummary, FileRefusal>>
  readonly page: (asked: PageAsked) => Promise<ImportPage>
  readonly todo: (from: number, limit: number) => Promise<readonly JudgedUnit[]>
  readonly close: () => Promise<void>
}

/** Memory of the thread, MB: half a million rows fit, and what does not ends the thread instead of the bench. */
const MEMORY = 2048

type Asked = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void }

export function openListThread(workerFile: string, request: ListRequest, onProgress: (progress: ListProgress) => void): ListThread {
  const worker = new Worker(workerFile, { workerData: request, resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
  const asked = new Map<number, Asked>()
  let lastId = 0
  let ended: string | undefined
  let settle: (result: Result<ListSummary, FileRefusal>) => void = () => undefined
  const read = new Promise<Result<ListSummary, FileRefusal>>((resolve) => {
    settle = resolve
  })

  const stopped = (detail: string) => {
    ended ??= detail
    settle(refuse({ type: 'reader-stopped', detail }))
    for (const { reject } of asked.values()) reject(new Error(`the list is no longer held: ${detail}`))
    asked.clear()
  }
  worker.on('message', (message: ListMessage) => {
    if (message.type === 'progress') onProgress(message.progress)
    else if (message.type === 'read') settle(message.result)
    else {
      asked.get(message.id)?.resolve(message.value as never)
      asked.delete(message.id)
    }
  })
  worker.on('error', (error) => stopped(error instanceof Error ? error.message : String(error)))
  worker.on('exit', (code) => stopped(`exit code ${code}`))

  type WithoutId<Question> = Question extends unknown ? Omit<Question, 'id'> : never
  function ask<Value>(question: WithoutId<ListQuestion>): Promise<Value> {
    if (ended !== undefined) return Promise.reject(new Error(`the list is no longer held: ${ended}`))
    const id = (lastId += 1)
    return new Promise<Value>((resolve, reject) => {
      asked.set(id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
      worker.postMessage({ id, ...question })
    })
  }

  return {
    read,
    page: (question) => ask<ImportPage>({ type: 'page', ...question }),
    todo: (from, limit) => ask<readonly JudgedUnit[]>({ type: 'todo', from, limit }),
    close: async () => {
      await worker.terminate()
    },
  }
}
