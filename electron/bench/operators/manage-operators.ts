import type { ReadableDb } from '../../../db/handles.ts'
import { isDiskFull } from '../../../db/open.ts'
import { transaction } from '../../../db/transaction.ts'
import { readOperator, readOperators } from '../../../db/views/catalogue-view.ts'
import { badgeFrom } from '../../../shared/catalogue/badge.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { type OperatorRefusal, refusalOfName, refusalToManage, refusalToStepDown } from '../../../shared/catalogue/may-manage.ts'
import type { KnownOperator, Operator, Role } from '../../../shared/catalogue/operator-record.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import type { OperatorOutcome } from '../../../shared/contract/operator-outcome.ts'
import type { BenchDesk } from '../desk.ts'
import { type Actor, type Writer, write } from '../writer.ts'
import { hashPin } from './hash-pin.ts'
import { forgetTries, tryPin } from './try-pin.ts'

/** Random bytes of a badge. */
const BADGE_BYTES = 8

type Place = { readonly writer: Writer; readonly desk: BenchDesk }
type Change = { readonly writer: Writer; readonly actor: KnownOperator; readonly by: Actor; readonly everybody: readonly KnownOperator[] }

/** A new operator with his first badge. Whoever is the first of all has defined himself. */
export function defineOperator(writer: Writer, named: Omit<Operator, 'id'>, actor: Actor): KnownOperator {
  const { db, surroundings } = writer
  const operator: Operator = { id: surroundings.newId(actor.at ?? surroundings.now()), ...named }
  const by = { ...actor, operator: actor.operator === '' ? operator.id : actor.operator }
  transaction(db, () => {
    record(writer, { type: 'operator.defined.v1', operator }, by)
    record(writer, { type: 'operator.badge-issued.v1', operator: operator.id, badge: badgeFrom(surroundings.random(BADGE_BYTES)) }, by)
  })
  return known(db, operator.id)
}

export function addOperator(place: Place, named: Omit<Operator, 'id'>): OperatorOutcome {
  return change(place, ({ writer, actor, by, everybody }) => {
    const refused = refusalToManage(actor, [named.role], everybody) ?? refusalOfName(named.name, undefined, everybody)
    return refused === undefined ? { operator: defineOperator(writer, named, by) } : { refused }
  })
}

export function editOperator(place: Place, { operator: id, name, role }: { operator: string; name: string; role: Role }): OperatorOutcome {
  return changeOne(place, id, (target, { writer, actor, by, everybody }) => {
    const refused =
      refusalToManage(actor, [target.role, role], everybody) ??
      refusalOfName(name, id, everybody) ??
      refusalToStepDown(target, role, everybody)
    if (refused !== undefined) return refused
    if (target.name !== name || target.role !== role) record(writer, { type: 'operator.defined.v1', operator: { id, name, role } }, by)
    return undefined
  })
}

/** Somebody leaves, or comes back. His name stays in everything he did. */
export function setActive(place: Place, { operator: id, isActive }: { operator: string; isActive: boolean }): OperatorOutcome {
  return changeOne(place, id, (target, { writer, actor, by, everybody }) => {
    const refused = refusalToManage(actor, [target.role], everybody) ?? (isActive ? refusalOfName(target.name, id, everybody) : undefined)
    if (refused !== undefined) return refused
    if (!isActive && actor.id === id) return { type: 'yourself' }
    if (target.isActive !== isActive)
      record(writer, { type: isActive ? 'operator.reactivated.v1' : 'operator.deactivated.v1', operator: id }, by)
    return undefined
  })
}

/** A badge was lost: from now on only the new one counts. */
export function renewBadge(place: Place, id: string): OperatorOutcome {
  return changeOne(place, id, (target, { writer, actor, by, everybody }) => {
    const refused = actor.id === id ? undefined : refusalToManage(actor, [target.role], everybody)
    if (refused !== undefined) return refused
    const badge = badgeFrom(writer.surroundings.random(BADGE_BYTES))
    record(writer, { type: 'operator.badge-issued.v1', operator: id, badge }, by)
    return undefined
  })
}

/** Sets, changes or (without `pin`) removes a PIN: one's own with the old one, another's by who may manage him. */
export async function setPin(
  place: Place,
  { operator: id, pin, old }: { operator: string; pin?: string | undefined; old?: string | undefined },
): Promise<OperatorOutcome> {
  const { writer, desk } = place
  const { db, surroundings } = writer
  const actor = desk.read().operator
  const target = readOperator(db, id)
  if (target === undefined) return { refused: { type: 'unknown-operator' } }
  const by = { operator: actor.id, via: 'key' }
  const refused =
    actor.id === id ? await refusalOfOldPin(writer, target, old, by) : refusalToManage(actor, [target.role], readOperators(db))
  if (refused !== undefined) return { refused }
  const stored = pin === undefined ? undefined : await hashPin(pin, surroundings.random)
  return change(place, () => {
    if (stored !== undefined) record(writer, { type: 'operator.pin-set.v1', operator: id, pin: stored }, by)
    else if (target.hasPin) record(writer, { type: 'operator.pin-removed.v1', operator: id }, by)
    forgetTries(db, id)
    return { operator: known(db, id) }
  })
}

async function refusalOfOldPin(
  writer: Writer,
  { id, hasPin }: KnownOperator,
  old: string | undefined,
  by: Actor,
): Promise<OperatorRefusal | undefined> {
  if (!hasPin) return undefined
  if (old === undefined) return { type: 'old-pin-needed' }
  const tried = await tryPin(writer, id, old, by)
  if (tried.type === 'right') return undefined
  return tried.type === 'wrong' ? { type: 'old-pin-wrong', left: tried.left } : { type: 'pin-wait', until: tried.until }
}

function record(writer: Writer, event: CatalogueEvent, by: Actor): void {
  write(writer, catalogueStream(event), [event], by)
}

function known(db: ReadableDb, id: string): KnownOperator {
  const operator = readOperator(db, id)
  if (operator === undefined) throw new Error(`operator ${id} was written and is not there`)
  return operator
}

/** One durable step, in the name of who works at the bench. */
function change({ writer, desk }: Place, work: (change: Change) => OperatorOutcome): OperatorOutcome {
  const { db, notices, surroundings } = writer
  const actor = desk.read().operator
  try {
    const outcome = transaction(db, () => work({ writer, actor, by: { operator: actor.id, via: 'key' }, everybody: readOperators(db) }))
    for (const topic of ['settings', 'bench'] as const) notices.tell({ topic })
    return outcome
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; the operator was not changed')
    return { refused: { type: 'store-full' } }
  }
}

function changeOne(
  place: Place,
  id: string,
  work: (target: KnownOperator, change: Change) => OperatorRefusal | undefined,
): OperatorOutcome {
  return change(place, (about) => {
    const target = readOperator(place.writer.db, id)
    if (target === undefined) return { refused: { type: 'unknown-operator' } }
    const refused = work(target, about)
    return refused === undefined ? { operator: known(place.writer.db, id) } : { refused }
  })
}
