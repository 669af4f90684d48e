import PdfDocument from 'pdfkit'
import svgToPdf from 'svg-to-pdfkit'
import { type LabelGrid, type LabelSize, SIZES_MM, extent } from '../../../shared/labels/paper.ts'
import type { Weight } from '../../../shared/labels/typeface.ts'

const POINTS_PER_MM = 72 / 25.4

/** One page of the label's nominal size, with vectors and real, embedded text. */
export async function pdfLabel(
  svg: string,
  size: LabelSize,
  grid: LabelGrid,
  fonts: Readonly<Record<Weight, string>>,
): Promise<Uint8Array> {
  const page = SIZES_MM[size]
  const drawn = extent(grid)
  // Naming a first font keeps pdfkit from reading its Helvetica metrics from beside its own source, where a bundle has none.
  const document = new PdfDocument({ size: [page.width * POINTS_PER_MM, page.height * POINTS_PER_MM], margin: 0, font: fonts.regular })
  const parts: Buffer[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
  svgToPdf(document, svg, 0, 0, {
    width: drawn.width * POINTS_PER_MM,
    height: drawn.height * POINTS_PER_MM,
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? fonts.bold : fonts.regular),
    warningCallback: (warning) => {
      throw new Error(`The PDF cannot hold the label: ${warning}`)
    },
  })
  document.end()
  return whole
}
