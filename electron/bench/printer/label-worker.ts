import { setImmediate as nextTurn } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { openLabelFonts } from './label-fonts.ts'
import type { LabelRequest, LabelWorkerData } from './label-worker-protocol.ts'
import { answerLabelRequest } from './answer-label-request.ts'

if (parentPort === null) throw new Error('The label worker runs as a worker thread only')
const port = parentPort
const fonts = openLabelFonts((workerData as LabelWorkerData).fontsDir)

let turn: Promise<void> = Promise.resolve()
port.on('message', (request: LabelRequest) => {
  turn = turn.then(async () => {
    port.postMessage(await answerLabelRequest(request, fonts))
    // The rasteriser's memory is given back between turns of the event loop only: 150 labels in one turn take 3 GB.
    await nextTurn()
  })
})
