import { LEADING_AIM } from './aim.ts'
import { GROUP_SEPARATOR } from './key-text.ts'

/** A code of the scanner self-test card. All of them begin with the reserved prefix, or carry it where GS1 allows: none acts on a bench. */
export type TestCode = {
  readonly number: 1 | 2 | 3
  readonly symbology: 'code128' | 'gs1-128'
  readonly text: string
  /** As it stands under the bars; GS1 has its own way. */
  readonly printed: string
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
  plain(1, 'MB:TEST:1:', 'AaMmQqWwYyZz0123456789'),
  plain(2, 'MB:TEST:2:', '@"#[]{}|\\~;/-_+='),
  {
    number: 3,
    symbology: 'gs1-128',
    text: GS1_HEAD + GROUP_SEPARATOR + GS1_TAIL,
    printed: '(91)MB:TEST:3(92)END',
    head: GS1_HEAD,
  },
]

function plain(number: TestCode['number'], head: string, rest: string): TestCode {
  return { number, symbology: 'code128', text: head + rest, printed: head + rest, head }
}

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
