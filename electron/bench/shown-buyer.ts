import type { ReadableDb } from '../../db/handles.ts'
import { hideBuyer, initialsOf } from '../../shared/catalogue/hidden-buyer.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import type { QueueRow } from '../../shared/contract/queue-row.ts'
import { mayNow } from './may-now.ts'

/** The case as whoever works here may see it: its buyer's data only where his role shows them. What is printed does not come from here. */
export function withShownBuyer(db: ReadableDb, screen: CaseScreen): CaseScreen {
  if (mayNow(db, 'see-buyer')) return screen
  const { twin } = screen
  return { ...withHiddenBuyer(screen), ...(twin === undefined ? {} : { twin: withHiddenBuyer(twin) }) }
}

function withHiddenBuyer<Shown extends Pick<CaseScreen, 'buyer'>>(shown: Shown): Shown {
  const { buyer } = shown
  return buyer === undefined || buyer === 'erased' || 'isHidden' in buyer ? shown : { ...shown, buyer: hideBuyer(buyer) }
}

export function withShownBuyers(db: ReadableDb, rows: readonly QueueRow[]): readonly QueueRow[] {
  if (mayNow(db, 'see-buyer')) return rows
  return rows.map((row) => (row.buyer === undefined ? row : { ...row, buyer: initialsOf(row.buyer) }))
}
