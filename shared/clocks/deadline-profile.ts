import type { Localised } from '../i18n/localised.ts'
import type { ClockRule, Duration } from './clock-rule.ts'

/** Where a duration comes from. `date`: the day from which it holds, or, where the source names none, the day on which it was read there. */
type Sourced = { readonly duration: Duration; readonly source: string; readonly date: string }

/** A clock by its rule: what it is for, what begins it, how long it runs, and who says so. */
export type ProfileClock = Sourced & {
  readonly id: string
  readonly kind: ClockRule['kind']
  readonly name: Localised
  /** What it begins with. */
  readonly begins: Localised
  /** Marketplace, as orders name it, to what holds there instead. */
  readonly byMarketplace?: Readonly<Record<string, Sourced>>
}

/** A seller's clocks. A version is never changed once it is published: a change is a new version beside it. */
export type DeadlineProfile = { readonly id: string; readonly version: number; readonly clocks: readonly ProfileClock[] }

/** A clock's rule as it holds in a marketplace, with its source; nothing where the profile has no such clock. */
export function clockRule(profile: DeadlineProfile, id: string, marketplace?: string): (ClockRule & Sourced) | undefined {
  const clock = profile.clocks.find((each) => each.id === id)
  if (clock === undefined) return undefined
  const { duration, source, date } = clock.byMarketplace?.[marketplace ?? ''] ?? clock
  return { kind: clock.kind, duration, source, date }
}
