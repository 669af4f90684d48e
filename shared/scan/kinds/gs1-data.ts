import type { ReadableScan } from '../aim.ts'
import type { Missing } from '../gs1/associations.ts'
import { contradiction, hasKey, missingBeside } from '../gs1/associations.ts'
import { readBracketed, readElementString } from '../gs1/element-string.ts'
import type { Elements, Gs1Element } from '../gs1/element.ts'
import { factsOf } from '../gs1/gs1-facts.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

const SEPARATOR = '\u001d'

/** How much speaks for element strings, by where they were found. */
const CONFIDENCE = {
  'GS1 symbol': 0.98,
  'FNC1 written as ^': 0.96,
  'brackets around application identifiers': 0.95,
  'separators between element strings': 0.9,
  'begins with a key and its check digit': 0.8,
} as const

type Found = keyof typeof CONFIDENCE

/** A batch or an expiry date alone says less, and is more easily passed by chance. */
const WITHOUT_KEY = 0.13
/** Companies' own identifiers (90 to 99) can hold anything: carriers put tracking numbers there. */
const OWN_ONLY = 0.35

/** Keys with a check digit: text that begins so and is sound to its end is hardly anything else. */
const BEGINS_WITH_KEY = /^(?:0[0-2]|8006)\d{14}/

/** What the text would be as GS1 data, and why it is not, where a GS1 symbol or its way of writing promised some. */
export type Gs1Reading = { readonly meanings: readonly ScanMeaning[]; readonly wrong?: string }

const NONE: Gs1Reading = { meanings: [] }

/** Group separators as people write them and some scanners send them. */
const WRITTEN_SEPARATOR = /\^\]|<GS>|\{GS\}|\u241d/g

export function readGs1(scan: ReadableScan): Gs1Reading {
  const { symbol } = scan
  const text = scan.text.replace(WRITTEN_SEPARATOR, SEPARATOR)
  if (symbol === 'gs1') {
    const data = text.startsWith(SEPARATOR) ? text.slice(1) : text
    const isWritten = data.startsWith('^')
    return promised(readElementString(isWritten ? withSeparators(data) : data), 'GS1 symbol')
  }
  if (symbol === 'retail') return NONE
  if (/^\(\d{2,4}\)/.test(text)) return promised(readBracketed(text), 'brackets around application identifiers')
  if (symbol !== 'unknown') return NONE
  if (/^\^\d{2}/.test(text)) return promised(readElementString(withSeparators(text)), 'FNC1 written as ^')
  if (text.includes(SEPARATOR)) {
    const data = text.startsWith(SEPARATOR) ? text.slice(1) : text
    return /^\d\d/.test(data) ? promised(readElementString(data), 'separators between element strings') : NONE
  }
  // A text of one key alone has readers of its own.
  if (!BEGINS_WITH_KEY.test(text)) return NONE
  const { meanings } = promised(readElementString(text), 'begins with a key and its check digit')
  return { meanings }
}

/** `^0112…^10…` as GS1's own texts write it, the first for FNC1 in first place. */
function withSeparators(text: string): string {
  return text.slice(1).replaceAll('^', SEPARATOR)
}

function promised(read: Elements, found: Found): Gs1Reading {
  const wrong = read.ok ? (contradiction(read.value) ?? incomplete(read.value)) : read.error
  return read.ok && wrong === undefined ? { meanings: [meaningOf(read.value, found)] } : { meanings: [], wrong: `GS1 data: ${wrong}` }
}

/** A symbol that says what it is about must say all that this needs. */
function incomplete(elements: readonly Gs1Element[]): string | undefined {
  const missing = hasKey(elements) ? missingBeside(elements)[0] : undefined
  return missing === undefined ? undefined : needs(missing)
}

function needs({ ai, oneOf }: Missing): string {
  return `(${ai}) needs (${oneOf.join(') or (')})`
}

function meaningOf(elements: readonly Gs1Element[], found: Found): ScanMeaning {
  const missing = missingBeside(elements)
  const isOwnOnly = elements.every(({ ai }) => /^(?:9\d|42[01])$/.test(ai))
  const confidence = CONFIDENCE[found] - (isOwnOnly ? OWN_ONLY : hasKey(elements) ? 0 : WITHOUT_KEY)
  const [first] = missing
  const why = `${found}, all checks passed${first === undefined ? '' : `; ${needs(first)} on the same item`}`
  return {
    kind: 'gs1',
    ...factsOf(elements),
    ...(first === undefined ? {} : { missing }),
    confidence: Math.round(confidence * 100) / 100,
    why,
  }
}
