import type { BenchAnswer } from './answer.ts'
import type { Desk, SightedOperator } from './desk.ts'
import { answered, pastQuestion } from './open-case.ts'

/** The desk as it was before a PIN was asked for: what was asked then is asked again. */
export function withoutPin(desk: Desk): Desk {
  return desk.asking?.type === 'pin' ? pastQuestion(desk) : desk
}

/** The desk with the question for a PIN. What was asked until then comes back when it is typed or waved away. */
export function askForPin(desk: Desk, { id, name }: { readonly id: string; readonly name: string }): Desk {
  const calm = withoutPin(desk)
  const { asking: before } = calm
  return { ...calm, asking: { type: 'pin', operator: { id, name }, ...(before === undefined || before.type === 'pin' ? {} : { before }) } }
}

/** Somebody wants to work under a name: by his badge, or chosen from the list. Who has a PIN is asked for it first. */
export function onOperator(desk: Desk, operator: SightedOperator): BenchAnswer {
  const { id, name } = operator
  if (!operator.isActive) return answered(desk, 'refused', { type: 'operator-left', name })
  if (operator.badge === 'replaced') return answered(desk, 'refused', { type: 'badge-replaced', name })
  if (operator.hasPin && !operator.isNow) return answered(askForPin(desk, operator), 'attention', { type: 'pin-asked', name })
  return admitted(desk, { id, name })
}

/** He has shown who he is: what follows is recorded under his name. */
export function admitted(desk: Desk, { id, name }: { readonly id: string; readonly name: string }): BenchAnswer {
  return answered(withoutPin(desk), 'accepted', { type: 'operator', name }, [{ type: 'switch-operator', operator: id }])
}

/**
 * Whatever is done while a PIN is waited for is done, under the name that held until then: nothing blocks a scan. The question is over
 * with it; only what is refused changes nothing and leaves it standing.
 */
export function pastPin(desk: Desk, act: (desk: Desk) => BenchAnswer): BenchAnswer {
  if (desk.asking?.type !== 'pin') return act(desk)
  const answer = act(withoutPin(desk))
  return answer.tone === 'refused' ? { ...answer, desk } : { ...answer, withoutPin: true }
}
