import { readStream } from '../../db/event-log.ts'
import type { ReadableDb } from '../../db/handles.ts'
import { readNewestExtension } from '../../db/views/extension-view.ts'
import { readOperator, readOperators } from '../../db/views/catalogue-view.ts'
import { readPartner } from '../../db/views/partner-view.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseCommand } from '../../shared/cases/commands.ts'
import { decideCase } from '../../shared/cases/decide.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { isFromNewerRelease } from '../../shared/cases/known-events.ts'
import type { CaseRefusal } from '../../shared/cases/refusals.ts'
import { onDay } from '../../shared/cases/on-day.ts'
import { foldCase } from '../../shared/cases/standing.ts'
import { CURRENT_WORKFLOW, workflowOf } from '../../shared/cases/workflows.ts'
import { mayActAs, neededFor } from '../../shared/catalogue/may-act.ts'
import { caseStream } from '../../shared/event.ts'
import { answersNamed } from '../../shared/diagnosis/words-of-case.ts'
import type { Recorded } from '../../shared/recorded.ts'
import { type Result, ok, refuse } from '../../shared/result.ts'
import { today } from './today.ts'
import { optionsKept } from './keep-options.ts'
import { reworkLinked } from './link-rework.ts'
import { unitGraded, workflowNow } from './grade-now.ts'
import { hinderedTogether, mergedNow } from './merged-now.ts'
import { judgedNow } from './judge-now.ts'
import { warrantyJudged } from './judge-warranty.ts'
import { withStockedUnit } from './parts/unit-to-replace.ts'
import { type Actor, type Writer, write } from './writer.ts'

/** Load, decide, append: all writing about a case passes through these lines. A refusal leaves nothing behind. */
export function handleCommand(
  writer: Writer,
  caseId: string,
  command: CaseCommand,
  actor: Actor,
): Result<readonly Recorded<CaseEvent>[], CaseRefusal> {
  return transaction(writer.db, () => {
    const past = readStream<CaseEvent>(writer.db, caseStream(caseId))
    if (isFromNewerRelease(past)) return refuse({ type: 'newer-release' })
    const state = mergedNow(writer.db, caseId, onDay(foldCase(past), today(writer, actor)))
    const workflow = state.type === 'opened' ? workflowNow(writer.db, state, past[0]?.at) : CURRENT_WORKFLOW
    const needs = neededFor(command, workflow)
    if (needs !== undefined && !mayActAs(needs, readOperator(writer.db, actor.operator), readOperators(writer.db)))
      return refuse({ type: 'not-allowed', needs })
    const hindered = hinderedTogether(writer.db, caseId, state, command, actor.operator)
    if (hindered !== undefined) return refuse(hindered)
    if (command.type === 'choose-partner' && readPartner(writer.db, command.partner)?.isActive !== true)
      return refuse({ type: 'partner-unknown' })
    const decision = decideCase(withStockedUnit(writer.db, command, state), judgedNow(writer.db, state, past[0]?.at), workflow)
    if (!decision.ok) return decision
    const pinned = command.type === 'open' ? extensionPinned(writer.db) : []
    const named = state.type === 'opened' ? answersNamed(state, decision.value, workflow, workflowOf(state.workflowVersion)) : []
    const told = [...decision.value, ...named]
    const linked = reworkLinked(writer.db, caseId, state, told)
    const judged = warrantyJudged(writer.db, state, told, past[0]?.at)
    const graded = unitGraded(writer.db, state, told, past[0]?.at)
    const weighed = optionsKept(writer.db, state, told, past[0]?.at)
    return ok(write(writer, caseStream(caseId), [...told, ...pinned, ...linked, ...judged, ...graded, ...weighed], actor))
  })
}

/** A new case keeps what the center has added to the workflow by now. */
function extensionPinned(db: ReadableDb): readonly CaseEvent[] {
  const extension = readNewestExtension(db)
  return extension === undefined ? [] : [{ type: 'case.extension-pinned.v1', version: extension.version }]
}
