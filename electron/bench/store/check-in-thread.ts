import { Worker } from 'node:worker_threads'
import type { CheckCopy } from '../../../db/backup.ts'
import { integrityFaultOf } from '../../../db/integrity.ts'

function askThread(workerFile: string, file: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { file } })
    worker.once('message', (fault: string | undefined) => resolve(fault))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the check ended with ${code} and said nothing`)))
  })
}

/**
 * Checks a copied store in a thread of its own: scans are answered meanwhile. Where the thread cannot say anything the copy is checked
 * here, since a backup late is better than none; one that cannot be read at all rejects.
 */
export function checkInThread(workerFile: string): CheckCopy {
  return (file) => askThread(workerFile, file).catch(() => integrityFaultOf(file))
}
