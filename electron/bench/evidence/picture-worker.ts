import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { loadPicture } from './load-picture.ts'
import type { PictureAnswer, PictureRequest, PictureWorkerData } from './picture-worker-protocol.ts'
import { openReaders, readLoaded } from './read-picture-file.ts'

/** The thread that reads the codes in picture files, one at a time in the order asked; the next is loaded meanwhile. */
if (parentPort === null) throw new Error('The picture worker runs as a worker thread only')
const port = parentPort
const readers = openReaders((workerData as PictureWorkerData).wasmFile)
let last: Promise<void> = Promise.resolve()

port.on('message', ({ id, file }: PictureRequest) => {
  const loading = loadPicture(file)
  // A bug ends the thread: what it has damaged must not read the next picture.
  last = answerAfter(last, id, loading)
})

async function answerAfter(before: Promise<void>, id: number, loading: ReturnType<typeof loadPicture>): Promise<void> {
  await before
  const answer: PictureAnswer = { id, result: await readLoaded(await loading, await readers) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
  port.postMessage(answer)
  await nextTurn()
}
