import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../db/counts.ts'
import { dumpViews, projectAnew, rebuildViews } from '../../../db/project.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { publishDiagnosis } from '../../../electron/bench/diagnosis/publish-diagnosis.ts'
import { readDiagnosisScreen } from '../../../electron/bench/diagnosis/read-diagnosis-screen.ts'
import { defineOperator } from '../../../electron/bench/operators/manage-operators.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { factsOfCase } from '../../../db/views/facts-of-case.ts'
import { write } from '../../../electron/bench/writer.ts'
import { answerName } from '../../../renderer/i18n/workflow-words.ts'
import { workflowOfScreen } from '../../../renderer/parts/workflow-of-screen.ts'
import type { DiagnosisDraft } from '../../../shared/diagnosis/decide-publish.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { benchAtWork } from './running-bench.ts'

const name = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const GLUE: DiagnosisDraft = { of: 'cause', name: name('Glue too thin', '胶太薄'), countsAs: 'wear', seen: 0 }
const RATTLE: DiagnosisDraft = { of: 'symptom', name: name('Rattles', '有异响'), countsAs: 'noise', seen: 0 }

function published(bench: Bench, draft: DiagnosisDraft): string {
  const outcome = publishDiagnosis(bench.writer, draft, { operator: bench.desk.read().operator.id, via: 'key' })
  if (!('published' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.id
}

/** A case on the bench whose unit is being diagnosed. */
async function diagnosing(): Promise<Bench> {
  const bench = await benchAtWork()
  bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'cold' }, true)
  for (const told of STORY.slice(2)) {
    if (bench.desk.read().open?.state.stage.name === 'diagnosing') break
    expect(bench.desk.act(bench.desk.read().desk.open ?? '', told, { type: 'noted' }, 'test').tone).toBe('accepted')
  }
  return bench
}

const press = ({ desk }: Bench, answer: string) => desk.press(`MB:ANS:${answer.toUpperCase()}`).tone
const screenOf = (bench: Bench) => {
  const screen = readCaseScreen(bench.db, bench.desk.read().desk.open ?? '')
  if (screen === undefined) throw new Error('no case')
  return screen
}
const called = (bench: Bench, question: string) => {
  const screen = screenOf(bench)
  return answerName(workflowOfScreen(screen), question, screen.state.answers[question] ?? '')
}

describe('a diagnosis of the center’s own', () => {
  it('given a symptom of its own, then the bench offers it with a code, and it can be scanned', async () => {
    const bench = await diagnosing()
    const id = published(bench, RATTLE)
    const code = `MB:ANS:SYMPTOM-REPORTED:${id.toUpperCase()}`
    expect(readBenchScreen(bench).steps.map((step) => step.code)).toContain(code)
    expect(bench.desk.scan({ text: code, source: 'wedge' }, 'wedge').tone).toBe('accepted')
    expect(called(bench, 'symptom-reported')).toEqual(name('Rattles', '有异响'))
  })

  it('given it is for another category, then it is neither offered nor taken', async () => {
    const bench = await diagnosing()
    const product = { sku: 'LAMP-1', name: name('Lamp', '灯'), category: 'lamps' }
    write(bench.writer, 'product:LAMP-1', [{ type: 'product.defined.v1', product }], { operator: 'lin', via: 'test' })
    const id = published(bench, { ...RATTLE, category: 'lamps' })
    expect(press(bench, `symptom-reported:${id}`)).toBe('refused')
  })

  it('given it is called otherwise and retired afterwards, then the case keeps what it was diagnosed with', async () => {
    const bench = await diagnosing()
    const id = published(bench, RATTLE)
    press(bench, `symptom-reported:${id}`)
    published(bench, { ...RATTLE, id, name: name('Clatters', '咔嗒响'), seen: 1 })
    expect(called(bench, 'symptom-reported')).toEqual(name('Rattles', '有异响'))
    published(bench, { ...RATTLE, id, isRetired: true, seen: 2 })
    expect(called(bench, 'symptom-reported')).toEqual(name('Rattles', '有异响'))
    expect(press(bench, `symptom-found:${id}`)).toBe('refused')
  })

  it('given one of the release is retired, then a case of before is still read by its name', async () => {
    const bench = await diagnosing()
    press(bench, 'symptom-reported:leaks')
    published(bench, { of: 'symptom', id: 'leaks', name: name('Drips', '滴水'), isRetired: true, seen: 0 })
    expect(called(bench, 'symptom-reported').en).toBe('Leaks')
    expect(press(bench, 'symptom-found:leaks')).toBe('refused')
  })

  it('given a cause of its own, then the rules read the class of which it is', async () => {
    const bench = await diagnosing()
    const id = published(bench, GLUE)
    for (const answer of ['symptom-reported:stops', 'symptom-found:stops', 'fault:f05-heater', `cause:${id}`])
      expect([answer, press(bench, answer)]).toEqual([answer, 'accepted'])
    const { state, openedAt } = screenOf(bench)
    expect(state.answers['cause']).toBe(id)
    expect(factsOfCase(bench.db, state, openedAt)).toMatchObject({ cause: 'wear', fault: 'f05-heater' })
  })

  it('when the answer is taken back, then its words go with it', async () => {
    const bench = await diagnosing()
    const id = published(bench, RATTLE)
    press(bench, `symptom-reported:${id}`)
    expect(bench.desk.press('MB:UNDO').say.type).toBe('taken-back')
    expect(screenOf(bench).state.named).toBeUndefined()
  })

  it('given a battery that swells, then the unit is a hazard whatever it is', async () => {
    const bench = await diagnosing()
    press(bench, 'symptom-reported:swelling')
    const options = screenOf(bench).options
    const needs = options?.ok === true ? options.value.options.flatMap((option) => option.needs) : []
    expect(needs.find(({ need }) => need === 'no-hazard')?.holds).toBe('no')
  })

  it('tells its versions, the newest first, with who published them', async () => {
    const bench = await diagnosing()
    published(bench, RATTLE)
    published(bench, GLUE)
    expect(readDiagnosisScreen(bench.db)).toMatchObject({
      version: 2,
      versions: [
        { version: 2, operatorName: 'Lin', entries: [{ of: 'cause' }] },
        { version: 1, entries: [{ of: 'symptom' }] },
      ],
    })
  })

  it('given a technician, then nothing is published', async () => {
    const bench = await diagnosing()
    const { id: operator } = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, { operator: '', via: 'test' })
    const before = lastEvent(bench.db)
    expect(publishDiagnosis(bench.writer, GLUE, { operator, via: 'key' })).toEqual({ refused: 'not-allowed', needs: 'lead' })
    expect(lastEvent(bench.db)).toBe(before)
  })

  it('the views fold anew to the same rows, the whole log and the stream alone', async () => {
    const bench = await diagnosing()
    const id = published(bench, RATTLE)
    press(bench, `symptom-reported:${id}`)
    published(bench, { ...RATTLE, id, name: name('Clatters', '咔嗒响'), seen: 1 })
    const before = dumpViews(bench.db)
    projectAnew(bench.db, 'diagnosis')
    expect(dumpViews(bench.db)).toBe(before)
    rebuildViews(bench.db)
    expect(dumpViews(bench.db)).toBe(before)
  })
})
