import type { OpenedCase } from '../cases/case.ts'
import { withoutAdded } from '../cases/added-state.ts'
import { goesToPartner, mayChoosePartner } from '../cases/partner-of-case.ts'
import { missingFor } from '../cases/stage-work.ts'
import { leadsOn } from '../cases/ways.ts'
import { ENDS, type StageName, TRANSITIONS, type Workflow } from '../cases/workflow.ts'
import { codesToTake } from './codes-to-take.ts'
import { type BenchCommand, commandCode } from './command-word.ts'
import type { Prompt } from './prompt.ts'

/** One legal thing to do next: on the screen a button, a key and a barcode, all three the same command. */
export type Step = {
  readonly command: BenchCommand
  /** What its barcode carries. */
  readonly code: string
  /** The key that presses it: a digit, ' ' for the shutter, or 'Esc' where digits are something else. */
  readonly key: string
  readonly role: 'forward' | 'aside'
  /** What it is about, where its name alone does not say: the code to be taken. */
  readonly about?: string
}

/** Digits first; a question with nine answers leaves letters for the ways onward. */
const KEYS = '123456789abcdefghijkm'

/** Keys of their own: what was read in a picture arrives late, and must not change what a digit means. */
const TAKE_KEYS = ['x', 'y', 'z']

/** The codes of a picture that can be taken. The likeliest is the way forward where the serial number is asked for. */
function takeSteps(prompt: Prompt, state: OpenedCase, workflow: Workflow): readonly Step[] {
  return codesToTake(state, workflow)
    .slice(0, TAKE_KEYS.length)
    .map(({ text }, at): Step => {
      const command: BenchCommand = { type: 'take', at }
      const role = prompt.type === 'scan-serial' && at === 0 ? 'forward' : 'aside'
      return { command, code: commandCode(command), key: TAKE_KEYS[at] ?? '', role, about: text }
    })
}

/** The answers to what is asked now; each step's words are the prompt's own. */
function promptCommands(prompt: Prompt): readonly BenchCommand[] {
  switch (prompt.type) {
    case 'question':
      return prompt.question.choices.map(({ id }) => ({ type: 'answer', question: prompt.question.id, answer: id }))
    case 'photograph':
      return [{ type: 'shot' }, { type: 'waive', shot: prompt.shot }]
    case 'tick':
      return [{ type: 'tick', item: prompt.item.id }]
    case 'print-label':
      if (prompt.lacks === 'partner') return [{ type: 'partner' }]
      return prompt.lacks === 'nothing' ? [{ type: 'print', label: prompt.label }] : []
    case 'scan-label':
      return [{ type: 'print', label: prompt.label }]
    case 'part-serial':
      return [{ type: 'no-serial' }]
    case 'finished':
      return [{ type: 'new-case' }]
    case 'conflict':
      return [
        { type: 'keep', at: 0 },
        { type: 'keep', at: 1 },
      ]
    case 'one-unit':
      return [...prompt.mayGoOn.map((at) => ({ type: 'merge', at }) as const), { type: 'dismiss' }]
    case 'new-case':
      return [{ type: 'new-case' }, { type: 'dismiss' }]
    case 'whose-mark':
      return [{ type: 'choose', at: 0 }, { type: 'new-case' }, { type: 'dismiss' }]
    case 'pin':
      return [{ type: 'dismiss' }]
    case 'which-guide':
      return [
        ...prompt.asking.choices.map((_, at) => ({ type: 'choose', at }) as const),
        { type: 'go', transition: 'guide' },
        { type: 'dismiss' },
      ]
    case 'which-case':
    case 'which-partner':
    case 'which-meaning':
      return [...prompt.asking.choices.slice(0, 8).map((_, at) => ({ type: 'choose', at }) as const), { type: 'dismiss' }]
    default:
      return []
  }
}

/** Transitions the case would accept this moment: an illegal one is not offered. */
function transitionCommands(state: OpenedCase, workflow: Workflow): readonly BenchCommand[] {
  if (state.added !== undefined) {
    const { transition } = state.added
    const isFree = missingFor(state, transition, workflow).length === 0 && leadsOn(withoutAdded(state), workflow.transitions[transition])
    return [...(isFree ? [{ type: 'go-on' } as const] : []), { type: 'go-back' }]
  }
  return TRANSITIONS.filter((name) => leadsOn(state, workflow.transitions[name]) && missingFor(state, name, workflow).length === 0).map(
    (transition) => ({ type: 'go', transition }),
  )
}

/** Another partner may be chosen as long as the parcel has no label for good. */
function partnerCommands(prompt: Prompt, state: OpenedCase, workflow: Workflow): readonly BenchCommand[] {
  const isAsked = prompt.type === 'print-label' && prompt.lacks === 'partner'
  return goesToPartner(state) && mayChoosePartner(state, workflow) && !isAsked ? [{ type: 'partner' }] : []
}

function roleOf(command: BenchCommand, workflow: Workflow): Step['role'] {
  if (command.type === 'go') return workflow.transitions[command.transition].role
  if (command.type === 'partner' || command.type === 'go-back') return 'aside'
  return command.type === 'waive' ||
    command.type === 'dismiss' ||
    command.type === 'put-aside' ||
    command.type === 'no-serial' ||
    command.type === 'buyer-answered'
    ? 'aside'
    : 'forward'
}

/** Stages in which there is nothing to do for the hands: the next unit is what comes next. */
const LEFT: ReadonlySet<StageName> = new Set(['on-hold', 'shipped', 'delivered', ...ENDS])

/** Every legal next step, those that answer the prompt first. Keys: space takes the photo, x–z what was read in it, 1–9 in order, 0 puts the case aside or says no. */
export function stepsOf(prompt: Prompt, state: OpenedCase | undefined, workflow: Workflow): readonly Step[] {
  const asked = promptCommands(prompt)
  const isAsking = 'asking' in prompt || prompt.type === 'pin'
  // Which case goes on is said before either is led anywhere.
  const moves = state === undefined || isAsking || prompt.type === 'one-unit' ? [] : transitionCommands(state, workflow)
  let taken = 0
  const nextKey = (command: BenchCommand) => {
    if (command.type === 'shot') return ' '
    // A PIN may hold a 0; a case on the bench is put aside by it.
    if (command.type === 'dismiss') return prompt.type === 'pin' || prompt.type === 'one-unit' ? 'Esc' : '0'
    // Each side has its own key, also where the other side has none.
    if (command.type === 'merge') return String(command.at + 1)
    return KEYS.charAt(taken++)
  }
  const other: readonly BenchCommand[] = isAsking || state === undefined ? [] : partnerCommands(prompt, state, workflow)
  const keyed = [...asked, ...moves, ...other].map(
    (command): Step => ({
      command,
      code: commandCode(command),
      key: nextKey(command),
      role: roleOf(command, workflow),
    }),
  )
  if (state === undefined || isAsking) return keyed
  const aside: BenchCommand = { type: 'put-aside' }
  const next: BenchCommand = { type: 'next' }
  const onward: readonly Step[] = LEFT.has(state.stage.name) ? [{ command: next, code: commandCode(next), key: 'n', role: 'forward' }] : []
  const answered: BenchCommand = { type: 'buyer-answered' }
  const owed: readonly Step[] =
    state.unanswered === undefined ? [] : [{ command: answered, code: commandCode(answered), key: 'r', role: 'aside' }]
  // Last, so that nothing moves when they arrive.
  return [
    ...keyed,
    ...onward,
    ...owed,
    { command: aside, code: commandCode(aside), key: '0', role: 'aside' },
    ...takeSteps(prompt, state, workflow),
  ]
}
