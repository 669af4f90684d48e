import { describe, expect, it } from 'vitest'
import { type DiagnosisDraft, MOST_ANSWERS, decidePublish } from '../../../shared/diagnosis/decide-publish.ts'
import type { DiagnosisEntry, DiagnosisRecord } from '../../../shared/diagnosis/entry.ts'

const CRACKED: DiagnosisDraft = { of: 'fault', name: { en: 'Lid cracked', 'zh-CN': '盖裂' }, countsAs: 'f08-shell', seen: 0 }
const kept = (entry: DiagnosisEntry, ...others: readonly DiagnosisEntry[]): DiagnosisRecord => ({ entry, others })
const LID: DiagnosisEntry = { of: 'fault', id: 'c-lid', name: CRACKED.name, countsAs: 'f08-shell', revision: 1 }

const publish = (draft: DiagnosisDraft, ...records: readonly DiagnosisRecord[]) =>
  decidePublish(draft, { records, isCategory: (category) => category === 'kettle', newId: 'c-new' })

describe('what a lead publishes of the diagnosis', () => {
  it('given a new fault, then it gets an id and is said for the first time', () => {
    expect(publish({ ...CRACKED, category: 'kettle', name: { en: ' Lid cracked ', 'zh-CN': '盖裂' } })).toEqual({
      entry: { of: 'fault', id: 'c-new', category: 'kettle', name: CRACKED.name, countsAs: 'f08-shell', revision: 1 },
    })
  })

  it('given one of the release, then it is called otherwise and counts as itself', () => {
    const renamed = publish({ of: 'fault', id: 'f04-motor', name: { en: 'Drive', 'zh-CN': '驱动' }, countsAs: 'f08-shell', seen: 0 })
    expect(renamed).toEqual({ entry: { of: 'fault', id: 'f04-motor', name: { en: 'Drive', 'zh-CN': '驱动' }, revision: 1 } })
  })

  it('given it is said again as it is, then there is nothing to publish; given others said otherwise, then it settles that', () => {
    expect(publish({ ...CRACKED, id: 'c-lid', seen: 1 }, kept(LID))).toEqual({})
    const other = { ...LID, isRetired: true as const }
    expect(publish({ ...CRACKED, id: 'c-lid', seen: 1 }, kept(LID, other))).toEqual({ entry: { ...LID, revision: 2 } })
  })

  it.each<readonly [string, DiagnosisDraft, readonly DiagnosisRecord[], object]>([
    ['it has no Chinese name', { ...CRACKED, name: { en: 'Lid', 'zh-CN': ' ' } }, [], { type: 'unnamed' }],
    ['another is called so', { ...CRACKED, name: { en: 'lid CRACKED', 'zh-CN': '裂' } }, [kept(LID)], { type: 'name-taken' }],
    ['the release calls another so', { ...CRACKED, name: { en: 'F03 battery', 'zh-CN': '电' } }, [], { type: 'name-taken' }],
    ['nothing is wrong', { ...CRACKED, id: 'f00-none' }, [], { type: 'fixed' }],
    ['nobody ever said it', { ...CRACKED, id: 'c-other' }, [], { type: 'answer-unknown' }],
    ['a cause is of no class', { of: 'cause', name: { en: 'Glue', 'zh-CN': '胶' }, seen: 0 }, [], { type: 'counts-as-needed' }],
    ['it counts as one of its own', { ...CRACKED, countsAs: 'c-lid' }, [kept(LID)], { type: 'counts-as-needed' }],
    ['there is no such category', { ...CRACKED, category: 'boats' }, [], { type: 'category-unknown', category: 'boats' }],
    ['it was changed meanwhile', { ...CRACKED, id: 'c-lid', seen: 0 }, [kept(LID)], { type: 'changed-meanwhile' }],
  ])('given %s, then nothing is published, and why', (_, draft, records, fault) => {
    expect(publish(draft, ...records)).toMatchObject({ fault })
  })

  it('given another is retired, then its name is free', () => {
    expect(publish(CRACKED, kept({ ...LID, isRetired: true }))).toMatchObject({ entry: { id: 'c-new' } })
  })

  it('given another is called so in one category only, then it is taken for all products', () => {
    expect(publish(CRACKED, kept({ ...LID, category: 'kettle' }))).toMatchObject({ fault: { type: 'name-taken' } })
  })

  it('given as many as there are keys, then no more; one can always be retired', () => {
    const many = Array.from({ length: MOST_ANSWERS }, (_, at) =>
      kept({ ...LID, id: `c-${at}`, name: { en: `Lid ${at}`, 'zh-CN': `盖 ${at}` } }),
    )
    expect(publish(CRACKED, ...many)).toEqual({ fault: { type: 'too-many', most: MOST_ANSWERS } })
    expect(publish({ ...CRACKED, id: 'c-0', isRetired: true, seen: 1 }, ...many)).toMatchObject({ entry: { isRetired: true } })
  })
})
