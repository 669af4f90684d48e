import { labelCodes } from '../cases/label-codes.ts'
import type { BenchAction, BenchAnswer, Say } from './answer.ts'
import { onCommand } from './command-machine.ts'
import type { Desk, KnownCase, Sighting } from './desk.ts'
import { type OpenOnBench, answered, openCase, withoutAsking } from './open-case.ts'
import { casePrompt } from './prompt.ts'

function sameCode(a: string | undefined, b: string): boolean {
  return a !== undefined && a.trim().toUpperCase() === b.trim().toUpperCase()
}

/** A code that the open case waits for: its label scanned back, its serial number. Nothing when it waits for neither. */
function onAwaited(desk: Desk, code: string, sightings: readonly Sighting[], open: OpenOnBench): BenchAnswer | undefined {
  const prompt = casePrompt(open.state, open.workflow)
  if (prompt.type === 'scan-label') {
    const expected = labelCodes(open.state, prompt.label)
    const scanned = expected.find((each) => sameCode(each, code))
    if (scanned === undefined) return answered(desk, 'refused', { type: 'wrong-label', expected, scanned: code })
    const command = { type: 'confirm-label', label: prompt.label, scanned } as const
    return answered(desk, 'accepted', { type: 'label-confirmed', label: prompt.label }, [{ type: 'case', caseId: open.caseId, command }])
  }
  const asksForSerial = prompt.type === 'scan-serial' || (prompt.type === 'photograph' && prompt.shot === 'serial')
  const isSold = sameCode(open.state.unit.serial, code)
  const belongsElsewhere = sightings.some(
    ({ meaning, cases }) => meaning.kind !== 'serial' && cases.some(({ caseId }) => caseId !== open.caseId),
  )
  const canBeSerial =
    isSold || (!belongsElsewhere && sightings.some(({ meaning }) => ['serial', 'imei', 'unrecognised'].includes(meaning.kind)))
  if (asksForSerial && canBeSerial) {
    const sold = open.state.unit.serial
    const matches = sold === undefined || isSold
    const say: Say = { type: 'serial', serial: code, ...(sold === undefined ? {} : { sold }) }
    return answered(desk, matches ? 'accepted' : 'attention', say, [
      { type: 'case', caseId: open.caseId, command: { type: 'record-serial', serial: code } },
    ])
  }
  return undefined
}

function onPart(desk: Desk, part: { number: string; name: string }, open: OpenOnBench | undefined): BenchAnswer {
  if (open === undefined) return answered(desk, 'refused', { type: 'no-case-open' })
  const action: BenchAction = { type: 'case', caseId: open.caseId, command: { type: 'use-part', part: part.number } }
  return answered(desk, 'accepted', { type: 'part-used', part: part.number, name: part.name }, [action])
}

/** Cases the code belongs to, the surest meaning first; a finished case counts only where no open one does. */
function casesOf(sightings: readonly Sighting[]): readonly KnownCase[] {
  const best = sightings.find(({ cases }) => cases.length > 0)?.cases ?? []
  const running = best.filter(({ stage }) => stage !== 'closed' && stage !== 'cancelled')
  return running.length > 0 ? running : best
}

/**
 * What a scan means now. Pure: the store has already said what it knows of each meaning (`sightings`, best first), and
 * what comes back is an answer with the next desk and the actions to carry out; none has been carried out.
 */
export function onScan(desk: Desk, code: string, sightings: readonly Sighting[], open: OpenOnBench | undefined): BenchAnswer {
  const best = sightings[0]
  if (best?.meaning.kind === 'command') return onCommand(desk, best.meaning.command, open)
  if (best?.meaning.kind === 'operator') {
    if (best.operator === undefined) return answered(desk, 'refused', { type: 'unknown-operator', operator: best.meaning.operator })
    return answered(desk, 'accepted', { type: 'operator', name: best.operator.name }, [
      { type: 'switch-operator', operator: best.operator.id },
    ])
  }
  if (best?.meaning.kind === 'part' && best.part === undefined)
    return answered(desk, 'refused', { type: 'unknown-part', part: best.meaning.part })
  const awaited = open === undefined || desk.asking !== undefined ? undefined : onAwaited(desk, code, sightings, open)
  if (awaited !== undefined) return awaited
  const part = sightings.find((each) => each.part !== undefined)?.part
  if (part !== undefined) return onPart(desk, part, open)

  const cases = casesOf(sightings)
  const [first] = cases
  const tracking = sightings.find(({ meaning }) => meaning.kind === 'tracking')?.meaning
  if (first !== undefined && cases.length === 1)
    return openCase(withoutAsking(desk), first, open, tracking?.kind === 'tracking' ? tracking.tracking : undefined)
  if (first !== undefined) {
    return answered({ ...desk, asking: { type: 'which-case', code, choices: cases } }, 'attention', {
      type: 'which-case',
      count: cases.length,
    })
  }
  const meaning = best?.meaning ?? { kind: 'unrecognised', text: code, confidence: 0, why: 'no meaning known' }
  return answered({ ...desk, asking: { type: 'new-case', code, meaning } }, 'attention', { type: 'unknown-code', code })
}
