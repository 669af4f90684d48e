import type { ReadableDb } from '../../db/handles.ts'
import { readCase } from '../../db/views/case-view.ts'
import { guidesOf } from '../../db/views/guides-of-case.ts'
import { readProduct } from '../../db/views/catalogue-view.ts'
import { partnersOf } from '../../db/views/partners-of-case.ts'
import type { OpenOnBench } from '../../shared/bench/open-case.ts'
import { endHindrance } from '../../shared/cases/merged-case.ts'
import { mayChoosePartner } from '../../shared/cases/partner-of-case.ts'
import { isUndecided } from '../../shared/policy/case-options.ts'
import { onDay } from '../../shared/cases/on-day.ts'
import { workflowNow } from './grade-now.ts'
import { judgedNow } from './judge-now.ts'
import { mergedNow } from './merged-now.ts'
import { today } from './today.ts'
import type { Writer } from './writer.ts'

/** Another case about the same unit. */
function twinOf(db: ReadableDb, caseId: string | null): OpenOnBench['twin'] {
  const row = caseId === null ? undefined : readCase(db, caseId)
  if (caseId === null || row === undefined) return undefined
  const hindrance = endHindrance(row.case)
  return { caseId, rma: row.case.rma, ...(hindrance === undefined ? {} : { hindrance }) }
}

/** The case on the bench as it stands today, or nothing where there is none. */
export function openOnBench(writer: Pick<Writer, 'db' | 'surroundings'>, caseId: string | undefined): OpenOnBench | undefined {
  const { db } = writer
  const row = caseId === undefined ? undefined : readCase(db, caseId)
  if (caseId === undefined || row === undefined) return undefined
  const product = readProduct(db, row.case.unit.sku)
  const state = judgedNow(db, mergedNow(db, caseId, onDay(row.case, today(writer))), row.opened_at)
  const workflow = workflowNow(db, row.case, row.opened_at)
  const twin = twinOf(db, row.twin)
  return {
    caseId,
    state,
    workflow,
    ...(product === undefined ? {} : { product }),
    ...(isUndecided(state) ? { guides: guidesOf(db, state) } : {}),
    ...(twin === undefined ? {} : { twin }),
    ...(mayChoosePartner(state, workflow) ? { partners: partnersOf(db, state) } : {}),
  }
}
