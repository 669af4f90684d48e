import { join } from 'node:path'
import { implement } from '@orpc/server'
import { readCase } from '../../../db/views/case-view.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { QuotePdf } from '../../../shared/contract/quote-pdf.ts'
import type { Bench } from '../bench.ts'
import { quoteOfCase } from '../quotes/quote-of-case.ts'
import { renderQuote } from '../quotes/render-quote.ts'
import { today } from '../today.ts'

async function pdfOf({ db, built, resourcesDir }: Bench, caseId: string, revision: number): Promise<QuotePdf> {
  const paper = quoteOfCase(db, caseId, revision)
  if (!paper.ok) return { refused: paper.error }
  const made = await renderQuote(join(built, 'quote-worker.js'), { paper: paper.value, fontsDir: join(resourcesDir, 'fonts') })
  return made.ok ? { pdf: new File([made.value], 'quote.pdf', { type: 'application/pdf' }) } : { refused: made.error }
}

/** Quotes for paid repairs: sent by this bench as revisions, answered by the buyer. */
export function quoteRoutes(bench: Bench) {
  const { db, desk, writer } = bench
  const os = implement(contract).quotes
  return {
    send: os.send.handler(({ input: { caseId, quote } }) => {
      const revision = (readCase(db, caseId)?.case.quotes?.at(-1)?.quote.revision ?? 0) + 1
      const draft = { ...quote, issuedOn: today(writer) }
      return desk.act(caseId, { type: 'send-quote', draft }, { type: 'quote-sent', revision }, 'key')
    }),
    pdf: os.pdf.handler(({ input }) => pdfOf(bench, input.caseId, input.revision)),
    answer: os.answer.handler(({ input: { caseId, revision, answer } }) =>
      desk.act(caseId, { type: 'answer-quote', revision, answer }, { type: 'quote-answered', answer: answer.answer }, 'key'),
    ),
  }
}
