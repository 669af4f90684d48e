import { describe, expect, it } from 'vitest'
import { diagnosedBy, everyDiagnosis } from '../../../shared/diagnosis/choices.ts'
import { type DiagnosisEntry, evolveEntry } from '../../../shared/diagnosis/entry.ts'
import { CURRENT_WORKFLOW, workflowOf } from '../../../shared/cases/workflows.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'

const entry = (more: Partial<DiagnosisEntry> & Pick<DiagnosisEntry, 'of' | 'id'>): DiagnosisEntry => ({
  name: { en: `${more.id}, so called`, 'zh-CN': `${more.id}称` },
  revision: 1,
  ...more,
})
const CRACKED = entry({ of: 'fault', id: 'c-lid', category: 'kettle', name: { en: 'Lid cracked', 'zh-CN': '盖裂' }, countsAs: 'f08-shell' })

const question = ({ stages }: Workflow, id: string) => stages.diagnosing.questions.find((each) => each.id === id)
const ids = (workflow: Workflow, id: string) => question(workflow, id)?.choices.map((each) => each.id)
const kettle = (...entries: readonly DiagnosisEntry[]) => diagnosedBy(CURRENT_WORKFLOW, entries, 'kettle')

describe('the diagnosis of a center', () => {
  it('given it says nothing, then the release’s is asked, with a battery that swells', () => {
    expect(kettle()).toBe(CURRENT_WORKFLOW)
    expect(ids(CURRENT_WORKFLOW, 'symptom-found')).toContain('swelling')
    expect(ids(workflowOf(3), 'symptom-found')).not.toContain('swelling')
  })

  it('given a fault of its own for kettles, then it is asked of kettles alone, before that none was found', () => {
    expect(ids(kettle(CRACKED), 'fault')?.slice(-2)).toEqual(['c-lid', 'f00-none'])
    expect(ids(diagnosedBy(CURRENT_WORKFLOW, [CRACKED], 'lamps'), 'fault')).not.toContain('c-lid')
  })

  it('given a symptom of its own, then it can be reported and found', () => {
    const rattles = entry({ of: 'symptom', id: 'c-rattle', countsAs: 'noise' })
    for (const id of ['symptom-reported', 'symptom-found']) expect(ids(kettle(rattles), id)).toContain('c-rattle')
  })

  it('given one of the release is called otherwise, then its id stays and the rules know it', () => {
    const hot = entry({ of: 'symptom', id: 'overheats', name: { en: 'Runs hot', 'zh-CN': '发烫' } })
    const found = question(kettle(hot), 'symptom-found')?.choices.find(({ id }) => id === 'overheats')
    expect(found).toEqual({ id: 'overheats', name: { en: 'Runs hot', 'zh-CN': '发烫' } })
  })

  it('given one is retired, then it is offered no more and still read', () => {
    const gone = entry({ of: 'fault', id: 'f05-heater', isRetired: true })
    expect(ids(kettle(gone), 'fault')).not.toContain('f05-heater')
    expect(question(kettle(gone), 'fault')?.past).toMatchObject([{ id: 'f05-heater', name: { en: 'f05-heater, so called' } }])
  })

  it('given what is said of kettles and of all products, then of kettles the former counts', () => {
    const everywhere = entry({ of: 'fault', id: 'f05-heater', isRetired: true })
    const inKettles = entry({ of: 'fault', id: 'f05-heater', category: 'kettle', name: { en: 'Heater', 'zh-CN': '发热体' } })
    for (const order of [
      [everywhere, inKettles],
      [inKettles, everywhere],
    ]) {
      expect(ids(kettle(...order), 'fault')).toContain('f05-heater')
      expect(ids(diagnosedBy(CURRENT_WORKFLOW, order, 'lamps'), 'fault')).not.toContain('f05-heater')
    }
  })

  it('given it is about to say that nothing can be wrong, then that nothing is wrong stays', () => {
    const none = ['none', 'f00-none', 'no-fault'].flatMap((id) =>
      (['symptom', 'fault', 'cause'] as const).map((of) => entry({ of, id, isRetired: true })),
    )
    expect(ids(kettle(...none), 'symptom-found')).toContain('none')
    expect(ids(kettle(...none), 'fault')).toContain('f00-none')
    expect(ids(kettle(...none), 'cause')).toContain('no-fault')
  })

  it('for paper: what is offered of any category is there once, what is retired everywhere is not', () => {
    const gone = entry({ of: 'fault', id: 'f05-heater', isRetired: true })
    const partly = entry({ of: 'fault', id: 'f04-motor', category: 'kettle', isRetired: true })
    const printed = ids(everyDiagnosis(CURRENT_WORKFLOW, [CRACKED, gone, partly]), 'fault') ?? []
    expect(printed).toContain('c-lid')
    expect(printed).toContain('f04-motor')
    expect(printed).not.toContain('f05-heater')
    expect(new Set(printed).size).toBe(printed.length)
    expect(printed.at(-1)).toBe('f00-none')
  })
})

describe('two benches that did not know of each other', () => {
  const one = entry({ of: 'fault', id: 'f04-motor', name: { en: 'Motor', 'zh-CN': '电机' } })
  const two = entry({ of: 'fault', id: 'f04-motor', name: { en: 'Drive', 'zh-CN': '驱动' } })

  it('given both call it otherwise, then the last in the center’s order counts and the other is kept', () => {
    const record = evolveEntry(evolveEntry(undefined, one), two)
    expect(record).toEqual({ entry: two, others: [one] })
  })

  it('given both say the same, then there is nothing to choose', () => {
    expect(evolveEntry(evolveEntry(undefined, one), one).others).toEqual([])
  })

  it('given three of them, then two are kept; when somebody who saw them says, then that is settled', () => {
    const three = { ...one, isRetired: true as const }
    const record = [one, two, three].reduce((each: ReturnType<typeof evolveEntry> | undefined, next) => evolveEntry(each, next), undefined)
    expect(record).toEqual({ entry: three, others: [one, two] })
    expect(evolveEntry(record, { ...two, revision: 2 })).toEqual({ entry: { ...two, revision: 2 }, others: [] })
  })
})
