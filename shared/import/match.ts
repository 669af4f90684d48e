import { sameFacts } from '../cases/announced.ts'
import type { Announced, OrderFacts } from '../cases/events.ts'
import type { StageName } from '../cases/workflow.ts'

/** A case of this store that a row of a list may speak of. */
export type KnownCase = {
  readonly caseId: string
  /** Grows with the time of opening. */
  readonly no: number
  readonly stage: StageName
  /** An import that was taken back opened it: it counts as never announced. */
  readonly takenBack: boolean
  readonly announced: Announced
}

/** What importing a unit would do. */
export type Verdict =
  | { readonly type: 'new' }
  | { readonly type: 'unchanged'; readonly caseId: string }
  | { readonly type: 'changed'; readonly caseId: string; readonly before: Announced; readonly after: Announced }
  /** It has come, or somebody has cancelled it: the list does not touch it. */
  | { readonly type: 'left-alone'; readonly caseId: string; readonly stage: StageName }

export type CaseKey = { readonly kind: 'lpn' | 'return' | 'order' | 'tracking' | 'serial'; readonly code: string }

/** The keys of a unit, the surest first: a licence plate is on one unit, a tracking number may be on a box of several. */
export function keysOf({ unit, returnIds, order, inbound }: Announced): readonly CaseKey[] {
  const keys: readonly (readonly [CaseKey['kind'], string | undefined])[] = [
    ['lpn', unit.lpn],
    ['return', returnIds?.[0]],
    ['order', order?.orderId],
    ['tracking', inbound?.tracking],
    ['serial', unit.serial],
  ]
  return keys.flatMap(([kind, code]) => (code === undefined ? [] : [{ kind, code }]))
}

/** Whether a case is found by this key. */
export function hasKey(announced: Announced, { kind, code }: CaseKey): boolean {
  return keysOf(announced).some((key) => key.kind === kind && key.code.toUpperCase() === code.toUpperCase())
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toUpperCase() !== other.toUpperCase()
}

/** Whether a case may be the unit of the row that was found by `kind`: nothing that is on one unit alone speaks against it. */
function fits(kind: CaseKey['kind'], unit: Announced, { announced, stage }: KnownCase): boolean {
  const both = { lpn: [unit.unit.lpn, announced.unit.lpn], serial: [unit.unit.serial, announced.unit.serial] } as const
  if (kind === 'lpn') return !differ(...both.lpn) && announced.unit.lpn !== undefined
  if (differ(...both.lpn) || differ(...both.serial) || unit.unit.sku !== announced.unit.sku) return false
  if (kind === 'return') return announced.returnIds?.[0] === unit.returnIds?.[0]
  if (differ(unit.returnIds?.[0], announced.returnIds?.[0]) || differ(unit.order?.orderId, announced.order?.orderId)) return false
  if (stage === 'expected') return true
  // The same order or number once more, when the first has long come: another parcel or another day is another return.
  return (
    !differ(unit.inbound?.tracking, announced.inbound?.tracking) && (kind !== 'serial' || !differ(unit.expectedOn, announced.expectedOn))
  )
}

function mergedOrder(known: OrderFacts | undefined, told: OrderFacts | undefined): OrderFacts | undefined {
  if (known === undefined || told === undefined) return told ?? known
  return { ...known, ...told, marketplace: told.marketplace === '' ? known.marketplace : told.marketplace }
}

/** What is known once the list has spoken: it adds and corrects, and what it does not say stays. */
export function merged(known: Announced, told: Announced): Announced {
  const order = mergedOrder(known.order, told.order)
  const carrier = told.inbound?.carrier === '' ? (known.inbound?.carrier ?? '') : (told.inbound?.carrier ?? '')
  return {
    ...known,
    ...told,
    unit: { ...known.unit, ...told.unit },
    complaint: told.complaint === '' ? known.complaint : told.complaint,
    ...(order === undefined ? {} : { order }),
    ...(told.inbound === undefined ? {} : { inbound: { carrier, tracking: told.inbound.tracking } }),
  }
}

/**
 * What importing a unit does to the cases there are. `find` gives all that carry a code; `claimed` are those that earlier units of
 * the same list have been given, since each unit of an order is a case of its own.
 */
export function judge(unit: Announced, find: (key: CaseKey) => readonly KnownCase[], claimed: ReadonlySet<string>): Verdict {
  for (const key of keysOf(unit)) {
    const found = find(key)
      .filter((known) => !known.takenBack && !claimed.has(known.caseId) && fits(key.kind, unit, known))
      .toSorted((one, other) => sureness(unit, other) - sureness(unit, one) || one.no - other.no)
    // A plate or a serial number that came again belongs to the newest of its cases, unless one is still awaited.
    const isOnOneUnit = key.kind === 'lpn' || key.kind === 'serial'
    const known = isOnOneUnit ? (found.find(({ stage }) => stage === 'expected') ?? found.at(-1)) : found[0]
    if (known === undefined) continue
    if (known.stage !== 'expected') return { type: 'left-alone', caseId: known.caseId, stage: known.stage }
    const after = merged(known.announced, unit)
    if (sameFacts(known.announced, after)) return { type: 'unchanged', caseId: known.caseId }
    return { type: 'changed', caseId: known.caseId, before: known.announced, after }
  }
  return { type: 'new' }
}

/** Of several units of one order, the one that says the same of parcel and number is meant. */
function sureness(unit: Announced, { announced }: KnownCase): number {
  const isSame = (one: string | undefined, other: string | undefined) => (one !== undefined && one === other ? 1 : 0)
  return (
    isSame(unit.unit.lpn, announced.unit.lpn) * 4 +
    isSame(unit.unit.serial, announced.unit.serial) * 2 +
    isSame(unit.inbound?.tracking, announced.inbound?.tracking)
  )
}
