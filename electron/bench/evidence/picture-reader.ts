import { Worker } from 'node:worker_threads'
import { type Result, refuse } from '../../../shared/result.ts'
import type { PictureRefusal } from './load-picture.ts'
import type { PictureAnswer, PictureRequest, PictureWorkerData } from './picture-worker-protocol.ts'
import type { FileReading } from './read-picture-file.ts'

type Reading = Result<FileReading, PictureRefusal>

export type PictureFileReader = {
  /** Reads a picture file. Never rejects: a file that cannot be read, or ends the thread, is refused. */
  readonly read: (file: string) => Promise<Reading>
  readonly close: () => Promise<void>
}

type Waiting = { readonly file: string; readonly resolve: (reading: Reading) => void }

/** Milliseconds for one picture; 40 megapixels with nothing to read take three seconds. */
const LONGEST = 60_000

/**
 * Reads pictures in a thread of its own, in the order asked. The thread starts with the first picture. If one ends it, or keeps it
 * too long, that picture is refused and the others are read by a new thread.
 */
export function createPictureReader({
  workerFile,
  wasmFile,
}: {
  readonly workerFile: string
  readonly wasmFile: string
}): PictureFileReader {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  let lastId = 0

  function start(): Worker {
    const workerData: PictureWorkerData = { wasmFile }
    const started = new Worker(workerFile, { workerData })
    started.on('message', ({ id, result }: PictureAnswer) => {
      if (worker !== started) return
      waiting.get(id)?.resolve(result)
      waiting.delete(id)
      watch(started)
    })
    started.on('error', (error) => stopped(started, error instanceof Error ? error.message : String(error)))
    started.on('exit', (code) => stopped(started, `the reader ended with ${code}`))
    return started
  }

  /** The picture being read is the first that waits. */
  function watch(thread: Worker): void {
    clearTimeout(timer)
    timer = waiting.size === 0 ? undefined : setTimeout(() => stopped(thread, 'took too long'), LONGEST)
  }

  function stopped(thread: Worker, reason: string): void {
    if (worker !== thread) return
    worker = undefined
    void thread.terminate()
    const [culprit] = waiting
    if (culprit === undefined) return clearTimeout(timer)
    waiting.delete(culprit[0])
    culprit[1].resolve(refuse({ type: 'unreadable-picture', detail: reason }))
    clearTimeout(timer)
    timer = undefined
    for (const [id, { file }] of waiting) ask(id, file)
    return undefined
  }

  function ask(id: number, file: string): void {
    worker ??= start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    worker.postMessage({ id, file } satisfies PictureRequest)
    if (timer === undefined) watch(worker)
  }

  return {
    async read(file) {
      // Its shared libraries must be loaded by this thread before any other: they are not to go with the first thread that ends.
      await import('sharp')
      return new Promise((resolve) => {
        const id = (lastId += 1)
        waiting.set(id, { file, resolve })
        ask(id, file)
      })
    },
    async close() {
      const ending = worker
      worker = undefined
      clearTimeout(timer)
      timer = undefined
      for (const { resolve } of waiting.values()) resolve(refuse({ type: 'unreadable-picture', detail: 'the bench closes' }))
      waiting.clear()
      await ending?.terminate()
    },
  }
}
