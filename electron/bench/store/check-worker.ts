import { parentPort, workerData } from 'node:worker_threads'
import { integrityFaultOf } from '../../../db/integrity.ts'

/** The thread that checks one copied store and ends. */
if (parentPort === null) throw new Error('The check worker runs as a worker thread only')
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
parentPort.postMessage(integrityFaultOf((workerData as { readonly file: string }).file))
