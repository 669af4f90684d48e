import type { Result } from './result.ts'

/**
 * The whole of deciding, in three pure pieces. Nothing else decides.
 * `decide` gets time, ids, operator and policy with the command; it never asks for them.
 * `evolve` is total: an event it does not know leaves the state as it is.
 */
export type Decider<State, Command, Event, Refusal> = {
  readonly initial: State
  readonly decide: (command: Command, state: State) => Result<readonly Event[], Refusal>
  readonly evolve: (state: State, event: Event) => State
}

export function fold<State, Event>(
  decider: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  events: Iterable<Event>,
): State {
  let state = decider.initial
  for (const event of events) state = decider.evolve(state, event)
  return state
}

/** Closes a switch over a union: a member without a case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
