import { Worker, isMainThread, workerData } from 'node:worker_threads'
import { openStore } from '../../../db/open.ts'
import { carryOver } from '../../../db/snapshot/carry-over.ts'
import { putInPlace } from '../../../db/snapshot/put-in-place.ts'

/** Puts a snapshot into a store's place in a thread, and kills the whole process: before it is put there, so many milliseconds after that began, or after the end. */
const [, , snapshot = '', store = '', when = ''] = process.argv

const tell = (said) => {
  Atomics.store(said, 0, 1)
  Atomics.notify(said, 0)
}

async function work() {
  const said = workerData
  const opened = openStore(snapshot)
  if (!opened.ok) throw new Error(opened.error.type)
  await putInPlace(opened.value, store, (running) => {
    carryOver(opened.value, running)
    if (when === 'end') return
    tell(said)
    if (when === 'begin') Atomics.wait(said, 0, 1)
  })
  if (when === 'end') tell(said)
  await new Promise(() => setInterval(() => undefined, 1000))
}

if (isMainThread) {
  const said = new Int32Array(new SharedArrayBuffer(4))
  // oxlint-disable-next-line no-new -- it works until it is killed
  new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), workerData: said })
  Atomics.wait(said, 0, 0)
  const pause = Number(when)
  if (pause > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  process.kill(process.pid, 'SIGKILL')
} else await work()
