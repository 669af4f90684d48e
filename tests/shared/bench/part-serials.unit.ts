import { describe, expect, it } from 'vitest'
import { onScan } from '../../../shared/bench/bench-machine.ts'
import type { Desk, Sighting } from '../../../shared/bench/desk.ts'
import { onPress } from '../../../shared/bench/bench-machine.ts'
import { casePrompt } from '../../../shared/bench/prompt.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { cameInto } from '../cases/case-story.ts'
import { CASE_ID, gtin, knownCase, onBench, seen, seenAs, serial } from './on-the-bench.ts'

const desk: Desk = { open: CASE_ID, aside: [] }
const used: CaseEvent = { type: 'case.part-used.v1', part: 'BMS-13S', isTracked: true }
const newOne: CaseEvent = { type: 'case.part-serial-recorded.v1', part: 'BMS-13S', of: 'new', serial: 'N-1' }
const waiting = onBench([...cameInto('repairing'), used])
const scan = (code: string, sightings: readonly Sighting[] = seenAs(code), open = waiting) => onScan(desk, code, sightings, open)

describe('after a part of which each piece has a number', () => {
  it('the bench asks for the number of the new piece, then for that of the old one, and the ways onward stay open', () => {
    expect(casePrompt(waiting.state, WORKFLOW_V1)).toEqual({ type: 'part-serial', part: 'BMS-13S', of: 'new' })
    const next = onBench([...cameInto('repairing'), used, newOne])
    expect(casePrompt(next.state, WORKFLOW_V1)).toEqual({ type: 'part-serial', part: 'BMS-13S', of: 'removed' })
    const steps = stepsOf(casePrompt(waiting.state, WORKFLOW_V1), waiting.state, WORKFLOW_V1).map(({ code }) => code)
    expect(steps).toContain('MB:NOSERIAL')
    expect(steps).toContain('MB:GO:TEST')
  })

  it('a scan of one is kept as it', () => {
    expect(scan('B24-118734', [seen(serial('B24-118734'))])).toMatchObject({
      tone: 'accepted',
      say: { type: 'part-serial', part: 'BMS-13S', of: 'new', serial: 'B24-118734' },
      actions: [{ type: 'case', command: { type: 'record-part-serial', part: 'BMS-13S', of: 'new', serial: 'B24-118734' } }],
    })
  })

  it('what has none says so', () => {
    expect(onPress(desk, 'NOSERIAL', waiting)).toMatchObject({
      say: { type: 'part-serial', of: 'new' },
      actions: [{ type: 'case', command: { type: 'record-part-serial', part: 'BMS-13S', of: 'new' } }],
    })
    expect(onPress(desk, 'NOSERIAL', onBench(cameInto('repairing')))).toMatchObject({ tone: 'refused' })
  })

  it('another part, the number of a unit and a product code are not taken for it', () => {
    const part = { number: 'SEAL-5', name: { en: 'Seal', 'zh-CN': '密封圈' } }
    const label = { kind: 'part', part: 'SEAL-5', confidence: 1, why: 'part label' } as const
    expect(scan('MB:PART:SEAL-5', [{ meaning: label, cases: [], part }]).say.type).toBe('part-used')
    expect(scan('SEAL-5', [{ meaning: serial('SEAL-5'), cases: [], part }]).say.type).toBe('part-used')
    expect(scan('AK17-0093812', [seen(serial('AK17-0093812'), knownCase({ foundBy: 'serial' }))]).say.type).not.toBe('part-serial')
    expect(scan('4006381333931', [seen(gtin('4006381333931'))]).say.type).not.toBe('part-serial')
  })
})
