import { CURRENT_WORKFLOW } from '../cases/workflows.ts'
import type { Localised } from '../i18n/localised.ts'
import { isFixed, releasedChoices } from './choices.ts'
import { type Diagnosed, type DiagnosisEntry, type DiagnosisRecord, entryKey, saysTheSame } from './entry.ts'

/** What a lead wants to say of an answer. Without `id` it is a new one. `seen`: the revision he looked at; 0 where there was none. */
export type DiagnosisDraft = Omit<DiagnosisEntry, 'id' | 'revision'> & { readonly id?: string; readonly seen: number }

/** Why nothing was published. The screen turns it into words. */
export type DiagnosisFault =
  | { readonly type: 'unnamed' }
  /** Another answer to the same question is called so, where this one is offered. */
  | { readonly type: 'name-taken'; readonly name: Localised }
  /** Every rule needs it as it is. */
  | { readonly type: 'fixed' }
  | { readonly type: 'answer-unknown' }
  | { readonly type: 'counts-as-needed' }
  | { readonly type: 'category-unknown'; readonly category: string }
  /** Somebody has said something else of it since. */
  | { readonly type: 'changed-meanwhile' }
  /** No more fit on the keys and on the paper. */
  | { readonly type: 'too-many'; readonly most: number }

export type DiagnosisKnown = {
  readonly records: readonly DiagnosisRecord[]
  readonly isCategory: (category: string) => boolean
  /** For an answer that has none yet. */
  readonly newId: string
}

/** Each answer has a key of its own beside the ways onward. */
export const MOST_ANSWERS = 16

/** What is published of one draft, or why it is not; nothing to publish where it is said already and nobody said otherwise. */
export function decidePublish(
  draft: DiagnosisDraft,
  known: DiagnosisKnown,
): { readonly entry?: DiagnosisEntry } | { readonly fault: DiagnosisFault } {
  const { records, isCategory, newId } = known
  const { seen, id = newId, ...said } = draft
  const { of, category } = said
  const released = releasedChoices(CURRENT_WORKFLOW, of)
  const isReleased = released.some((each) => each.id === id)
  if (isFixed(id)) return { fault: { type: 'fixed' } }
  const isKnown = isReleased || records.some(({ entry }) => entry.of === of && entry.id === id)
  if (draft.id !== undefined && !isKnown) return { fault: { type: 'answer-unknown' } }
  if (category !== undefined && !isCategory(category)) return { fault: { type: 'category-unknown', category } }
  const name = { en: said.name.en.trim(), 'zh-CN': said.name['zh-CN'].trim() }
  if (name.en === '' || name['zh-CN'] === '') return { fault: { type: 'unnamed' } }
  const countsAs = isReleased ? undefined : said.countsAs
  if (!isReleased && !released.some((each) => each.id === countsAs)) return { fault: { type: 'counts-as-needed' } }
  const record = records.find(({ entry }) => entryKey(entry) === entryKey({ ...said, id }))
  if ((record?.entry.revision ?? 0) !== seen) return { fault: { type: 'changed-meanwhile' } }
  const entry: DiagnosisEntry = {
    of,
    id,
    name,
    revision: seen + 1,
    ...(category === undefined ? {} : { category }),
    ...(countsAs === undefined ? {} : { countsAs }),
    ...(said.isRetired === true ? { isRetired: true } : {}),
  }
  const fault = entry.isRetired === true ? undefined : faultBeside(entry, records, of)
  if (fault !== undefined) return { fault }
  return record !== undefined && record.others.length === 0 && saysTheSame(record.entry, entry) ? {} : { entry }
}

/** What is wrong with an answer that is offered, beside the others of its question wherever both are offered. */
function faultBeside(entry: DiagnosisEntry, records: readonly DiagnosisRecord[], of: Diagnosed): DiagnosisFault | undefined {
  const next = [...records.map((each) => each.entry).filter((each) => entryKey(each) !== entryKey(entry)), entry].filter(
    (each) => each.of === of,
  )
  const categories =
    entry.category === undefined ? [undefined, ...new Set(next.flatMap(({ category }) => category ?? []))] : [entry.category]
  for (const category of categories) {
    const offered = offeredIn(next, of, category)
    if (!offered.some(({ id }) => id === entry.id)) continue
    if (offered.length > MOST_ANSWERS) return { type: 'too-many', most: MOST_ANSWERS }
    const twin = offered.find(({ id, name }) => id !== entry.id && isCalledTheSame(name, entry.name))
    if (twin !== undefined) return { type: 'name-taken', name: twin.name }
  }
  return undefined
}

function offeredIn(entries: readonly DiagnosisEntry[], of: Diagnosed, category: string | undefined) {
  const said = new Map<string, { readonly id: string; readonly name: Localised; readonly isRetired?: true }>(
    releasedChoices(CURRENT_WORKFLOW, of).map((each) => [each.id, each]),
  )
  for (const each of entries) if (each.category === undefined) said.set(each.id, each)
  for (const each of entries) if (category !== undefined && each.category === category) said.set(each.id, each)
  return [...said.values()].filter(({ isRetired }) => isRetired !== true)
}

function isCalledTheSame(one: Localised, other: Localised): boolean {
  return one.en.toLowerCase() === other.en.toLowerCase() || one['zh-CN'] === other['zh-CN']
}
