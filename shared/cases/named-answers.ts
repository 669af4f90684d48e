import type { Choice } from './workflow.ts'

/** The answers of the center's own that a case was given, as they were called then; question id → answers. */
export type NamedAnswers = Readonly<Record<string, readonly Choice[]>>

/** Takes in how an answer was called when it was given; the last word of each counts. */
export function withNamed(named: NamedAnswers | undefined, question: string, choice: Choice): NamedAnswers {
  const others = (named?.[question] ?? []).filter(({ id }) => id !== choice.id)
  return { ...named, [question]: [...others, choice] }
}
