import type { BenchAction, BenchAnswer } from './answer.ts'
import { commandCode } from './command-word.ts'
import type { Asking, Desk } from './desk.ts'
import { type OpenOnBench, answered, withoutAsking } from './open-case.ts'

/** As many as have a key each. */
const CHOICES = 8

/** Asks which partner gets the unit. By the same answer it is sent there, where it is not sent already. */
export function askForPartner(desk: Desk, { partners = [], state }: OpenOnBench): BenchAnswer {
  if (partners.length === 0) return answered(desk, 'refused', { type: 'no-partner' })
  const choices = partners.slice(0, CHOICES)
  const asking: Asking = { type: 'which-partner', choices, isSent: state.disposition !== 'send-partner' }
  return answered({ ...desk, asking }, 'attention', { type: 'which-partner', count: partners.length })
}

/** The partner is part of the case, and with him the decision. */
export function onPartnerChosen(
  desk: Desk,
  { choices, isSent }: Extract<Asking, { type: 'which-partner' }>,
  at: number,
  { caseId }: Pick<OpenOnBench, 'caseId'>,
): BenchAnswer {
  const partner = choices[at]
  if (partner === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: commandCode({ type: 'choose', at }) })
  const choose: BenchAction = { type: 'case', caseId, command: { type: 'choose-partner', partner: partner.id } }
  const send: BenchAction = { type: 'case', caseId, command: { type: 'move', transition: 'send-partner' } }
  return answered(withoutAsking(desk), 'accepted', { type: 'partner-chosen', name: partner.name }, isSent ? [choose, send] : [choose])
}
