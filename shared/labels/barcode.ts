import bwipjs from 'bwip-js/generic'
import { type Result, ok, refuse } from '../result.ts'

/** Widths of bars and spaces in modules, beginning and ending with a bar. */
export type LinearCode = { readonly runs: readonly number[]; readonly modules: number }

/** A square of modules, row by row. */
export type MatrixCode = { readonly side: number; readonly dark: readonly boolean[] }

export type BarcodeRefusal = { readonly type: 'barcode-unencodable'; readonly text: string }

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/

/** Code 128 with the shortest choice of code sets. Printable ASCII only: what a scanner types is then what was encoded. */
export function code128(text: string): Result<LinearCode, BarcodeRefusal> {
  if (!PRINTABLE_ASCII.test(text)) return refuse({ type: 'barcode-unencodable', text })
  const [symbol] = encoded('code128', text, {})
  if (symbol === undefined || !('sbs' in symbol)) return refuse({ type: 'barcode-unencodable', text })
  return ok({ runs: symbol.sbs, modules: symbol.sbs.reduce((sum, run) => sum + run, 0) })
}

/** GS1-128: a Code 128 whose fields are told apart by the function character, as `separator` stands in the text. Scanners send it as that. */
export function gs1Code128(text: string, separator: string): Result<LinearCode, BarcodeRefusal> {
  const fields = text.split(separator)
  // A circumflex would be read as the beginning of a function's name.
  if (!fields.every((field) => PRINTABLE_ASCII.test(field) && !field.includes('^'))) return refuse({ type: 'barcode-unencodable', text })
  const [symbol] = encoded('code128', fields.map((field) => `^FNC1${field}`).join(''), { parsefnc: true })
  if (symbol === undefined || !('sbs' in symbol)) return refuse({ type: 'barcode-unencodable', text })
  return ok({ runs: symbol.sbs, modules: symbol.sbs.reduce((sum, run) => sum + run, 0) })
}

/**
 * QR with error correction Q, of which a quarter may be scratched; a screen, which nothing scratches, does with M and fewer
 * modules. Printable ASCII only: readers differ on anything else.
 */
export function qrCode(text: string, correction: 'M' | 'Q' = 'Q'): Result<MatrixCode, BarcodeRefusal> {
  if (!PRINTABLE_ASCII.test(text)) return refuse({ type: 'barcode-unencodable', text })
  const [symbol] = encoded('qrcode', text, { eclevel: correction })
  if (symbol === undefined || !('pixs' in symbol)) return refuse({ type: 'barcode-unencodable', text })
  return ok({ side: symbol.pixx, dark: symbol.pixs.map((pixel) => pixel === 1) })
}

type RawSymbol = { readonly sbs: readonly number[] } | { readonly pixs: readonly number[]; readonly pixx: number }

/** A text too long for the symbology is refused by the library with an exception of its own name. */
function encoded(symbology: 'code128' | 'qrcode', text: string, options: Record<string, string | boolean>): readonly RawSymbol[] {
  try {
    // oxlint-disable-next-line import/no-named-as-default-member -- the export named `raw` draws; this one gives the modules
    return bwipjs.raw(symbology, text, options)
  } catch (error) {
    if (String(error).includes('bwipp.')) return []
    throw error
  }
}
