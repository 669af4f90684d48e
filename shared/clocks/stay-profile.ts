import type { StageName, TransitionName } from '../cases/workflow.ts'
import type { Duration } from './clock-rule.ts'

/** How long a case may stand somewhere before somebody should ask why: a length of its own, or so many times what the workflow gives the stage. */
export type StayMeasure = Duration | { readonly timesDue: number }

/**
 * A center's measures. A stage or a hold without one never keeps a case too long. `expected` counts from the day the parcel was announced
 * for; `afterParts` from the day the last part a case waits for should have come, whatever the hold itself allows.
 */
export type StayProfile = {
  readonly id: string
  readonly version: number
  readonly stages: Readonly<Partial<Record<StageName, StayMeasure>>>
  readonly holds: Readonly<Partial<Record<TransitionName, Duration>>>
  readonly afterParts: Duration
}

const TWICE: StayMeasure = { timesDue: 2 }

/** The center's own measures. Never changed: a change is a new version beside it. */
const STANDARD_STAYS_V1: StayProfile = {
  id: 'standard',
  version: 1,
  stages: {
    expected: { days: 14 },
    // These three share the five working days of the inspection: each has its part of them.
    received: { workingDays: 3 },
    inspecting: { workingDays: 2 },
    diagnosing: { workingDays: 2 },
    deciding: TWICE,
    quoting: { workingDays: 5 },
    repairing: TWICE,
    testing: TWICE,
    replacing: TWICE,
    refunding: TWICE,
    grading: TWICE,
    'sending-part': TWICE,
    packing: TWICE,
    ready: TWICE,
    shipped: { days: 14 },
    delivered: { days: 14 },
  },
  holds: { 'hold-buyer': { days: 7 }, 'hold-parts': { days: 14 }, 'hold-partner': { days: 21 } },
  afterParts: { days: 1 },
}

/** By what the queue says that a case is stuck. */
export const CURRENT_STAYS = STANDARD_STAYS_V1
