import { isDiskFull } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { readCase } from '../../db/views/case-view.ts'
import type { CaseRefusal } from '../../shared/cases/refusals.ts'
import type { TransitionName } from '../../shared/cases/workflow.ts'
import type { Decided } from '../../shared/contract/decided.ts'
import type { CaseLabels } from './case-labels.ts'
import { handleCommand } from './handle-command.ts'
import type { Writer } from './writer.ts'

type Deciding = { readonly writer: Writer; readonly queueLabel: CaseLabels['queue'] }
type Decision = { readonly caseIds: readonly string[]; readonly transition: TransitionName; readonly note: string }

/** One case: its move, the label that goes with receiving, the note. Nothing of it where the move is refused. */
function decideOne(
  { writer, queueLabel }: Deciding,
  operator: string,
  caseId: string,
  { transition, note }: Decision,
): CaseRefusal | undefined {
  const actor = { operator, via: 'batch' }
  const moved = handleCommand(writer, caseId, { type: 'move', transition }, actor)
  if (!moved.ok) return moved.error
  // A parcel that cannot be labelled now is received all the same, as by a scan.
  if (transition === 'receive') queueLabel(caseId, 'unit', operator)
  if (note !== '') handleCommand(writer, caseId, { type: 'note', text: note }, actor)
  return undefined
}

/** Each case is decided by its own rules with its own events; all of one call become durable together. */
export function decideAll(deciding: Deciding, operator: string, decision: Decision): Decided {
  const { db, surroundings } = deciding.writer
  const caseIds = [...new Set(decision.caseIds)]
  const refusedWith = (caseId: string, refusal: Decided['refused'][number]['refusal']): Decided['refused'][number] => {
    const rma = readCase(db, caseId)?.case.rma
    return { caseId, refusal, ...(rma === undefined ? {} : { rma }) }
  }
  try {
    const refusals = transaction(db, () => new Map(caseIds.map((caseId) => [caseId, decideOne(deciding, operator, caseId, decision)])))
    return {
      done: caseIds.filter((caseId) => refusals.get(caseId) === undefined),
      refused: [...refusals].flatMap(([caseId, refusal]) => (refusal === undefined ? [] : [refusedWith(caseId, refusal)])),
    }
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; nothing of the batch was written')
    return { done: [], refused: caseIds.map((caseId) => refusedWith(caseId, { type: 'store-full' })) }
  }
}
