import type { CaseCommand } from '../cases/commands.ts'
import type { BenchAction, BenchAnswer } from './answer.ts'
import { commandCode } from './command-word.ts'
import type { Asking, Desk } from './desk.ts'
import { type OpenOnBench, answered, withoutAsking } from './open-case.ts'

/** As many as have a key each, and one left for having helped without any. */
const CHOICES = 7

/** Asks with which guide the buyer was helped; nothing where there is none for the unit. */
export function askForGuide(desk: Desk, { guides = [] }: OpenOnBench): BenchAnswer | undefined {
  if (guides.length === 0) return undefined
  const choices = guides.slice(0, CHOICES).map(({ id, title, kind, isForSymptom }) => ({ id, title, kind, isForSymptom }))
  const asking: Asking = { type: 'which-guide', choices }
  return answered({ ...desk, asking }, 'attention', { type: 'which-guide', count: choices.length })
}

/** It helped, and with that the case is over. */
export function onGuideChosen(
  desk: Desk,
  { choices }: Extract<Asking, { type: 'which-guide' }>,
  at: number,
  { caseId }: Pick<OpenOnBench, 'caseId'>,
): BenchAnswer {
  const guide = choices[at]
  if (guide === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: commandCode({ type: 'choose', at }) })
  const actions = [tried(caseId, guide.id, 'helped'), { type: 'case', caseId, command: { type: 'move', transition: 'guide' } } as const]
  return answered(withoutAsking(desk), 'accepted', { type: 'guide-tried', title: guide.title, outcome: 'helped' }, actions)
}

/** The buyer went through it, and the unit is as before. */
export function onGuideInVain(desk: Desk, at: number, { caseId, guides = [] }: OpenOnBench): BenchAnswer {
  const guide = guides[at]
  if (guide === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: commandCode({ type: 'guide', at }) })
  return answered(desk, 'accepted', { type: 'guide-tried', title: guide.title, outcome: 'in-vain' }, [tried(caseId, guide.id, 'in-vain')])
}

function tried(caseId: string, guide: string, outcome: Extract<CaseCommand, { type: 'try-guide' }>['outcome']): BenchAction {
  return { type: 'case', caseId, command: { type: 'try-guide', guide, outcome } }
}
