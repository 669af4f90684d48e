import type { OpenedCase } from './case.ts'
import type { Shot } from './shots.ts'
import type { StageName } from './workflow.ts'

/** What is printed on a unit and tells it from another: its own number, or the number of its product. */
export const IDENTITY_MARKS = ['serial', 'lpn', 'fnsku', 'asin', 'gtin'] as const

export type IdentityMark = (typeof IDENTITY_MARKS)[number]

/** One mark as it was sold and as it was found on the unit. */
export type MarkCompared = { readonly mark: IdentityMark; readonly sold: string; readonly found: string }

/** What proves that another unit came back than was sold; asked for as soon as one mark differs. */
export const SWAPPED_UNIT_SHOTS: readonly Shot[] = ['unit', 'plate', 'contents']

/** Where the unit lies open on the bench and can still be photographed. */
const AT_HAND: ReadonlySet<StageName> = new Set([
  'received',
  'inspecting',
  'diagnosing',
  'deciding',
  'repairing',
  'testing',
  'replacing',
  'refunding',
  'grading',
  'packing',
])

/** Equal but for case and blanks; GTINs of different lengths are the same number with zeros before it. */
export function isSameMark(mark: IdentityMark, one: string, other: string): boolean {
  const bare = (code: string) => code.replace(/\s/g, '').toUpperCase()
  const [a, b] = mark === 'gtin' ? [bare(one).padStart(14, '0'), bare(other).padStart(14, '0')] : [bare(one), bare(other)]
  return a === b
}

/** Everything that was compared, the serial number first. */
export function marksCompared(state: OpenedCase): readonly MarkCompared[] {
  const { serial } = state.unit
  const found = state.serialFound
  return [
    ...(serial === undefined || found === undefined ? [] : [{ mark: 'serial', sold: serial, found } as const]),
    ...(state.marks ?? []),
  ]
}

/** The marks that differ: another unit came back. */
export function mismatchesOf(state: OpenedCase): readonly MarkCompared[] {
  return marksCompared(state).filter(({ mark, sold, found }) => !isSameMark(mark, sold, found))
}

/** The shots a swapped unit needs beside those of its stage. */
export function swappedUnitShots(state: OpenedCase): readonly Shot[] {
  return AT_HAND.has(state.stage.name) && mismatchesOf(state).length > 0 ? SWAPPED_UNIT_SHOTS : []
}
