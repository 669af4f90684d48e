import PdfDocument from 'pdfkit'
import type { QuotePdfRefusal } from '../../../shared/contract/quote-pdf.ts'
import { type QuotePaper, paperTexts } from '../../../shared/quotes/quote-paper.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { LabelFonts } from '../printer/label-fonts.ts'
import { drawQuote } from './draw-quote.ts'

/** A quote as an A4 document with real, embedded text. A character that neither typeface has is refused, never printed as a box. */
export async function quotePdf(paper: QuotePaper, fonts: LabelFonts): Promise<Result<Uint8Array, QuotePdfRefusal>> {
  for (const text of paperTexts(paper)) {
    const character = fonts.missingCharacter(text)
    if (character !== undefined) return refuse({ type: 'glyph-missing', text, character })
  }
  // Naming a first font keeps pdfkit from reading its Helvetica metrics from beside its own source, where a bundle has none.
  const document = new PdfDocument({
    size: 'A4',
    margin: 0,
    font: fonts.files.regular,
    bufferPages: true,
    lang: paper.language,
    info: { Title: `${paper.title} – ${paper.revision}`, Author: paper.from.lines[0] ?? '' },
  })
  const parts: Buffer[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
  drawQuote(document, paper, fonts)
  document.end()
  return ok(await whole)
}
