import type { Workflow } from '../cases/workflow.ts'
import type { Localised } from '../i18n/localised.ts'
import { releasedChoices } from './choices.ts'
import { type Diagnosed, type DiagnosisEntry, type DiagnosisRecord, entryKey } from './entry.ts'

/** An answer of the diagnosis as a lead sees it for one category, or for all products. */
export type DiagnosisLine = {
  readonly id: string
  readonly name: Localised
  /** As what it counts; one of the release's counts as itself. */
  readonly countsAs?: string
  readonly state: 'released' | 'renamed' | 'own' | 'retired'
  readonly isOwn: boolean
  /** The revision of what is said of just these products; 0 where that is nothing. */
  readonly seen: number
  /** What was said of just these products at the same time elsewhere, and does not count. */
  readonly others: readonly DiagnosisEntry[]
}

/** Every answer there is for a category, offered or not: those of the release, then the center's own by name. */
export function diagnosisLines(
  workflow: Workflow,
  records: readonly DiagnosisRecord[],
  of: Diagnosed,
  category?: string,
): readonly DiagnosisLine[] {
  const released = releasedChoices(workflow, of)
  const about = records.filter(({ entry }) => entry.of === of && (entry.category === undefined || entry.category === category))
  const own = [...new Set(about.map(({ entry }) => entry.id))].filter((id) => !released.some((each) => each.id === id))
  const lines = [...released.map(({ id }) => id), ...own].map((id): DiagnosisLine => {
    const choice = released.find((each) => each.id === id)
    const exact = about.find(({ entry }) => entryKey(entry) === entryKey(category === undefined ? { of, id } : { of, id, category }))
    const entry = exact?.entry ?? about.find((each) => each.entry.id === id)?.entry
    const state = entry?.isRetired === true ? 'retired' : choice === undefined ? 'own' : entry === undefined ? 'released' : 'renamed'
    return {
      id,
      state,
      isOwn: choice === undefined,
      seen: exact?.entry.revision ?? 0,
      others: exact?.others ?? [],
      name: entry?.name ?? choice?.name ?? { en: id, 'zh-CN': id },
      ...(entry?.countsAs === undefined ? {} : { countsAs: entry.countsAs }),
    }
  })
  const ofOwn = lines.filter(({ isOwn }) => isOwn).toSorted((one, other) => (one.name.en < other.name.en ? -1 : 1))
  return [...lines.filter(({ isOwn }) => !isOwn), ...ofOwn]
}
