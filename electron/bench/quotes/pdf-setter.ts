import { type TextStyle, wrap } from '../../../shared/labels/fit-text.ts'
import { tidyText } from '../../../shared/labels/tidy-text.ts'
import type { LabelFonts } from '../printer/label-fonts.ts'

/** Height of a line, as a multiple of its size. */
const LEADING = 1.42
/** The baseline, below the top of its line. */
const BASELINE = 1.05
/** More lines than any text of a quote has. */
const MOST_LINES = 400

export type PdfStyle = TextStyle & { readonly colour: string }

/** Sets words on the pages of a PDF, in points from the top left; each piece in a face that has all its characters. */
export type PdfSetter = {
  /** One line, its top at `y`; with `width` it ends there instead of beginning at `x`. */
  readonly line: (text: string, x: number, y: number, style: PdfStyle, width?: number) => void
  /** How high a text of this width is. */
  readonly height: (text: string, width: number, style: PdfStyle) => number
  /** Several lines; returns the y below them. */
  readonly text: (text: string, x: number, y: number, width: number, style: PdfStyle) => number
}

export function pdfSetter(document: PDFKit.PDFDocument, fonts: LabelFonts): PdfSetter {
  const typeface = fonts.outlined
  const linesOf = (text: string, width: number, style: PdfStyle) => wrap(text, width, MOST_LINES, style, typeface).lines

  function line(written: string, x: number, y: number, { size, weight, colour }: PdfStyle, width?: number): void {
    const text = tidyText(written)
    let at = width === undefined ? x : x + width - typeface.measure(text, size, weight)
    document.fillColor(colour)
    for (const stretch of fonts.stretches(text, weight)) {
      document.font(stretch.file).fontSize(size * stretch.scale)
      document.text(stretch.text, at, y + size * BASELINE, { lineBreak: false, baseline: 'alphabetic' })
      at += typeface.measure(stretch.text, size, weight)
    }
  }

  return {
    line,
    height: (text, width, style) => linesOf(text, width, style).length * style.size * LEADING,
    text(text, x, y, width, style) {
      const lines = linesOf(text, width, style)
      for (const [at, each] of lines.entries()) line(each, x, y + at * style.size * LEADING, style)
      return y + lines.length * style.size * LEADING
    },
  }
}
