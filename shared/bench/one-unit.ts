import type { BenchAnswer } from './answer.ts'
import type { Desk } from './desk.ts'
import { type OpenOnBench, answered } from './open-case.ts'

/** Which of two cases about one unit goes on: the one that lies here, or the other, which then lies here in its place. */
export function onMerge(desk: Desk, at: 0 | 1, { caseId, state, twin }: OpenOnBench): BenchAnswer {
  if (twin === undefined) return answered(desk, 'refused', { type: 'refused', refusal: { type: 'not-one-unit' } })
  const here = { caseId, rma: state.rma }
  const there = { caseId: twin.caseId, rma: twin.rma }
  const [goesOn, ends] = at === 0 ? [here, there] : [there, here]
  const next = { ...desk, open: goesOn.caseId, aside: desk.aside.filter((each) => each !== caseId && each !== twin.caseId) }
  return answered(next, 'accepted', { type: 'merged', rma: goesOn.rma, other: ends.rma }, [
    { type: 'case', caseId: ends.caseId, command: { type: 'merge', into: goesOn } },
  ])
}

/** They are two units: it is not asked again. Nothing where that is not what is asked now. */
export function onTwoUnits(desk: Desk, { caseId, state, twin }: OpenOnBench): BenchAnswer | undefined {
  if (twin === undefined || state.conflicts !== undefined) return undefined
  return answered(desk, 'accepted', { type: 'kept-apart', rma: state.rma, other: twin.rma }, [
    { type: 'case', caseId, command: { type: 'keep-apart', from: { caseId: twin.caseId, rma: twin.rma } } },
  ])
}
