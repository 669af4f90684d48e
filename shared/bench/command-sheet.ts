import { ASKED_ABOUT } from '../clocks/asked-about.ts'
import { SHOTS } from '../cases/shots.ts'
import { STAGES, type Question, type StageName, TRANSITIONS, type TransitionName, type Workflow, isDisposition } from '../cases/workflow.ts'
import { type BenchCommand, commandCode } from './command-word.ts'

/**
 * What is on paper: a code for the hand that holds the scanner, whatever the screen shows. `stage`: beside the other work of its stage.
 * `any-time`: belongs to no stage. `question`: on the sheet of answers. `screen`: means only what the screen says at this moment.
 */
const PLACES: Readonly<Record<BenchCommand['type'], 'stage' | 'any-time' | 'question' | 'screen'>> = {
  go: 'stage',
  shot: 'stage',
  tick: 'stage',
  print: 'stage',
  partner: 'any-time',
  registered: 'any-time',
  answer: 'question',
  'new-case': 'any-time',
  'put-aside': 'any-time',
  dismiss: 'any-time',
  undo: 'any-time',
  dock: 'any-time',
  bench: 'any-time',
  triage: 'any-time',
  next: 'any-time',
  count: 'any-time',
  counted: 'any-time',
  'no-serial': 'any-time',
  'go-on': 'any-time',
  'go-back': 'any-time',
  'buyer-wrote': 'any-time',
  'buyer-answered': 'any-time',
  // Which reason, which of several cases, which code of a picture: that is chosen on the screen.
  waive: 'screen',
  choose: 'screen',
  keep: 'screen',
  merge: 'screen',
  take: 'screen',
  quantity: 'screen',
  guide: 'screen',
}

export type SheetGroup = { readonly of: StageName | 'any-time' | 'hold'; readonly commands: readonly BenchCommand[] }

/** Where a way out of several stages stands on paper: once, where decisions are taken, or with the first of them. */
function placeOf(name: TransitionName, workflow: Workflow): SheetGroup['of'] | undefined {
  const { from } = workflow.transitions[name]
  if (name.startsWith('hold-')) return from.length === 0 ? undefined : 'hold'
  return isDisposition(name) && from.includes('deciding') ? 'deciding' : from[0]
}

function groupOf(stage: StageName, workflow: Workflow): SheetGroup {
  const { shots, checklist, label } = workflow.stages[stage]
  const moves = TRANSITIONS.filter((name) => placeOf(name, workflow) === stage)
  return {
    of: stage,
    commands: [
      ...shots.map((shot) => ({ type: 'shot', shot }) as const),
      ...checklist.map(({ id }) => ({ type: 'tick', item: id }) as const),
      ...(label === undefined ? [] : [{ type: 'print', label } as const]),
      ...moves.map((transition) => ({ type: 'go', transition }) as const),
    ],
  }
}

/** Everything that can be commanded while working through a workflow, in the order of the work. */
export function commandSheet(workflow: Workflow): readonly SheetGroup[] {
  const placed = new Set<string>()
  // What is done in several stages stands with the first of them.
  const stages = STAGES.map((stage) => groupOf(stage, workflow)).map(({ of, commands }) => {
    const first = commands.filter((command) => !placed.has(commandCode(command)))
    for (const command of first) placed.add(commandCode(command))
    return { of, commands: first }
  })
  const anyTime: readonly BenchCommand[] = [
    { type: 'shot' },
    ...SHOTS.map((shot) => ({ type: 'shot', shot }) as const),
    { type: 'print', label: 'unit' },
    { type: 'print', label: 'return' },
    { type: 'undo' },
    { type: 'put-aside' },
    { type: 'dismiss' },
    { type: 'new-case' },
    { type: 'next' },
    { type: 'dock' },
    { type: 'triage' },
    { type: 'bench' },
    { type: 'count' },
    { type: 'counted' },
    { type: 'no-serial' },
    { type: 'go-on' },
    { type: 'go-back' },
    { type: 'partner' },
    { type: 'registered', is: true },
    { type: 'registered', is: false },
    ...ASKED_ABOUT.map((about) => ({ type: 'buyer-wrote', about }) as const),
    { type: 'buyer-answered' },
  ]
  const holds = TRANSITIONS.filter((name) => placeOf(name, workflow) === 'hold').map((transition) => ({ type: 'go', transition }) as const)
  const groups: readonly SheetGroup[] = [
    { of: 'any-time', commands: anyTime.filter((command) => !placed.has(commandCode(command))) },
    ...stages,
    { of: 'hold', commands: holds },
  ]
  return groups.filter(({ commands }) => commands.length > 0)
}

export type AnswerGroup = { readonly stage: StageName; readonly question: Question; readonly commands: readonly BenchCommand[] }

/** Every question of a workflow with a code for each answer. */
export function answerSheet(workflow: Workflow): readonly AnswerGroup[] {
  return STAGES.flatMap((stage) =>
    workflow.stages[stage].questions.map((question) => ({
      stage,
      question,
      commands: question.choices.map(({ id }) => ({ type: 'answer', question: question.id, answer: id }) as const),
    })),
  )
}

export function isOnPaper(command: BenchCommand): boolean {
  return PLACES[command.type] !== 'screen'
}
