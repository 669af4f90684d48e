import type { ScanText } from './scan-meaning.ts'

/**
 * AIM symbology identifiers (ISO/IEC 15424): what kind of symbol the text was read from. Many scanners can be set to type
 * them before the text.
 */
export const LEADING_AIM = /^\][A-Za-z][0-9A-Za-z]/

export type SymbolFamily = 'retail' | 'gs1' | 'other' | 'unknown'

/** A scan ready to be read: trimmed, and without the identifier that stood before the text. */
export type ReadableScan = {
  readonly text: string
  /** Capitals, without blanks and group separators: what numbers are compared as. */
  readonly compact: string
  readonly aim: string | undefined
  readonly symbol: SymbolFamily
}

/** Ends a field of variable length inside a GS1 symbol. */
const GROUP_SEPARATOR = '\u001d'

/** Longer text is nobody's number; not folding it keeps a page of pasted text cheap. */
const LONGEST_NUMBER = 80

export function readable(scanned: ScanText): ReadableScan {
  const leading = scanned.aim === undefined ? LEADING_AIM.exec(scanned.text)?.[0] : undefined
  const aim = scanned.aim ?? leading
  const text = (leading === undefined ? scanned.text : scanned.text.slice(leading.length)).trim()
  const compact = text.length > LONGEST_NUMBER ? '' : text.replaceAll(GROUP_SEPARATOR, '').replace(/\s/g, '').toUpperCase()
  return { text, compact, aim, symbol: symbolFamily(aim) }
}

/** Symbols that hold GS1 element strings by their own definition: FNC1 in first place, with or without other character sets. */
const GS1_SYMBOLS: ReadonlySet<string> = new Set([']C1', ']d2', ']d5', ']d8', ']Q3', ']Q4', ']J1', ']z1', ']e0', ']e1', ']e2'])

/** `]E` is EAN and UPC. */
function symbolFamily(aim: string | undefined): SymbolFamily {
  if (aim === undefined) return 'unknown'
  if (/^\]E[0-4]$/.test(aim)) return 'retail'
  return GS1_SYMBOLS.has(aim) ? 'gs1' : 'other'
}
