import { on } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { answerLabelRequest } from './answer-label-request.ts'
import { openLabelFonts } from './label-fonts.ts'
import type { LabelRequest, LabelWorkerData } from './label-worker-protocol.ts'

/** The thread that draws labels, one at a time in the order asked. */
if (parentPort === null) throw new Error('The label worker runs as a worker thread only')
const fonts = openLabelFonts((workerData as LabelWorkerData).fontsDir)

for await (const [request] of on(parentPort, 'message') as AsyncIterable<readonly [LabelRequest]>) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
  parentPort.postMessage(await answerLabelRequest(request, fonts))
  // The rasteriser's memory is given back between turns of the event loop only: 150 labels in one turn take 3 GB.
  await nextTurn()
}
