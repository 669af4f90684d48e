import { type Case, NO_CASE, type OpenedCase } from '../../shared/cases/case.ts'
import { openConflict } from '../../shared/cases/conflict.ts'
import type { CaseEvent, OtherCase } from '../../shared/cases/events.ts'
import { endHindrance } from '../../shared/cases/merged-case.ts'
import { evolveRecorded, takenBack } from '../../shared/cases/standing.ts'
import { isFromNewerRelease } from '../../shared/cases/known-events.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName, Workflow } from '../../shared/cases/workflow.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import { type CaseClock, type ClockRun, caseClocks, evolveClocks } from '../../shared/clocks/case-clocks.ts'
import { riskFlags } from '../../shared/claims/risk-flags.ts'
import type { WorkingCalendar } from '../../shared/clocks/working-calendar.ts'
import type { CaseBeside, CaseConflict, CaseScreen, RelatedCase, TimelineEntry } from '../../shared/contract/case-screen.ts'
import { isUnseen } from '../../shared/merge/placed.ts'
import { conflictBranches } from '../../shared/merge/conflict-branches.ts'
import type { Localised } from '../../shared/i18n/localised.ts'
import { caseOptions, isUndecided } from '../../shared/policy/case-options.ts'
import { judgeUnit } from '../../shared/policy/warranty-verdict.ts'
import { isAccepted } from '../../shared/merge/is-accepted.ts'
import { caseStream } from '../../shared/event.ts'
import { openBuyer } from '../buyer-vault.ts'
import { notInCloud } from '../counts.ts'
import { hashOf } from '../bench-chain.ts'
import { readStreamBodies } from '../event-log.ts'
import type { ReadableDb } from '../handles.ts'
import { all, first, sql } from '../sql.ts'
import { readGuide } from './guide-view.ts'
import { guidesOf } from './guides-of-case.ts'
import { readMergedInto, readSurvivor } from './merged-cases.ts'
import { readPartner } from './partner-view.ts'
import { readDoubledOf } from './piece-view.ts'
import { rowToCase } from './case-row.ts'
import { readDiagnosis } from './diagnosis-view.ts'
import { readExtensionOf } from './extension-view.ts'
import { policyFor } from './policy-view.ts'
import { factsOfCase } from './facts-of-case.ts'
import { isOpened } from './case-row.ts'
import { readRiskHistory } from './risk-view.ts'
import { readBenches, readCalendar, readOperators, readProductOrSku } from './catalogue-view.ts'
import { readPart } from './part-view.ts'
import { readTwins } from './twin-view.ts'

/** Earlier and later cases of the number; one opened for the same return once more is none. */
function sameUnit(db: ReadableDb, caseId: string, serial: string | null, beside: readonly string[]): readonly RelatedCase[] {
  if (serial === null) return []
  const query = sql
    .selectFrom('case_view')
    .selectAll()
    .where('serial', '=', serial)
    .where('case_id', '!=', caseId)
    .orderBy('no', 'desc')
    .limit(10)
  const others = all(db, query).filter((row) => !beside.includes(row.case_id))
  return others.map((row) => ({
    caseId: row.case_id,
    rma: row.rma as Rma,
    stage: row.stage as StageName,
    openedAt: row.opened_at,
    complaint: row.complaint,
    parts: rowToCase(row).parts.map(({ part }) => readPart(db, part)?.name.en ?? part),
  }))
}

/** Every clock the case ever had, from the entries of its timeline that still stand. */
function clocksOf(timeline: readonly TimelineEntry[], workflow: Workflow, calendar: WorkingCalendar): readonly CaseClock[] {
  let runs: readonly ClockRun[] = []
  let state: Case = NO_CASE
  for (const entry of timeline) {
    if (entry.isTakenBack || !isAccepted(entry)) continue
    state = evolveRecorded(state, entry)
    runs = evolveClocks(runs, entry.event, entry.at, workflow, isOpened(state) ? state : {})
  }
  return caseClocks(runs, calendar)
}

function timelineOf(db: ReadableDb, caseId: string): { readonly timeline: readonly TimelineEntry[]; readonly chainWhole: boolean } {
  const operators = new Map(readOperators(db).map(({ id, name }) => [id, name]))
  const benches = new Map(readBenches(db).map(({ id, name }) => [id, name]))
  const stream = caseStream(caseId)
  const read = readStreamBodies<CaseEvent>(db, stream)
  const gone = takenBack(read.map(({ recorded }) => recorded))
  return {
    timeline: read.map(({ recorded }, at) => ({
      ...recorded,
      operatorName: operators.get(recorded.operator) ?? recorded.operator,
      benchName: benches.get(recorded.bench) ?? recorded.bench,
      isTakenBack: gone.has(recorded.id),
      ...(read.slice(0, at).some((earlier) => isUnseen(earlier.recorded, recorded)) ? { isUnaware: true } : {}),
    })),
    chainWhole: read.every(({ recorded, body }) => hashOf(body) === recorded.hash && recorded.stream === stream),
  }
}

function verbatim(id: string): Localised {
  return { en: id, 'zh-CN': id }
}

function partnerNames(db: ReadableDb, timeline: readonly TimelineEntry[]): CaseScreen['partnerNames'] {
  const ids = timeline.flatMap(({ event }) => (event.type === 'case.partner-chosen.v1' ? [event.partner] : []))
  return Object.fromEntries([...new Set(ids)].map((id) => [id, readPartner(db, id)?.name ?? id]))
}

