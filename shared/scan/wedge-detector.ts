import { type KeyReading, type WedgeKey, textOfKey } from './key-text.ts'

/**
 * Tells the keys of a scanner that plays a keyboard from the keys of a person, by rhythm alone. Pure: the caller brings
 * the keys with their times, and calls `afterQuiet` when the time that `dueAt` names has come.
 */
export type WedgeSettings = {
  readonly reading: KeyReading
  readonly minLength: number
  /**
   * A scan of fewer than `shortLength` characters needs an end key and a steady pace: no gap above `shortGap`, on average
   * at most `shortMean` (ms). Three quick letters are within a person's reach.
   */
  readonly shortLength: number
  readonly shortGap: number
  readonly shortMean: number
  /** In a longer one half of the gaps are at most this (ms). Scanners were seen at 1 to 19, with single gaps to 51. */
  readonly medianGap: number
  /** And nine in ten at most this (ms), with an end key and without one. */
  readonly mostGaps: number
  readonly mostGapsUnended: number
  /** A longer gap is the end of what came before (ms). */
  readonly breakGap: number
  /** A scan without Enter or Tab at its end is over after this silence (ms). */
  readonly endSilence: number
  /** A lone key is a person's after this silence (ms). */
  readonly loneKey: number
}

export const DEFAULT_WEDGE: WedgeSettings = {
  reading: 'us-keys',
  minLength: 3,
  shortLength: 6,
  shortGap: 40,
  shortMean: 26,
  medianGap: 35,
  mostGaps: 55,
  mostGapsUnended: 45,
  breakGap: 100,
  endSilence: 200,
  loneKey: 60,
}

/**
 * Where no text field has the focus nobody types words, so a slower pace is still a scanner's (over Bluetooth, or on a busy
 * machine). A leaked digit would press a next step: a lone key has to prove for longer that it is one.
 */
export const WEDGE_OUTSIDE_FIELDS: WedgeSettings = {
  ...DEFAULT_WEDGE,
  shortGap: 90,
  shortMean: 60,
  medianGap: 70,
  mostGaps: 180,
  mostGapsUnended: 70,
  breakGap: 190,
  loneKey: 90,
}

export type WedgeState = {
  /** Keys that may be a scan, in the order they came; equal times are common, so order is what counts. */
  readonly held: readonly HeldKey[]
  /** How many of them have already been given back as typed. */
  readonly released: number
  /** When the last scan was reported. */
  readonly scannedAt: number
}
export type HeldKey = { readonly pressed: WedgeKey; readonly text: string }

export type WedgeOutcome =
  /** The key may belong to a scan; keep it back. */
  | { readonly type: 'pending' }
  | { readonly type: 'scan'; readonly text: string; readonly end: 'enter' | 'tab' | 'silence' }
  /** A person typed these. */
  | { readonly type: 'typed'; readonly keys: readonly WedgeKey[] }
  /** The end key of a scan that is already known (a slow Enter, or the second half of CR LF): of use to nobody. */
  | { readonly type: 'swallow' }
  /** The key is nobody's text: an arrow, a shortcut, an Enter by itself. */
  | { readonly type: 'pass' }

type Step = { readonly state: WedgeState; readonly outcomes: readonly WedgeOutcome[] }

export const idleWedge: WedgeState = { held: [], released: 0, scannedAt: Number.NEGATIVE_INFINITY }

/** A scan's Enter may trail it by this much (ms). */
const LATE_END_KEY = 300

export function pressKey(state: WedgeState, pressed: WedgeKey, settings: WedgeSettings = DEFAULT_WEDGE): Step {
  if (isModifier(pressed)) return { state, outcomes: [] }
  const end = endKey(pressed)
  if (end !== undefined) return pressEnd(state, pressed, end, settings)
  const text = pressed.repeat ? undefined : textOfKey(pressed, settings.reading)
  if (text === undefined || (pressed.ctrl && !pressed.altGraph && !fitsInside(state, pressed, text, settings))) {
    const settled = conclude(state, pressed.time, settings)
    return { state: settled.state, outcomes: [...settled.outcomes, { type: 'pass' }] }
  }
  const last = state.held.at(-1)
  // A key that was given back has been acted on: it is no beginning of a scan any more.
  const settled =
    last !== undefined && (pressed.time - last.pressed.time > settings.breakGap || state.released === state.held.length)
      ? conclude(state, pressed.time, settings)
      : { state, outcomes: [] }
  return {
    state: { ...settled.state, held: [...settled.state.held, { pressed, text }] },
    outcomes: [...settled.outcomes, { type: 'pending' }],
  }
}

