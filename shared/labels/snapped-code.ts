import { type Result, ok, refuse } from '../result.ts'
import { type BarcodeRefusal, type LinearCode, type MatrixCode, code128, qrCode } from './barcode.ts'

/** Below three dots a module, one dot of heat spread makes a thermal barcode unreadable. */
export const LEAST_MODULE_DOTS = 3

/** Blank modules on each side, from ISO/IEC 15417 (Code 128) and ISO/IEC 18004 (QR). */
const LINEAR_QUIET = 10
const MATRIX_QUIET = 4

export type CodeRefusal = BarcodeRefusal | { readonly type: 'barcode-too-long'; readonly text: string }

/** A code with its module in whole dots. `size` counts the dots of the code with its quiet zones, `quiet` those of one zone. */
export type Snapped<Code> = { readonly code: Code; readonly moduleDots: number; readonly quiet: number; readonly size: number }

/** The widest Code 128 within `boxDots`, its module no wider than `mostModuleDots`. */
export function snappedCode128(text: string, boxDots: number, mostModuleDots: number): Result<Snapped<LinearCode>, CodeRefusal> {
  const encoded = code128(text)
  return encoded.ok ? snapped(text, encoded.value, encoded.value.modules, LINEAR_QUIET, boxDots, mostModuleDots) : encoded
}

/** The largest QR within a square of `boxDots`. */
export function snappedQr(text: string, boxDots: number): Result<Snapped<MatrixCode>, CodeRefusal> {
  const encoded = qrCode(text)
  return encoded.ok ? snapped(text, encoded.value, encoded.value.side, MATRIX_QUIET, boxDots, Number.POSITIVE_INFINITY) : encoded
}

function snapped<Code>(
  text: string,
  code: Code,
  modules: number,
  quietModules: number,
  boxDots: number,
  mostModuleDots: number,
): Result<Snapped<Code>, CodeRefusal> {
  const across = modules + 2 * quietModules
  const moduleDots = Math.min(Math.floor(boxDots / across), mostModuleDots)
  if (moduleDots < LEAST_MODULE_DOTS) return refuse({ type: 'barcode-too-long', text })
  return ok({ code, moduleDots, quiet: quietModules * moduleDots, size: across * moduleDots })
}
