import type { BenchAnswer, Say } from './answer.ts'
import type { Desk } from './desk.ts'
import { type OpenOnBench, answered } from './open-case.ts'
import { sameCode } from './same-code.ts'

/** The serial number of the unit that is sent in place of the one that came back. */
export function onReplacement(desk: Desk, serial: string, { caseId }: Pick<OpenOnBench, 'caseId'>): BenchAnswer {
  return answered(desk, 'accepted', { type: 'replacement', serial }, [
    { type: 'case', caseId, command: { type: 'choose-replacement', serial } },
  ])
}

/** A serial number found on the unit, scanned, typed or read in its picture: another than the one that was sold asks for attention. */
export function onSerial(desk: Desk, serial: string, open: Pick<OpenOnBench, 'caseId' | 'state'>): BenchAnswer {
  const sold = open.state.unit.serial
  const say: Say = { type: 'serial', serial, ...(sold === undefined ? {} : { sold }) }
  const matches = sold === undefined || sameCode(sold, serial)
  return answered(desk, matches ? 'accepted' : 'attention', say, [
    { type: 'case', caseId: open.caseId, command: { type: 'record-serial', serial } },
  ])
}
