import type { StageName } from '../cases/workflow.ts'
import { WORK_STAGES, type WorkStage } from './work-stages.ts'

/** When the parcels expected today will all be in, at the pace of the last ones. */
export type DockForecast =
  | { readonly type: 'all-in' }
  /** Too few parcels, or too long ago, to speak of a pace. */
  | { readonly type: 'no-pace'; readonly left: number }
  | {
      readonly type: 'clear-at'
      readonly left: number
      /** UTC. */
      readonly at: string
      readonly secondsEach: number
      /** Parcels the pace was taken from. */
      readonly parcels: number
    }

/** How long the bench has to work on all that is here. */
export type BenchForecast = {
  readonly units: number
  readonly minutes: number
  readonly basis:
    | { readonly type: 'measured'; readonly stages: number }
    /** Nothing was finished lately: counted with so many minutes a unit. */
    | { readonly type: 'default'; readonly minutesAUnit: number }
}

export type Forecast = { readonly dock: DockForecast; readonly bench: BenchForecast }

/** A longer pause between two parcels is a pause: it says nothing about the pace. */
const LONGEST_GAP = 5 * 60_000
/** Gaps that make a pace. */
const GAPS = 5
/** A burst that ended so long ago is over. */
const STALE = 60 * 60_000

/** The pace is the mean gap between the last parcels, pauses left out. `arrivals` are ms since 1970, newest first. */
export function forecastDock(left: number, arrivals: readonly number[], now: number): DockForecast {
  if (left <= 0) return { type: 'all-in' }
  const gaps = arrivals.flatMap((at, index) => {
    const before = arrivals[index + 1]
    return before === undefined || at - before > LONGEST_GAP ? [] : [at - before]
  })
  const [newest] = arrivals
  if (newest === undefined || gaps.length < GAPS || now - newest > STALE) return { type: 'no-pace', left }
  const each = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  return {
    type: 'clear-at',
    left,
    at: new Date(now + left * each).toISOString(),
    secondsEach: Math.round(each / 1000),
    parcels: gaps.length + 1,
  }
}

/** Minutes of work a stage takes, and from how many finished ones that is known. */
export type StageTimes = Readonly<Partial<Record<WorkStage, { readonly minutes: number; readonly finished: number }>>>

/**
 * Each unit has the stages from its own to packing before it. A stage of which no finished one is known counts with its share of the
 * default, so that one measured stage does not make the others free.
 */
export function forecastBench(
  units: Readonly<Partial<Record<StageName, number>>>,
  times: StageTimes,
  defaultMinutesAUnit: number,
): BenchForecast {
  const share = defaultMinutesAUnit / WORK_STAGES.length
  let before = 0
  let minutes = 0
  let count = 0
  for (const stage of WORK_STAGES) {
    const here = units[stage] ?? 0
    before += here
    count += here
    minutes += before * (times[stage]?.minutes ?? share)
  }
  const stages = WORK_STAGES.reduce((sum, stage) => sum + (times[stage]?.finished ?? 0), 0)
  const basis = stages === 0 ? { type: 'default' as const, minutesAUnit: defaultMinutesAUnit } : { type: 'measured' as const, stages }
  return { units: count, minutes: Math.round(minutes), basis }
}
