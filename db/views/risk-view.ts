import { createHmac } from 'node:crypto'
import type { Buyer } from '../../shared/cases/buyer.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import { buyerMarks } from '../../shared/claims/buyer-marks.ts'
import { type RiskHistory, buyerHistory } from '../../shared/claims/risk-history.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { readLocal } from '../local-state.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import { rowToCase } from './case-row.ts'

/** Other cases that are looked at: who has more is flagged long before. */
const MOST = 50

const keepMark = prepared<{ mark: string; no: number }>((p) =>
  sql
    .insertInto('buyer_mark')
    .values({ mark: p('mark'), case_no: p('no') })
    .onConflict((on) => on.doNothing()),
)
const dropMarks = prepared<{ no: number }>((p) => sql.deleteFrom('buyer_mark').where('case_no', '=', p('no')))
const keepUse = prepared<{ sha256: string; no: number }>((p) =>
  sql
    .insertInto('photo_use')
    .values({ sha256: p('sha256'), case_no: p('no') })
    .onConflict((on) => on.doNothing()),
)
const dropUses = prepared<{ no: number }>((p) => sql.deleteFrom('photo_use').where('case_no', '=', p('no')))

/** By a key of this store alone: whoever has a list of addresses but not the store cannot tell which of them are here. */
function hashedMarks(db: ReadableDb, buyer: Buyer): readonly string[] {
  const key = readLocal(db, 'buyerMarkKey') ?? ''
  return buyerMarks(buyer).map((mark) => createHmac('sha256', key).update(mark).digest('hex'))
}

/** Keeps by what the buyer of a case is known again; nothing where there is none, or he was forgotten. */
export function markBuyer(db: WritableDb, no: number, buyer: Buyer | undefined): void {
  dropMarks.run(db, { no })
  for (const mark of buyer === undefined ? [] : hashedMarks(db, buyer)) keepMark.run(db, { mark, no })
}

/** Keeps which pictures a case has; `isAnew` where what went before counts no more. */
export function projectPhotoUses(db: WritableDb, no: number, recorded: readonly Recorded<CaseEvent>[], isAnew: boolean): void {
  if (isAnew) dropUses.run(db, { no })
  for (const { event } of recorded) if (event.type === 'case.photo-taken.v1') keepUse.run(db, { sha256: event.photo.sha256, no })
}

/** A case that is in no view leaves nothing here. */
export function dropRisk(db: WritableDb, no: number): void {
  dropMarks.run(db, { no })
  dropUses.run(db, { no })
}

const sameBuyer = prepared<{ no: number; limit: number }, { state: string }>((p) =>
  sql
    .selectFrom('case_view')
    .select('state')
    .where('no', 'in', (e) =>
      e
        .selectFrom('buyer_mark as mine')
        .innerJoin('buyer_mark as other', 'other.mark', 'mine.mark')
        .select('other.case_no')
        .where('mine.case_no', '=', p('no'))
        .where('other.case_no', '!=', p('no')),
    )
    .limit(p('limit')),
)
const hasMarks = prepared<{ no: number }, { mark: string }>((p) =>
  sql.selectFrom('buyer_mark').select('mark').where('case_no', '=', p('no')).limit(1),
)
const samePicture = prepared<{ no: number; limit: number }, { rma: string }>((p) =>
  sql
    .selectFrom('case_view')
    .select('rma')
    .where('no', 'in', (e) =>
      e
        .selectFrom('photo_use as mine')
        .innerJoin('photo_use as other', 'other.sha256', 'mine.sha256')
        .select('other.case_no')
        .where('mine.case_no', '=', p('no'))
        .where('other.case_no', '!=', p('no')),
    )
    .limit(p('limit')),
)

/** What other cases say about one: those of its unit, of its buyer, and those with one of its pictures. */
export function readRiskHistory(db: ReadableDb, no: number, sameUnit: number): RiskHistory {
  const isKnown = hasMarks.first(db, { no }) !== undefined
  return {
    sameUnit,
    samePicture: samePicture.all(db, { no, limit: MOST }).map(({ rma }) => rma as Rma),
    ...(isKnown ? { buyer: buyerHistory(sameBuyer.all(db, { no, limit: MOST }).map(rowToCase)) } : {}),
  }
}
