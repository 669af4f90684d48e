import { Worker } from 'node:worker_threads'
import type { QuotePdfRefusal } from '../../../shared/contract/quote-pdf.ts'
import type { QuotePaper } from '../../../shared/quotes/quote-paper.ts'
import type { Result } from '../../../shared/result.ts'

export type QuoteWorkerData = { readonly paper: QuotePaper; readonly fontsDir: string }

type Rendered = Result<Uint8Array<ArrayBuffer>, QuotePdfRefusal>

/** Sets a quote in a thread of its own: opening the typefaces and embedding them takes a tenth of a second, in which scans come through. */
export function renderQuote(workerFile: string, data: QuoteWorkerData): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: data })
    worker.once('message', (rendered: Rendered) => resolve(rendered))
    worker.once('error', reject)
    // After an answer this says nothing new.
    worker.once('exit', (code) => reject(new Error(`the quote worker ended with exit code ${code}`)))
  })
}
