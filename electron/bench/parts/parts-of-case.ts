import type { ReadableDb } from '../../../db/handles.ts'
import { readCase } from '../../../db/views/case-view.ts'
import type { CasePart, PartRow } from '../../../shared/contract/parts-screen.ts'
import type { Fix } from '../../../shared/insights/fix-history.ts'
import { fixesFor } from './last-time.ts'
import { isGone, readPartRows } from './read-parts.ts'

function isHere({ level }: PartRow): boolean {
  return (level?.onHand ?? 0) > 0
}

function lastTime(fixes: readonly Fix[], part: string): Pick<CasePart, 'lastTime'> {
  const hits = fixes.filter(({ parts }) => parts.includes(part)).length
  return hits === 0 ? {} : { lastTime: { hits, of: fixes.length } }
}

/** The parts that go into the unit of a case, and those it speaks for or has used, what mended such units before on top; each with its stock. Nothing when there is no such case. */
export function readPartsOfCase(db: ReadableDb, caseId: string): readonly CasePart[] {
  const row = readCase(db, caseId)
  if (row === undefined) return []
  const { unit, parts, planned = [], answers } = row.case
  const fixes = fixesFor(db, row.case).filter(({ fault }) => answers['fault'] === undefined || fault === answers['fault'])
  const rows = new Map(readPartRows(db).map((each) => [each.part.number, each]))
  const touched = new Set([...planned, ...parts.map(({ part }) => part)])
  return [...rows.values()]
    .filter((each) => (each.part.fits.includes(unit.sku) && !isGone(each)) || touched.has(each.part.number))
    .map((each) => ({
      ...each,
      planned: planned.filter((number) => number === each.part.number).length,
      doesFit: each.part.fits.includes(unit.sku),
      ...lastTime(fixes, each.part.number),
      instead: isHere(each) ? [] : (each.part.alternatives ?? []).flatMap((number) => rows.get(number) ?? []).filter(isHere),
    }))
    .toSorted((one, other) => (other.lastTime?.hits ?? 0) - (one.lastTime?.hits ?? 0))
}
