import { parentPort, workerData } from 'node:worker_threads'
import { makeSnapshot } from './make-snapshot.ts'
import { openSnapshot } from './open-snapshot.ts'
import { placeSnapshot } from './place-snapshot.ts'
import type { SnapshotTask } from './snapshot-task.ts'

function carryOut(task: SnapshotTask): Promise<unknown> {
  if (task.do === 'make') return makeSnapshot(task.store, task.folder)
  return task.do === 'open' ? openSnapshot(task) : placeSnapshot(task)
}

/** The thread that carries out one task and ends. */
if (parentPort === null) throw new Error('The snapshot worker runs as a worker thread only')
parentPort.postMessage(await carryOut(workerData as SnapshotTask))
