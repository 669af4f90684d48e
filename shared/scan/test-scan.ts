import { type HeldKey, readAs, textOf } from './held-keys.ts'
import { GROUP_SEPARATOR, type KeyReading } from './key-text.ts'
import type { KeyboardScanner } from './keyboard-scanner.ts'
import { KEYBOARD_NAMES } from './keyboards.ts'
import { TEST_CODES, TEST_FIELDS, type TestCode } from './test-card.ts'
import type { WedgeScan } from './wedge-detector.ts'

/** A scan of the self-test: the keys of a scanner that plays a keyboard, or the text of one that does not. */
export type TestScan =
  | { readonly type: 'keys'; readonly held: readonly HeldKey[]; readonly end: WedgeScan['end'] }
  | { readonly type: 'text'; readonly text: string }

/** What may have been done to the letters on their way. */
export type Casing = 'kept' | 'swapped' | 'upper' | 'lower'

/** One explanation of what arrived: how the keys are to be read, and what became of the letters. */
export type Hypothesis = { readonly reading: KeyReading; readonly casing: Casing }

/** A code of the card found in what arrived. */
export type Match = {
  readonly code: TestCode
  /** The head alone was found: the rest is not as it should be, and is `arrived`. */
  readonly isWhole: boolean
  readonly arrived: string
  readonly before: string
  readonly after: string
  /** What stands between the two fields of the third code. */
  readonly separator?: string
}

export function rawText(scan: TestScan, reading: KeyReading): string {
  return (scan.type === 'text' ? scan.text : textOf(readAs(scan.held, reading))).replace(/[\r\n\t]+$/, '')
}

/** How the scanner is set now comes first, what can be told from the places of the keys before what the computer made of them. */
export function hypotheses(scanner: KeyboardScanner): readonly Hypothesis[] {
  const others = [...KEYBOARD_NAMES, 'characters' as const].filter((reading) => reading !== scanner.reading)
  const casings: readonly Casing[] = ['kept', 'swapped', 'upper', 'lower']
  return [scanner.reading, ...others].flatMap((reading) => casings.map((casing) => ({ reading, casing })))
}

export function matchUnder(scan: TestScan, { reading, casing }: Hypothesis): Match | undefined {
  const raw = rawText(scan, reading)
  return find(TEST_CODES, (code) => wholeIn(raw, code, casing)) ?? find(TEST_CODES, (code) => partIn(raw, code, casing))
}

/** Whether the scan is one of the card, however the scanner is set. */
export function isTestScan(scan: TestScan, scanner: KeyboardScanner): boolean {
  return hypotheses(scanner).some((hypothesis) => matchUnder(scan, hypothesis) !== undefined)
}

/** More than this is no separator any more, but a code of two others. */
const LONGEST_SEPARATOR = 12

function wholeIn(raw: string, code: TestCode, casing: Casing): Match | undefined {
  if (code.symbology !== 'gs1-128') return matchAt(raw, raw.indexOf(cased(code.text, casing)), code.text.length, { code, isWhole: true })
  const [head, tail] = [cased(TEST_FIELDS.head, casing), cased(TEST_FIELDS.tail, casing)]
  const at = raw.indexOf(head)
  const between = at + head.length
  const tailAt = raw.indexOf(tail, between)
  if (at < 0 || tailAt < 0 || tailAt - between > LONGEST_SEPARATOR) return undefined
  const separator = raw.slice(between, tailAt)
  return matchAt(raw, at, tailAt + tail.length - at, { code, isWhole: separator === GROUP_SEPARATOR, separator })
}

function partIn(raw: string, code: TestCode, casing: Casing): Match | undefined {
  const at = raw.indexOf(cased(code.head, casing))
  return matchAt(raw, at, raw.length - at, { code, isWhole: false })
}

function matchAt(raw: string, at: number, length: number, match: Omit<Match, 'arrived' | 'before' | 'after'>): Match | undefined {
  if (at < 0) return undefined
  return { ...match, arrived: raw.slice(at, at + length), before: raw.slice(0, at), after: raw.slice(at + length) }
}

export function cased(text: string, casing: Casing): string {
  switch (casing) {
    case 'kept':
      return text
    case 'upper':
      return text.toUpperCase()
    case 'lower':
      return text.toLowerCase()
    default:
      return Array.from(text, (letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase())).join('')
  }
}

function find<In, Out>(values: readonly In[], look: (value: In) => Out | undefined): Out | undefined {
  for (const value of values) {
    const found = look(value)
    if (found !== undefined) return found
  }
  return undefined
}
