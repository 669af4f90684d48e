import { LEADING_AIM } from './aim.ts'
import { GROUP_SEPARATOR } from './key-text.ts'

/** A code of the scanner self-test card. All of them begin with the reserved prefix, or carry it where GS1 allows: none acts on a bench. */
export type TestCode = {
  readonly number: 1 | 2 | 3
  readonly symbology: 'code128' | 'gs1-128'
  readonly text: string
  /** What the code is known by where the rest of it is garbled. */
  readonly head: string
}

/** Application identifiers 91 and 92 are for whatever two partners agree on (GS1 General Specifications, section 3.9). */
const GS1_HEAD = '91MB:TEST:3'
const GS1_TAIL = '92END'

/**
 * 1: letters that other keyboards have elsewhere, capital and small, and the digits. 2: the signs that every keyboard has
 * elsewhere. 3: two fields with the separator between them.
 */
export const TEST_CODES: readonly TestCode[] = [
  { number: 1, symbology: 'code128', text: 'MB:TEST:1:AaMmQqWwYyZz0123456789', head: 'MB:TEST:1:' },
  { number: 2, symbology: 'code128', text: 'MB:TEST:2:@"#[]{}|\\~;/-_+=', head: 'MB:TEST:2:' },
  { number: 3, symbology: 'gs1-128', text: GS1_HEAD + GROUP_SEPARATOR + GS1_TAIL, head: GS1_HEAD },
]

/** The two fields of the third code, between which the separator stands. */
export const TEST_FIELDS = { head: GS1_HEAD, tail: GS1_TAIL } as const

/** Which code of the card a text is, and whether all of it arrived. */
export function testCodeIn(text: string): { readonly number: TestCode['number']; readonly isWhole: boolean } | undefined {
  const bare = withoutIdentifier(text)
  const code = TEST_CODES.find(({ head }) => bare.startsWith(head))
  return code === undefined ? undefined : { number: code.number, isWhole: bare === code.text }
}

/** Without the symbology identifier, and without the mark of a GS1 code that some scanners send as its first character. */
export function withoutIdentifier(text: string): string {
  const bare = text.trim().replace(LEADING_AIM, '')
  return bare.startsWith(GROUP_SEPARATOR) ? bare.slice(1) : bare
}
