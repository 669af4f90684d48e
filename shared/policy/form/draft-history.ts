/** The texts a draft went through. What was typed last is `present`. */
export type DraftHistory = {
  readonly past: readonly string[]
  readonly present: string
  /** What was undone, the last undone first. */
  readonly future: readonly string[]
  /** Where the last change was made, and when in milliseconds; nothing after an undo: then no change belongs to the one before it. */
  readonly last?: { readonly place: string; readonly at: number }
}

/** Changes of one place within this time are one step, in milliseconds: a word is undone, not a letter. */
const ONE_STEP = 1000

/** Steps that are kept. A document is some twenty kilobytes. */
const MOST_STEPS = 300

export function beginHistory(present: string): DraftHistory {
  return { past: [], present, future: [] }
}

/** After a change at `place` at the time `at`. What was undone before it is gone. */
export function changed(history: DraftHistory, text: string, place: string, at: number): DraftHistory {
  const { past, present, last } = history
  if (text === present) return history
  const isSameStep = last !== undefined && last.place === place && at - last.at < ONE_STEP
  return { past: isSameStep ? past : [...past, present].slice(-MOST_STEPS), present: text, future: [], last: { place, at } }
}

export function undone({ past, present, future }: DraftHistory): DraftHistory {
  const before = past.at(-1)
  return before === undefined ? { past, present, future } : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redone({ past, present, future }: DraftHistory): DraftHistory {
  const [next, ...rest] = future
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: rest }
}
