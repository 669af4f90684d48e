import type { Typeface } from './typeface.ts'

/** The dot grid of one label on one printer. Everything that must be crisp sits on it. */
export type LabelGrid = {
  /** dots per millimetre */
  readonly dpmm: number
  /** whole dots across */
  readonly wDots: number
  /** whole dots down */
  readonly hDots: number
}

/** What a label is drawn on: its grid, and the typeface that measures (and for print outlines) its words. */
export type LabelPaper = { readonly grid: LabelGrid; readonly typeface: Typeface }

/** unit: 50 × 30 mm; parcel: 4 × 6 in. */
export type LabelSize = 'unit' | 'parcel'

export const SIZES_MM: Readonly<Record<LabelSize, { readonly width: number; readonly height: number }>> = {
  unit: { width: 50, height: 30 },
  parcel: { width: 101.6, height: 152.4 },
}

export type PrinterDpi = 203 | 300

/** A "203 dpi" head has exactly 8 dots a millimetre (203.2); a 300 dpi head has 300 an inch. */
const DOTS_PER_MM: Readonly<Record<PrinterDpi, number>> = { 203: 8, 300: 300 / 25.4 }

/** The grid of a label: whole dots only, so a drawing on it is never rescaled by a fraction. */
export function gridFor(size: LabelSize, dpi: PrinterDpi): LabelGrid {
  const dpmm = DOTS_PER_MM[dpi]
  const { width, height } = SIZES_MM[size]
  // 4 in at 300 dpi is 1200 dots and 1199.9999… in floating point.
  const dots = (mm: number) => Math.floor(mm * dpmm + 1e-6)
  return { dpmm, wDots: dots(width), hDots: dots(height) }
}

/** Width and height in mm of the whole dots: the `viewBox` of the drawing. */
export function extent(grid: LabelGrid): { readonly width: number; readonly height: number } {
  return { width: grid.wDots / grid.dpmm, height: grid.hDots / grid.dpmm }
}

/** The nearest dot line to a position, in mm. */
export function snap(mm: number, grid: LabelGrid): number {
  return Math.round(mm * grid.dpmm) / grid.dpmm
}
