import { type TextStyle, wrap } from './fit-text.ts'
import type { Typeface } from './typeface.ts'

/** A postal address, line by line; `localLines` is the same address in the writing of its own country. */
export type LabelAddress = { readonly name: string; readonly lines: readonly string[]; readonly localLines?: readonly string[] | undefined }

export type AddressRefusal = { readonly type: 'address-too-long'; readonly text: string }

/** A line of a set address: its baseline is `y` below the top of the block. Everything in mm. */
export type AddressLine = TextStyle & { readonly text: string; readonly y: number }

const LEADING = 1.26
/** part of the em below the baseline */
const DESCENT = 0.25
const SHRINK_STEP = 0.2

/** Down to this part of the largest size, smaller print is better than a broken line. */
const SMALLEST_UNBROKEN = 0.8

/**
 * The address in the largest size at which it fits the box: with no line broken if that needs little shrinking, else with each line
 * broken at most once. Undefined if no size does, because an address with a piece missing must not travel.
 */
export function setAddress(
  address: LabelAddress,
  box: { readonly width: number; readonly height: number; readonly largest: number; readonly smallest: number },
  typeface: Typeface,
): readonly AddressLine[] | undefined {
  const unbroken = largestSetting(address, box, Math.max(box.smallest, box.largest * SMALLEST_UNBROKEN), 1, typeface)
  return unbroken ?? largestSetting(address, box, box.smallest, 2, typeface)
}

function largestSetting(
  address: LabelAddress,
  box: { readonly width: number; readonly height: number; readonly largest: number },
  smallest: number,
  linesEach: number,
  typeface: Typeface,
): readonly AddressLine[] | undefined {
  for (let size = box.largest; size >= smallest - 1e-6; size -= SHRINK_STEP) {
    const set = setAt(address, size, box.width, linesEach, typeface)
    const last = set?.at(-1)
    if (set !== undefined && (last === undefined || last.y + last.size * DESCENT <= box.height)) return set
  }
  return undefined
}

function setAt(
  address: LabelAddress,
  size: number,
  width: number,
  linesEach: number,
  typeface: Typeface,
): readonly AddressLine[] | undefined {
  const parts = [
    { text: address.name, size, weight: 'bold' as const },
    ...address.lines.map((text) => ({ text, size, weight: 'regular' as const })),
    ...(address.localLines ?? []).map((text) => ({ text, size: size * 0.95, weight: 'regular' as const })),
  ]
  const lines: AddressLine[] = []
  let y = 0
  for (const part of parts) {
    const wrapped = wrap(part.text, width, linesEach, part, typeface)
    if (wrapped.cut) return undefined
    for (const text of balanced(part.text, wrapped.lines, width, part, typeface)) {
      y += part.size * (lines.length === 0 ? 0.9 : LEADING)
      lines.push({ ...part, text, y })
    }
  }
  return lines
}

const NARROWER = [0.55, 0.65, 0.75, 0.85]

/** A broken line with its halves about equal, so that no lone house number stands below. */
function balanced(text: string, lines: readonly string[], width: number, style: TextStyle, typeface: Typeface): readonly string[] {
  if (lines.length < 2) return lines
  const candidates = NARROWER.map((part) => wrap(text, width * part, lines.length, style, typeface))
  return candidates.find((candidate) => !candidate.cut)?.lines ?? lines
}
