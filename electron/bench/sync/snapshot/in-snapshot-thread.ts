import { Worker } from 'node:worker_threads'
import type { SnapshotAnswer, SnapshotTask } from './snapshot-task.ts'

/**
 * Has a task carried out in a thread of its own: scans are answered meanwhile. Rejects where it cannot be, or is given up by `signal`; what puts a store in
 * place is waited for, since it is done in a moment.
 */
export type InThread = <Task extends SnapshotTask>(task: Task, signal?: AbortSignal) => Promise<SnapshotAnswer[Task['do']]>

export function inSnapshotThread(workerFile: string): InThread {
  return (task, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: task })
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the snapshot's thread ended with ${code} and said nothing`)))
      if (task.do !== 'place') signal?.addEventListener('abort', () => void worker.terminate(), { once: true })
    })
}
