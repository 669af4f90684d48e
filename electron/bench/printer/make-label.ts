import { renderToStaticMarkup } from 'react-dom/server'
import { assertNever } from '../../../shared/decider.ts'
import { drawLabel } from '../../../shared/labels/draw-label.tsx'
import { LABEL_SIZE, type LabelJob, labelTexts } from '../../../shared/labels/label-kind.ts'
import { type LabelGrid, type PrinterDpi, gridFor } from '../../../shared/labels/paper.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Bitmap } from './bitmap.ts'
import { escposLabel } from './escpos.ts'
import type { LabelFonts } from './label-fonts.ts'
import type { LabelRefusal } from '../../../shared/labels/print-refusal.ts'
import type { LabelTarget, RenderedLabel } from './label-target.ts'
import { pdfLabel } from './pdf.ts'
import { pngLabel } from './png.ts'
import { rasterise } from './rasterise.ts'
import { tsplLabel } from './tspl.ts'
import { zplLabel } from './zpl.ts'

/** From a label's data to the bytes a printer, a PDF reader or a screen takes. Runs in the label worker; tests call it as it is. */
export async function makeLabel(job: LabelJob, target: LabelTarget, fonts: LabelFonts): Promise<Result<RenderedLabel, LabelRefusal>> {
  for (const text of labelTexts(job)) {
    const character = fonts.missingCharacter(text)
    if (character !== undefined) return refuse({ type: 'glyph-missing', text, character })
  }
  const grid = gridFor(LABEL_SIZE[job.kind], dpiOf(target))
  const drawn = drawLabel(job, { grid, typeface: target.language === 'pdf' ? fonts.worded : fonts.outlined })
  if (!drawn.ok) return drawn
  const svg = renderToStaticMarkup(drawn.value)
  if (target.language === 'pdf') {
    return ok({ bytes: await pdfLabel(svg, LABEL_SIZE[job.kind], grid, fonts.files), mediaType: 'application/pdf' })
  }
  return encode(rasterise(svg, grid), target, grid)
}

type PictureTarget = Exclude<LabelTarget, { readonly language: 'pdf' }>

function encode(bitmap: Bitmap, target: PictureTarget, grid: LabelGrid): Result<RenderedLabel, LabelRefusal> {
  switch (target.language) {
    case 'zpl':
      return ok({ bytes: zplLabel(bitmap, target.encoding), mediaType: 'application/zpl' })
    case 'tspl':
      return ok({ bytes: tsplLabel(bitmap, grid), mediaType: 'application/vnd.tspl' })
    case 'escpos': {
      const slip = escposLabel(bitmap)
      return slip.ok ? ok({ bytes: slip.value, mediaType: 'application/vnd.escpos' }) : slip
    }
    case 'png':
      return ok({ bytes: pngLabel(bitmap, grid.dpmm), mediaType: 'image/png' })
    default:
      return assertNever(target)
  }
}

/** A PDF is laid out on the coarse grid: printed by any head of 203 dpi or finer, its modules keep their three dots. */
function dpiOf(target: LabelTarget): PrinterDpi {
  switch (target.language) {
    case 'zpl':
    case 'tspl':
    case 'png':
      return target.dpi
    case 'escpos':
    case 'pdf':
      return 203
    default:
      return assertNever(target)
  }
}
