import type { OpenedCase } from './case.ts'
import { type StageName, isEnd } from './workflow.ts'

/** What of a case says which unit it is about. */
export type UnitOfCase = Pick<OpenedCase, 'unit' | 'serialFound' | 'stage' | 'apart'>

/** The unit has left the hands: when it comes back, that is another case. */
const LEFT: ReadonlySet<StageName> = new Set(['shipped', 'delivered'])

function bare(code: string): string {
  return code.toUpperCase().replace(/\s/g, '')
}

/** What was read off the unit counts before what was announced. */
function serialOf({ unit, serialFound }: UnitOfCase): string | undefined {
  const serial = serialFound ?? unit.serial
  return serial === undefined || serial.trim() === '' ? undefined : bare(serial)
}

/**
 * The marks by which a unit is surely the same: its serial number together with its product, since each maker numbers from one, and its licence plate. An
 * order, a return number and a tracking number are none: a parcel may hold several units of one order. None where nothing is done about the unit any more.
 */
export function unitMarks(state: UnitOfCase): readonly string[] {
  if (isEnd(state.stage.name) || LEFT.has(state.stage.name)) return []
  const serial = serialOf(state)
  const { sku, lpn } = state.unit
  return [
    ...(serial === undefined ? [] : [`serial ${bare(sku)} ${serial}`]),
    ...(lpn === undefined || lpn.trim() === '' ? [] : [`lpn ${bare(lpn)}`]),
  ]
}

/** Whether two open cases are about one unit: they share a mark, no serial number speaks against it, and nobody has said that they are two. */
export function isOneUnit(
  one: { readonly caseId: string; readonly state: UnitOfCase },
  other: { readonly caseId: string; readonly state: UnitOfCase },
): boolean {
  if (one.caseId === other.caseId || isApart(one.state, other.caseId) || isApart(other.state, one.caseId)) return false
  const [its, others] = [serialOf(one.state), serialOf(other.state)]
  if (its !== undefined && others !== undefined && its !== others) return false
  const known = unitMarks(other.state)
  return unitMarks(one.state).some((mark) => known.includes(mark))
}

function isApart({ apart = [] }: UnitOfCase, caseId: string): boolean {
  return apart.includes(caseId)
}