function conflictOf(state: OpenedCase, timeline: readonly TimelineEntry[]): CaseConflict | undefined {
  const moves = openConflict(state)
  const last = moves.at(-1)
  return last === undefined ? undefined : { ...conflictBranches(timeline, moves), to: { standing: state.stage.name, other: last.to } }
}

/** Another case about the unit: who opened it and what was done there. */
function besideOf(db: ReadableDb, caseId: string): CaseBeside | undefined {
  const row = first(db, sql.selectFrom('case_view').selectAll().where('case_id', '=', caseId))
  if (row === undefined) return undefined
  const state = rowToCase(row)
  const { timeline } = timelineOf(db, caseId)
  const hindrance = endHindrance(state)
  const buyer = state.buyer === undefined ? undefined : (openBuyer(db, state.buyer) ?? 'erased')
  return {
    caseId,
    rma: state.rma,
    state,
    openedAt: row.opened_at,
    openedBy: { operatorName: timeline[0]?.operatorName ?? '', benchName: timeline[0]?.benchName ?? '' },
    product: readProductOrSku(db, state.unit.sku),
    timeline,
    ...(buyer === undefined ? {} : { buyer }),
    ...(hindrance === undefined ? {} : { hindrance }),
  }
}

/** A case that ended for this one. Who its buyer is is said where the case itself is looked at. */
function absorbedBy(db: ReadableDb, caseId: string): readonly CaseBeside[] {
  return readMergedInto(db, caseId).flatMap((each) => {
    const beside = besideOf(db, each)
    if (beside === undefined) return []
    const { buyer: _, ...shown } = beside
    return [{ ...shown, timeline: beside.timeline.map((entry) => ({ ...entry, ofCase: beside.rma })) }]
  })
}

/** Where work goes on, of a case that ended for another. */
function mergedIntoOf(db: ReadableDb, into: string | null): OtherCase | undefined {
  const caseId = into === null ? undefined : readSurvivor(db, into)
  const row = caseId === undefined ? undefined : first(db, sql.selectFrom('case_view').select('rma').where('case_id', '=', caseId))
  return caseId === undefined || row === undefined ? undefined : { caseId, rma: row.rma as Rma }
}

/** Everything of one case, or nothing when there is no such case. */
export function readCaseScreen(db: ReadableDb, caseId: string): CaseScreen | undefined {
  const row = first(db, sql.selectFrom('case_view').selectAll().where('case_id', '=', caseId))
  if (row === undefined) return undefined
  const state = rowToCase(row)
  const buyer = state.buyer === undefined ? undefined : (openBuyer(db, state.buyer) ?? 'erased')
  const partner = state.partner === undefined ? undefined : readPartner(db, state.partner)
  const calendar = readCalendar(db)
  const told = timelineOf(db, caseId)
  const twins = row.twin === null ? [] : readTwins(db, caseId)
  const related = sameUnit(db, caseId, row.serial, [
    ...twins,
    ...readMergedInto(db, caseId),
    ...(row.merged_into === null ? [] : [readSurvivor(db, caseId)]),
  ])
  const product = readProductOrSku(db, state.unit.sku)
  const facts = factsOfCase(db, state, row.opened_at)
  const policy = policyFor(db, facts)
  const options = caseOptions(state, policy, facts)
  const extension = readExtensionOf(db, state)
  const diagnosis = readDiagnosis(db)
  const conflict = conflictOf(state, told.timeline)
  const kept = options === undefined ? state.warranty : undefined
  const twin = row.twin === null ? undefined : besideOf(db, row.twin)
  const absorbed = absorbedBy(db, caseId)
  const mergedInto = mergedIntoOf(db, row.merged_into)
  const hindrance = twin === undefined ? undefined : endHindrance(state)
  const everything = [...told.timeline, ...absorbed.flatMap(({ timeline }) => timeline)]
  const seen = [state, ...absorbed.map((each) => each.state), ...(twin === undefined ? [] : [twin.state])]
  return {
    caseId,
    state,
    product,
    warranty: kept ?? judgeUnit(policy, facts),
    isWarrantyKept: kept !== undefined,
    openedAt: row.opened_at,
    ...told,
    clocks: clocksOf(told.timeline, workflowOf(state.workflowVersion), calendar),
    sameUnit: related,
    risk: riskFlags(state, readRiskHistory(db, row.no, related.length)),
    partNames: Object.fromEntries(
      [...seen.flatMap(({ parts }) => parts.map(({ part }) => part)), ...(state.planned ?? [])].map((part) => [
        part,
        readPart(db, part)?.name ?? { en: part, 'zh-CN': part },
      ]),
    ),
    guides: isUndecided(state) ? guidesOf(db, state) : [],
    guideNames: Object.fromEntries(
      everything.flatMap(({ event }) =>
        event.type === 'case.guide-tried.v1' ? [[event.guide, readGuide(db, event.guide)?.title ?? verbatim(event.guide)]] : [],
      ),
    ),
    partnerNames: partnerNames(db, everything),
    absorbed,
    doubledPieces: readDoubledOf(db, caseId),
    notInCloud: notInCloud(db, caseStream(caseId)),
    ...(extension === undefined ? {} : { extension }),
    ...(diagnosis.length === 0 ? {} : { diagnosis }),
    ...(partner === undefined ? {} : { partner }),
    ...(isFromNewerRelease(told.timeline) ? { isReadOnly: true } : {}),
    ...(conflict === undefined ? {} : { conflict }),
    ...(twin === undefined ? {} : { twin }),
    ...(hindrance === undefined ? {} : { hindrance }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
    ...(buyer === undefined ? {} : { buyer }),
    ...(options === undefined ? {} : { options }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
  }
}
