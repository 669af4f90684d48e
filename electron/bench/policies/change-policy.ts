import { isDiskFull } from '../../../db/open.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { transaction } from '../../../db/transaction.ts'
import { readOperators } from '../../../db/views/catalogue-view.ts'
import { readPolicy } from '../../../db/views/policy-view.ts'
import { may } from '../../../shared/catalogue/may-act.ts'
import { PERMISSIONS } from '../../../shared/catalogue/permissions.ts'
import type { PolicyOutcome, TypedPolicy } from '../../../shared/contract/policies-screen.ts'
import { type PolicyCommand, type PolicyRefusal, decidePolicy } from '../../../shared/policy/decide-policy.ts'
import { policyStream } from '../../../shared/policy/policy-events.ts'
import type { Bench } from '../bench.ts'
import { today } from '../today.ts'
import { type Actor, type Writer, write } from '../writer.ts'

type Place = Pick<Bench, 'writer' | 'desk'>

/** Whether who works at the bench may change policies. */
export function mayChangePolicies({ writer, desk }: Place): boolean {
  return may('change-policy', desk.read().operator, readOperators(writer.db))
}

function keepText({ db }: Writer, id: string, typed: TypedPolicy | undefined): void {
  const { [id]: _, ...others } = readLocal(db, 'policyTexts') ?? {}
  keepLocal(db, 'policyTexts', typed === undefined ? others : { ...others, [id]: typed })
}

/** One durable step. What was typed here is part of what is written now, or given up with it. */
export function decideAndWrite(writer: Writer, id: string, command: PolicyCommand, actor: Actor): PolicyRefusal | undefined {
  return transaction(writer.db, () => {
    const decided = decidePolicy(command, readPolicy(writer.db, id), { id, today: today(writer, actor) })
    const isOnlyTyped = command.type === 'discard-draft' && readLocal(writer.db, 'policyTexts')?.[id] !== undefined
    if (!decided.ok && !(decided.error.type === 'no-draft' && isOnlyTyped)) return decided.error
    if (decided.ok) write(writer, policyStream(id), decided.value, actor)
    if (command.type !== 'roll-back' && command.type !== 'set-lost-aside') keepText(writer, id, undefined)
    return undefined
  })
}

function change({ writer, desk }: Place, work: (actor: Actor) => PolicyRefusal | undefined): PolicyOutcome {
  if (!mayChangePolicies({ writer, desk })) return { refused: { type: 'not-allowed', needs: PERMISSIONS['change-policy'] } }
  try {
    const refused = work({ operator: desk.read().operator.id, via: 'key' })
    if (refused !== undefined) return { refused }
    return { done: true }
  } catch (error) {
    if (!isDiskFull(error)) throw error
    writer.surroundings.log.error({ error }, 'the disk is full; the policy was not changed')
    return { refused: { type: 'store-full' } }
  }
}

/** Drafts, publishes or rolls back in the name of who works at the bench; refused to all but a lead. */
export function changePolicy(place: Place, id: string, command: PolicyCommand): PolicyOutcome {
  const outcome = change(place, (actor) => decideAndWrite(place.writer, id, command, actor))
  if ('done' in outcome) place.writer.notices.tell({ topic: 'policies' })
  return outcome
}

/** Keeps what was typed so far, so that neither a restart nor another screen loses it. No event: it belongs to this bench. */
export function keepTyped(place: Place, id: string, typed: Omit<TypedPolicy, 'at'>): PolicyOutcome {
  const { surroundings } = place.writer
  return change(place, () => {
    keepText(place.writer, id, { ...typed, at: new Date(surroundings.now()).toISOString() })
    return undefined
  })
}
