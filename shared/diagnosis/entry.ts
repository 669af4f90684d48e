import type { Localised } from '../i18n/localised.ts'

/** Where all of it is said. */
export const DIAGNOSIS_STREAM = 'diagnosis'

/** What is chosen from in the diagnosis. A cause is of one of the release's classes of root causes, as which the rules read it. */
export const DIAGNOSED = ['symptom', 'fault', 'cause'] as const
export type Diagnosed = (typeof DIAGNOSED)[number]

/** What a center says of one answer of the diagnosis: one of its own, or one of the release's that it calls otherwise or does not offer. */
export type DiagnosisEntry = {
  readonly of: Diagnosed
  /** Of the answer. It is never given to another. */
  readonly id: string
  /** The products it is said of; absent: all of them. What is said of a category counts there before what is said of all. */
  readonly category?: string
  readonly name: Localised
  /** Of an answer of its own: the release's, as which every rule reads it. */
  readonly countsAs?: string
  /** It is offered no more. Cases keep it by its name. */
  readonly isRetired?: true
  /** From 1, one more each time. Two of one number were said by two who did not know of each other. */
  readonly revision: number
}

/** Each is the next version of the center's diagnosis, and says only what it changes: what two benches say at once comes together. */
export type DiagnosisEvent = { readonly type: 'diagnosis.published.v1'; readonly entries: readonly DiagnosisEntry[] }

/** What is known of one entry. `others`: what was said at the same time elsewhere and does not count, until somebody says which of them does. */
export type DiagnosisRecord = { readonly entry: DiagnosisEntry; readonly others: readonly DiagnosisEntry[] }

/** Under what an entry is kept: what is said of one category is nothing that is said of all. */
export function entryKey({ of, id, category = '' }: Pick<DiagnosisEntry, 'of' | 'id' | 'category'>): string {
  return `${of}/${id}/${category}`
}

/** Takes in an entry in the center's order. The last one counts; one that it did not know of is kept beside it. */
export function evolveEntry(record: DiagnosisRecord | undefined, entry: DiagnosisEntry): DiagnosisRecord {
  if (record === undefined || entry.revision > record.entry.revision) return { entry, others: [] }
  const before = [...record.others, record.entry]
  return { entry: { ...entry, revision: record.entry.revision }, others: before.filter((other) => !saysTheSame(other, entry)) }
}

/** Whether two entries say the same, whenever each was said. */
export function saysTheSame(one: DiagnosisEntry, other: DiagnosisEntry): boolean {
  const told = ({ name, countsAs, isRetired }: DiagnosisEntry) => JSON.stringify([name.en, name['zh-CN'], countsAs, isRetired])
  return told(one) === told(other)
}
