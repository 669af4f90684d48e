import type { CaseEvent } from '../../shared/cases/events.ts'
import { takenBack } from '../../shared/cases/standing.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName, Workflow } from '../../shared/cases/workflow.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import { type CaseClock, type ClockRun, caseClocks, evolveClocks } from '../../shared/clocks/case-clocks.ts'
import type { WorkingCalendar } from '../../shared/clocks/working-calendar.ts'
import type { CaseScreen, RelatedCase, TimelineEntry } from '../../shared/contract/case-screen.ts'
import { caseFacts } from '../../shared/policy/case-facts.ts'
import { caseOptions } from '../../shared/policy/case-options.ts'
import { CURRENT_POLICY } from '../../shared/policy/policies.ts'
import { judgeUnit } from '../../shared/policy/warranty-verdict.ts'
import { caseStream } from '../../shared/event.ts'
import { openBuyer } from '../buyer-vault.ts'
import { notInCloud } from '../counts.ts'
import { hashOf, readStreamBodies } from '../event-log.ts'
import type { ReadableDb } from '../handles.ts'
import { all, first, sql } from '../sql.ts'
import { rowToCase } from './case-row.ts'
import { readExtensionOf } from './extension-view.ts'
import { readBenches, readCalendar, readOperators, readPart, readProductOrSku } from './catalogue-view.ts'

function sameUnit(db: ReadableDb, caseId: string, serial: string | null): readonly RelatedCase[] {
  if (serial === null) return []
  const query = sql
    .selectFrom('case_view')
    .selectAll()
    .where('serial', '=', serial)
    .where('case_id', '!=', caseId)
    .orderBy('no', 'desc')
    .limit(10)
  return all(db, query).map((row) => ({
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
  const runs = timeline
    .filter(({ isTakenBack }) => !isTakenBack)
    .reduce<readonly ClockRun[]>((before, { event, at }) => evolveClocks(before, event, at, workflow), [])
  return caseClocks(runs, calendar)
}

function timelineOf(db: ReadableDb, caseId: string): { readonly timeline: readonly TimelineEntry[]; readonly chainWhole: boolean } {
  const operators = new Map(readOperators(db).map(({ id, name }) => [id, name]))
  const benches = new Map(readBenches(db).map(({ id, name }) => [id, name]))
  const stream = caseStream(caseId)
  const read = readStreamBodies<CaseEvent>(db, stream)
  const gone = takenBack(read.map(({ recorded }) => recorded))
  return {
    timeline: read.map(({ recorded }) => ({
      ...recorded,
      operatorName: operators.get(recorded.operator) ?? recorded.operator,
      benchName: benches.get(recorded.bench) ?? recorded.bench,
      isTakenBack: gone.has(recorded.id),
    })),
    chainWhole: read.every(({ recorded, body }) => hashOf(body) === recorded.hash && recorded.stream === stream),
  }
}

/** Everything of one case, or nothing when there is no such case. */
export function readCaseScreen(db: ReadableDb, caseId: string): CaseScreen | undefined {
  const row = first(db, sql.selectFrom('case_view').selectAll().where('case_id', '=', caseId))
  if (row === undefined) return undefined
  const state = rowToCase(row)
  const buyer = state.buyer === undefined ? undefined : (openBuyer(db, state.buyer) ?? 'erased')
  const calendar = readCalendar(db)
  const told = timelineOf(db, caseId)
  const product = readProductOrSku(db, state.unit.sku)
  const facts = caseFacts(state, product, row.opened_at, calendar.timeZone)
  const options = caseOptions(state, CURRENT_POLICY, facts)
  const extension = readExtensionOf(db, state)
  const kept = options === undefined ? state.warranty : undefined
  return {
    caseId,
    state,
    product,
    warranty: kept ?? judgeUnit(CURRENT_POLICY, facts),
    isWarrantyKept: kept !== undefined,
    openedAt: row.opened_at,
    ...told,
    clocks: clocksOf(told.timeline, workflowOf(state.workflowVersion), calendar),
    sameUnit: sameUnit(db, caseId, row.serial),
    partNames: Object.fromEntries(
      [...state.parts.map(({ part }) => part), ...(state.planned ?? [])].map((part) => [
        part,
        readPart(db, part)?.name ?? { en: part, 'zh-CN': part },
      ]),
    ),
    notInCloud: notInCloud(db, caseStream(caseId)),
    ...(extension === undefined ? {} : { extension }),
    ...(buyer === undefined ? {} : { buyer }),
    ...(options === undefined ? {} : { options }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
  }
}
