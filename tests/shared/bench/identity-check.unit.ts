import { describe, expect, it } from 'vitest'
import { onScan } from '../../../shared/bench/bench-machine.ts'
import { onCommand } from '../../../shared/bench/command-machine.ts'
import type { Desk } from '../../../shared/bench/desk.ts'
import { promptOf } from '../../../shared/bench/prompt.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import type { ScanMeaning } from '../../../shared/scan/scan-meaning.ts'
import { cameInto } from '../cases/case-story.ts'
import { CASE_ID, KETTLE, gtin, knownCase, onBench, seen } from './on-the-bench.ts'

const atWork: Desk = { open: CASE_ID, aside: [] }
const SOLD = { sku: 'AUR-K17', name: KETTLE, category: 'kitchen', gtin: '4006381333931', fnsku: 'X0004EXQ17' }
const fnsku = (code: string): ScanMeaning => ({ kind: 'fnsku', fnsku: code, confidence: 0.93, why: 'as the test says' })
const lpn = (code: string): ScanMeaning => ({ kind: 'lpn', lpn: code, confidence: 0.95, why: 'as the test says' })

const inspecting = { ...onBench(cameInto('inspecting')), product: SOLD }
const announced = { ...inspecting, state: { ...inspecting.state, unit: { ...inspecting.state.unit, lpn: 'LPNHE123456789' } } }

function command(mark: string, sold: string, found: string) {
  return { type: 'case', caseId: CASE_ID, command: { type: 'compare-mark', compared: { mark, sold, found } } }
}

describe('a mark scanned while a unit is open on the bench', () => {
  it('that is what was sold is recorded at once', () => {
    expect(onScan(atWork, SOLD.fnsku, [seen(fnsku(SOLD.fnsku))], inspecting)).toMatchObject({
      tone: 'accepted',
      say: { type: 'mark-compared' },
      actions: [command('fnsku', SOLD.fnsku, SOLD.fnsku)],
    })
    expect(onScan(atWork, SOLD.gtin, [seen(gtin(SOLD.gtin))], inspecting).actions).toHaveLength(1)
  })

  it('the LPN of the unit itself is its proof, not a parcel seen before', () => {
    const own = seen(lpn('LPNHE123456789'), knownCase({ foundBy: 'lpn', stage: 'inspecting' }))
    expect(onScan(atWork, 'LPNHE123456789', [own], announced)).toMatchObject({ say: { type: 'mark-compared' } })
  })

  it('that is another is recorded only when somebody said that it is on this unit', () => {
    const asked = onScan(atWork, 'X000OTHER7', [seen(fnsku('X000OTHER7'))], inspecting)
    expect(asked).toMatchObject({ tone: 'attention', say: { type: 'mark-differs' }, actions: [] })
    const prompt = promptOf(asked.desk, inspecting.state, inspecting.workflow)
    expect(stepsOf(prompt, inspecting.state, inspecting.workflow).map(({ code }) => code)).toEqual(['MB:PICK:1', 'MB:NEW', 'MB:NO'])
    expect(onCommand(asked.desk, 'PICK:1', inspecting)).toMatchObject({
      tone: 'attention',
      say: { type: 'mark-compared' },
      desk: atWork,
      actions: [command('fnsku', SOLD.fnsku, 'X000OTHER7')],
    })
  })

  it('that is on another parcel opens the form for a new case with its code', () => {
    const asked = onScan(atWork, 'X000OTHER7', [seen(fnsku('X000OTHER7'))], inspecting)
    expect(onCommand(asked.desk, 'NEW', inspecting)).toMatchObject({
      desk: { asking: { type: 'new-case', code: 'X000OTHER7' } },
      effect: { type: 'new-case-form', code: 'X000OTHER7' },
      actions: [],
    })
  })

  it('that belongs to another case opens that case', () => {
    const other = seen(lpn('LPNHE555555555'), knownCase({ caseId: 'other', foundBy: 'lpn', stage: 'expected' }))
    expect(onScan(atWork, 'LPNHE555555555', [other], announced).desk.open).toBe('other')
  })

  it('says nothing about the unit where nobody knows what was sold, or where parts are scanned', () => {
    const nobodyKnows = onBench(cameInto('inspecting'))
    expect(onScan(atWork, SOLD.fnsku, [seen(fnsku(SOLD.fnsku))], nobodyKnows).say.type).toBe('unknown-code')
    const repairing = { ...onBench(cameInto('repairing')), product: SOLD }
    expect(onScan(atWork, '4006381333900', [seen(gtin('4006381333900'))], repairing).say.type).toBe('unknown-code')
  })
})
