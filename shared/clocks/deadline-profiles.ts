import type { DeadlineProfile } from './deadline-profile.ts'
import { A_TO_Z_72_DEADLINES_V1, STANDARD_DEADLINES_V1 } from './deadline-profiles-v1.ts'

/** The profile by which clocks run where none is named. */
export const CURRENT_DEADLINES = STANDARD_DEADLINES_V1

/** By which a clock runs that an event without a profile begins: never another, so that the same log gives the same clocks. */
export const FIRST_DEADLINES = STANDARD_DEADLINES_V1

/** Every profile of this release, of each the newest version last. */
export const DEADLINE_PROFILES: readonly DeadlineProfile[] = [STANDARD_DEADLINES_V1, A_TO_Z_72_DEADLINES_V1]

/** The profile a clock was set going by; nothing for one this release does not have. */
export function deadlineProfileOf({ id, version }: Pick<DeadlineProfile, 'id' | 'version'>): DeadlineProfile | undefined {
  return DEADLINE_PROFILES.find((each) => each.id === id && each.version === version)
}

/** A profile by its name, in its newest version. */
export function deadlineProfile(id: string): DeadlineProfile | undefined {
  return DEADLINE_PROFILES.findLast((each) => each.id === id)
}
