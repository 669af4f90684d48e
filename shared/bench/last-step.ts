import type { Say } from './answer.ts'
import type { KnownPart } from '../catalogue/part.ts'
import type { Desk } from './desk.ts'

/** The last thing done at the bench, and how it was before: what can still be taken back. Kept in the store, like the desk. */
export type LastStep = {
  readonly say: Say
  /** Milliseconds since 1970. */
  readonly at: number
  readonly deskBefore: Desk
  /** Who worked here before, where the step changed that. */
  readonly operatorBefore?: string
  /** The case it wrote about, and the ids of what it wrote, in their order. */
  readonly wrote?: { readonly caseId: string; readonly events: readonly string[] }
  /** The same for a parcel that came without a case, and the line on the dock's list. */
  readonly parcel?: { readonly parcelId: string; readonly events: readonly string[] }
  readonly dockLine?: number
  /** The same for the stock of a part. */
  readonly stock?: { readonly part: string; readonly events: readonly string[] }
  /** The last event about a part of the catalogue, and the part as it was before; absent where there was none. */
  readonly part?: { readonly part: string; readonly event: string; readonly before?: KnownPart }
}

/** Milliseconds in which a step can be taken back: long enough to see the mistake, short enough that nobody built on it. */
export const UNDO_WITHIN = 10_000

/** Until when a step can be taken back, milliseconds since 1970; nothing when it is too late, or the clock was set back. */
export function undoUntil(step: LastStep, now: number): number | undefined {
  const age = now - step.at
  return age >= 0 && age < UNDO_WITHIN ? step.at + UNDO_WITHIN : undefined
}