/** To be called when `dueAt` has come, with the time it is then. */
export function afterQuiet(state: WedgeState, time: number, settings: WedgeSettings = DEFAULT_WEDGE): Step {
  const last = state.held.at(-1)
  if (last === undefined) return { state, outcomes: [] }
  if (time >= last.pressed.time + settings.endSilence) return conclude(state, time, settings)
  const waiting = state.held.slice(state.released)
  const tooEarly = time < last.pressed.time + settings.loneKey
  if (tooEarly || state.held.length >= settings.minLength || waiting.length === 0) return { state, outcomes: [] }
  return { state: { ...state, released: state.held.length }, outcomes: [{ type: 'typed', keys: waiting.map((held) => held.pressed) }] }
}

/** When `afterQuiet` wants to be called next, on the clock of the keys. */
export function dueAt(state: WedgeState, settings: WedgeSettings = DEFAULT_WEDGE): number | undefined {
  const last = state.held.at(-1)
  if (last === undefined) return undefined
  const mayRelease = state.held.length < settings.minLength && state.released < state.held.length
  return last.pressed.time + (mayRelease ? settings.loneKey : settings.endSilence)
}

function pressEnd(state: WedgeState, pressed: WedgeKey, end: 'enter' | 'tab', settings: WedgeSettings): Step {
  const text = state.held.map((held) => held.text).join('')
  if (isScan(state.held, pressed.time, settings))
    return { state: { ...idleWedge, scannedAt: pressed.time }, outcomes: [{ type: 'scan', text, end }] }
  if (state.held.length === 0 && pressed.time - state.scannedAt <= LATE_END_KEY) return { state, outcomes: [{ type: 'swallow' }] }
  return { state: { ...state, held: [], released: 0 }, outcomes: [...typedRest(state), { type: 'pass' }] }
}

/** What was held is over without an end key: a scan if it is long enough, else typed. */
function conclude(state: WedgeState, time: number, settings: WedgeSettings): Step {
  const text = state.held.map((held) => held.text).join('')
  if (isScan(state.held, undefined, settings))
    return { state: { ...idleWedge, scannedAt: time }, outcomes: [{ type: 'scan', text, end: 'silence' }] }
  return { state: { ...state, held: [], released: 0 }, outcomes: typedRest(state) }
}

function typedRest(state: WedgeState): readonly WedgeOutcome[] {
  const keys = state.held.slice(state.released).map((held) => held.pressed)
  return keys.length === 0 ? [] : [{ type: 'typed', keys }]
}

function isScan(held: readonly HeldKey[], endedAt: number | undefined, settings: WedgeSettings): boolean {
  const gaps = held.slice(1).map((each, index) => each.pressed.time - (held[index]?.pressed.time ?? 0))
  if (held.length < settings.shortLength) return endedAt !== undefined && isShortScan(held, gaps, endedAt, settings)
  const sorted = gaps.toSorted((one, other) => one - other)
  const most = endedAt === undefined ? settings.mostGapsUnended : settings.mostGaps
  return quantile(sorted, 0.5) <= settings.medianGap && quantile(sorted, 0.9) <= most
}

function isShortScan(held: readonly HeldKey[], gaps: readonly number[], endedAt: number, settings: WedgeSettings): boolean {
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined || held.length < settings.minLength) return false
  const isSteady = [...gaps, endedAt - last.pressed.time].every((gap) => gap <= settings.shortGap)
  return isSteady && endedAt - first.pressed.time <= settings.shortMean * held.length
}

/** The smallest gap that at least this share of the gaps does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function isModifier({ key }: WedgeKey): boolean {
  return (
    key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'AltGraph' || key === 'Meta' || key === 'CapsLock' || key === 'NumLock'
  )
}

/** Enter and Tab end a scan; scanners that type control characters send CR or LF as Ctrl+M or Ctrl+J, and Tab as Ctrl+I. */
function endKey(pressed: WedgeKey): 'enter' | 'tab' | undefined {
  if (pressed.alt || pressed.meta || pressed.repeat) return undefined
  if (pressed.ctrl) {
    if (pressed.code === 'KeyM' || pressed.code === 'KeyJ') return 'enter'
    return pressed.code === 'KeyI' ? 'tab' : undefined
  }
  if (pressed.key === 'Enter' || pressed.code === 'Enter' || pressed.code === 'NumpadEnter') return 'enter'
  return (pressed.key === 'Tab' || pressed.code === 'Tab') && !pressed.shift ? 'tab' : undefined
}

const GROUP_SEPARATOR = '\u001d'

/** A control character is a scanner's only at a scanner's pace; the group separator may also be the first. */
function fitsInside(state: WedgeState, pressed: WedgeKey, text: string, settings: WedgeSettings): boolean {
  const last = state.held.at(-1)
  if (last === undefined) return text === GROUP_SEPARATOR
  return pressed.time - last.pressed.time <= settings.loneKey
}
