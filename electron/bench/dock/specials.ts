import type { ReadableDb } from '../../../db/handles.ts'
import { readProduct } from '../../../db/views/catalogue-view.ts'
import { readCaseAtDock, readSameUnit } from '../../../db/views/dock-view.ts'
import { readParcel, rowToParcel } from '../../../db/views/parcel-view.ts'
import type { DockLine, DockSpecial } from '../../../shared/contract/dock-screen.ts'

const DAY = 86_400_000

/** Cases named beside a parcel that could be several. */
const NAMED = 4

/** What is said about the last parcel beside its name: what makes it other than the rest. */
export function specialsOf(
  db: ReadableDb,
  { of }: DockLine,
  today: string,
): { readonly specials: readonly DockSpecial[]; readonly complaint?: string } {
  if (of.type === 'parcel') {
    const row = readParcel(db, of.parcelId)
    const cases = row === undefined ? [] : rowToParcel(row).of.slice(0, NAMED)
    return {
      specials: cases.flatMap((caseId) => {
        const found = readCaseAtDock(db, caseId)
        return found === undefined ? [] : [{ type: 'belongs-to', rma: found.case.rma, stage: found.case.stage.name } as const]
      }),
    }
  }
  const found = readCaseAtDock(db, of.caseId)
  if (found === undefined) return { specials: [] }
  const { kind, expectedOn, complaint, unit } = found.case
  const specials: DockSpecial[] = []
  const days = expectedOn === undefined ? 0 : Math.round((Date.parse(today) - Date.parse(expectedOn)) / DAY)
  if (days > 0) specials.push({ type: 'late', days })
  if (kind !== 'return') specials.push({ type: 'kind', kind })
  const again = readSameUnit(db, found)
  if (again !== undefined) specials.push({ type: 'again', rma: again })
  const advice = readProduct(db, unit.sku)?.advice
  if (advice !== undefined) specials.push({ type: 'advice', advice })
  return { specials, complaint }
}
