import type { AiRow, Part } from './ai-row.ts'
import { AIS_0_TO_2 } from './ais-0-to-2.ts'
import { AIS_3 } from './ais-3.ts'
import { AIS_4 } from './ais-4.ts'
import { AIS_7 } from './ais-7.ts'
import { AIS_8_AND_9 } from './ais-8-and-9.ts'

/** One application identifier, ready to be read by. */
export type Ai = {
  readonly ai: string
  readonly title: string
  readonly parts: readonly Part[]
  readonly min: number
  readonly max: number
  readonly predefined: boolean
  readonly attribute: boolean
  /** Alternatives; all of one alternative must be there. */
  readonly needs: readonly (readonly string[])[]
  readonly excludes: readonly string[]
  /** Only primary keys of Digital Links have it. */
  readonly qualifiers?: readonly (readonly string[])[]
}

const ROWS: readonly AiRow[] = [...AIS_0_TO_2, ...AIS_3, ...AIS_4, ...AIS_7, ...AIS_8_AND_9]

function runOf(ais: string): readonly string[] {
  const [first = '', last = first] = ais.split('-')
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at).padStart(first.length, '0'))
}

function entriesOf({
  ais,
  title,
  parts,
  predefined = false,
  attribute = true,
  needs = [],
  excludes = [],
  qualifiers,
}: AiRow): readonly Ai[] {
  const min = parts.reduce((sum, part) => sum + (part.optional ? 0 : part.min), 0)
  const max = parts.reduce((sum, part) => sum + part.max, 0)
  const alternatives = needs.map((each) => each.split('+'))
  return runOf(ais).map((ai) =>
    Object.freeze({
      ai,
      title,
      parts,
      min,
      max,
      predefined,
      attribute,
      needs: alternatives,
      excludes,
      ...(qualifiers === undefined ? {} : { qualifiers }),
    }),
  )
}

export const APPLICATION_IDENTIFIERS: ReadonlyMap<string, Ai> = new Map(ROWS.flatMap(entriesOf).map((each) => [each.ai, each]))

/** The first two digits of an identifier say how long it is. */
const LENGTH_BY_BEGINNING: ReadonlyMap<string, number> = new Map(
  [...APPLICATION_IDENTIFIERS.keys()].map((ai) => [ai.slice(0, 2), ai.length]),
)

/** The identifier that begins at this place of a text. */
export function aiAt(text: string, at: number): Ai | undefined {
  const length = LENGTH_BY_BEGINNING.get(text.slice(at, at + 2))
  return length === undefined ? undefined : APPLICATION_IDENTIFIERS.get(text.slice(at, at + length))
}

/** Whether an identifier is one that a rule names: itself, or `35nn` for any of four digits that begins so. */
export function isNamed(ai: string, pattern: string): boolean {
  const wild = pattern.indexOf('n')
  return wild < 0 ? ai === pattern : ai.length === pattern.length && ai.startsWith(pattern.slice(0, wild))
}
