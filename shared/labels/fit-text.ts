import { charactersOf, tidyText } from './tidy-text.ts'
import type { Typeface, Weight } from './typeface.ts'

/** Size in mm of the em. */
export type TextStyle = { readonly size: number; readonly weight: Weight }

const ELLIPSIS = '…'
const CJK = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u
/** Punctuation that never begins a line, and that never ends one. */
const CLOSING = /^[，。、；：？！）】》」』”’…％,.;:?!)\]}%]/u
const OPENING = /[（【《「『“‘([{]$/u

/** The largest of the two sizes and all between (in tenths of a mm) at which the line fits; the smallest if none does. */
export function sizeToFit(
  text: string,
  width: number,
  range: { readonly largest: number; readonly smallest: number; readonly weight: Weight },
  typeface: Typeface,
): number {
  const widest = typeface.measure(tidyText(text), range.largest, range.weight)
  if (widest <= width) return range.largest
  const fitting = Math.floor(((range.largest * width) / widest) * 10) / 10
  return Math.max(range.smallest, fitting)
}

/** The line cut with an ellipsis where it would pass `width`; an identifier keeps its end, which tells it from its neighbours. */
export function shorten(text: string, width: number, style: TextStyle, typeface: Typeface, cut: 'end' | 'middle' = 'end'): string {
  const whole = tidyText(text)
  const fits = (candidate: string) => typeface.measure(candidate, style.size, style.weight) <= width
  if (fits(whole)) return whole
  const characters = charactersOf(whole)
  const keep = (count: number): string => {
    if (cut === 'end') return characters.slice(0, count).join('').trimEnd() + ELLIPSIS
    const tail = Math.floor(count / 2)
    return characters.slice(0, count - tail).join('') + ELLIPSIS + characters.slice(characters.length - tail).join('')
  }
  return keep(longest(characters.length, (count) => fits(keep(count))))
}

/** The text in at most `maxLines` lines no wider than `width`; `cut` when it had to end in an ellipsis. */
export function wrap(
  text: string,
  width: number,
  maxLines: number,
  style: TextStyle,
  typeface: Typeface,
): { readonly lines: readonly string[]; readonly cut: boolean } {
  const measure = (part: string) => typeface.measure(part, style.size, style.weight)
  const pieces = unbreakable(tidyText(text)).flatMap((piece) =>
    measure(piece.trimEnd()) <= width ? [piece] : split(piece, width, measure),
  )
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const [at, piece] of pieces.entries()) {
    if (line !== '' && used + measure(piece.trimEnd()) > width) {
      if (lines.length === maxLines - 1) {
        line += pieces.slice(at).join('')
        break
      }
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    line += piece
    used += measure(piece)
  }
  const end = shorten(line, width, style, typeface)
  return { lines: end === '' ? lines : [...lines, end], cut: end !== line.trimEnd() }
}

/** Pieces between the places where a line may be broken: after a blank, a hyphen or a slash, and around each Chinese character. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const next of charactersOf(text)) {
    if (piece !== '' && mayBreak(piece, next)) {
      pieces.push(piece)
      piece = ''
    }
    piece += next
  }
  return piece === '' ? pieces : [...pieces, piece]
}

function mayBreak(before: string, next: string): boolean {
  if (next === ' ' || CLOSING.test(next) || OPENING.test(before)) return false
  if (before.endsWith(' ') || CJK.test(next)) return true
  return CJK.test(before.slice(-2)) || /[\p{L}\p{N}][-/]$/u.test(before)
}

/** A word wider than the line, in pieces that fit. */
function split(word: string, width: number, measure: (part: string) => number): readonly string[] {
  const parts: string[] = []
  let rest = charactersOf(word)
  while (rest.length > 0) {
    const count = Math.max(
      1,
      longest(rest.length, (count) => measure(rest.slice(0, count).join('')) <= width),
    )
    parts.push(rest.slice(0, count).join(''))
    rest = rest.slice(count)
  }
  return parts
}

/** The largest count in 0…limit that passes; what passes at a count passes below it. */
function longest(limit: number, passes: (count: number) => boolean): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (passes(middle)) low = middle
    else high = middle - 1
  }
  return low
}
