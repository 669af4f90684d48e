import { TRANSITIONS, type TransitionName, type Workflow } from '../../../shared/cases/workflow.ts'
import { MOST_AT_ONCE, type PickedCase } from '../../../shared/contract/decided.ts'

/** The cases chosen for one decision, by their ids, in the order they were chosen. */
export type Chosen = ReadonlyMap<string, PickedCase>

export const NONE_CHOSEN: Chosen = new Map()

export function toggled(chosen: Chosen, picked: PickedCase): Chosen {
  const next = new Map(chosen)
  if (!next.delete(picked.caseId) && next.size < MOST_AT_ONCE) next.set(picked.caseId, picked)
  return next
}

/** With these as well, as far as there is room. */
export function withMore(chosen: Chosen, more: readonly PickedCase[]): Chosen {
  const next = new Map(chosen)
  for (const picked of more) if (next.size < MOST_AT_ONCE || next.has(picked.caseId)) next.set(picked.caseId, picked)
  return next
}

/** All of them, or none where all of them were chosen already. */
export function allOrNone(chosen: Chosen, all: readonly PickedCase[]): Chosen {
  const areAll = chosen.size > 0 && chosen.size === all.length && all.every(({ caseId }) => chosen.has(caseId))
  return areAll ? NONE_CHOSEN : withMore(NONE_CHOSEN, all)
}

/** A step that some of the chosen cases are open to. */
export type Way = { readonly transition: TransitionName; readonly cases: readonly PickedCase[]; readonly others: readonly PickedCase[] }

/** The steps open to all that are chosen, and those open to some of them only, which leave out the fewest first. */
export function waysOf(chosen: Chosen, workflow: Workflow): { readonly all: readonly Way[]; readonly some: readonly Way[] } {
  const cases = [...chosen.values()]
  const ways = TRANSITIONS.map((transition): Way => {
    const isOpen = ({ stage, added }: PickedCase) => added === undefined && workflow.transitions[transition].from.includes(stage)
    return { transition, cases: cases.filter(isOpen), others: cases.filter((picked) => !isOpen(picked)) }
  }).filter((way) => way.cases.length > 0)
  const some = ways.filter(({ others }) => others.length > 0).toSorted((a, b) => a.others.length - b.others.length)
  return { all: ways.filter(({ others }) => others.length === 0), some }
}

/** Each step on a letter of its own, wherever it stands in the bar; `a` and `b` have their meaning in the queue. */
export const BATCH_KEYS: Readonly<Record<TransitionName, string>> = {
  receive: 'r',
  open: 'o',
  diagnose: 'd',
  decide: 'e',
  repair: 'm',
  offer: '1',
  guide: 'j',
  'send-part': 'q',
  'send-partner': 'w',
  replace: 'l',
  'refund-part': 'y',
  refund: 'z',
  'return-as-is': 't',
  resell: '2',
  scrap: '3',
  'accept-quote': '+',
  'decline-quote': '-',
  test: 'v',
  pass: 'g',
  fail: 'f',
  'pack-new': '4',
  settle: '5',
  stock: '6',
  'repair-again': '7',
  pack: 'k',
  ship: 's',
  'ship-part': '8',
  deliver: 'i',
  close: 'c',
  'hold-buyer': 'h',
  'hold-parts': 'p',
  'hold-partner': '9',
  resume: 'u',
  cancel: 'x',
  reopen: 'n',
  'send-in': '0',
}
