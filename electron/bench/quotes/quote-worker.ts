import { parentPort, workerData } from 'node:worker_threads'
import { openLabelFonts } from '../printer/label-fonts.ts'
import { quotePdf } from './quote-pdf.ts'
import type { QuoteWorkerData } from './render-quote.ts'

/** The thread that sets one quote and ends. */
if (parentPort === null) throw new Error('The quote worker runs as a worker thread only')
const { paper, fontsDir } = workerData as QuoteWorkerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
parentPort.postMessage(await quotePdf(paper, openLabelFonts(fontsDir)))
