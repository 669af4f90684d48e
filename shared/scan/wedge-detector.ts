import { type HeldKey, holdKey, textOf } from './held-keys.ts'
import { GROUP_SEPARATOR, type WedgeKey, functionKey, functionKeyNumber, isChord, textOfKey } from './key-text.ts'
import { FACTORY_SCANNER, type ScanFormat, codeIn, formatOf, isNobodysText } from './keyboard-scanner.ts'
import { IN_TEXT_FIELD, OUTSIDE_FIELDS, TRYING_OUT, type WedgePace, isScannersPace } from './wedge-pace.ts'

/**
 * Tells the keys of a scanner that plays a keyboard from the keys of a person: by rhythm, or by a prefix that nobody types.
 * Pure: the caller brings the keys with their times, and calls `afterQuiet` when the time that `dueAt` names has come.
 */
export type WedgeSettings = ScanFormat & { readonly pace: WedgePace }

export const DEFAULT_WEDGE: WedgeSettings = { ...formatOf(FACTORY_SCANNER), pace: IN_TEXT_FIELD }
export const WEDGE_OUTSIDE_FIELDS: WedgeSettings = { ...formatOf(FACTORY_SCANNER), pace: OUTSIDE_FIELDS }

export type WedgeState = {
  /** Keys that may be a scan, in the order they came; equal times are common, so order is what counts. */
  readonly held: readonly HeldKey[]
  /** How many of them have already been given back as typed. */
  readonly released: number
  /** When the last scan was reported. */
  readonly scannedAt: number
  /** The last scan had an end key, so the next is waited for until it has one, too. */
  readonly awaitsEnd: boolean
  readonly altPresses: number
}

export type WedgeScan = {
  /** The code, without what the scanner adds to it. */
  readonly text: string
  /** What the keys made together, additions included. */
  readonly raw: string
  readonly held: readonly HeldKey[]
  readonly end: 'enter' | 'tab' | 'suffix' | 'silence'
}

export type WedgeOutcome =
  /** The key may belong to a scan. `isSure`: it follows a prefix that nobody types. */
  | { readonly type: 'pending'; readonly isSure: boolean }
  | ({ readonly type: 'scan' } & WedgeScan)
  /** A person typed these. */
  | { readonly type: 'typed'; readonly keys: readonly WedgeKey[] }
  /** The end key of a scan that is already known (a slow Enter, or the second half of CR LF): of use to nobody. */
  | { readonly type: 'swallow' }
  /** The key is nobody's text: an arrow, a shortcut, an Enter by itself. */
  | { readonly type: 'pass' }

type Step = { readonly state: WedgeState; readonly outcomes: readonly WedgeOutcome[] }

export const idleWedge: WedgeState = { held: [], released: 0, scannedAt: Number.NEGATIVE_INFINITY, awaitsEnd: false, altPresses: 0 }

/** A scan's Enter may trail it by this much (ms). */
const LATE_END_KEY = 300

/** How long a scan whose end key has not come may stumble where the scanner is known to send one (ms): on a busy machine it does. */
const STUMBLE = 400

/** After a prefix that nobody types this pace (ms) is a scanner's. */
const DELIMITED_GAP = 500

/** A control character is also a person's shortcut, who does not type on so soon (ms). */
const AFTER_CHORD = 100

export function pressKey(state: WedgeState, pressed: WedgeKey, settings: WedgeSettings = DEFAULT_WEDGE): Step {
  if (isModifier(pressed)) {
    const isAlt = pressed.key === 'Alt' && !pressed.repeat
    return { state: isAlt ? { ...state, altPresses: state.altPresses + 1 } : state, outcomes: [] }
  }
  const end = endKey(pressed, settings)
  if (end !== undefined) return pressEnd(state, pressed, end, settings)
  const key = pressed.repeat ? undefined : holdKey(pressed, settings.reading, state.altPresses)
  if (key === undefined || !mayBelong(state, key, settings)) {
    const settled = conclude(state, pressed.time, settings)
    return { state: settled.state, outcomes: [...settled.outcomes, { type: 'pass' }] }
  }
  const settled = isContinued(state, pressed, settings) ? { state, outcomes: [] } : conclude(state, pressed.time, settings)
  const next = { ...settled.state, held: [...settled.state.held, key] }
  if (endsWithSuffix(next.held, settings)) {
    const ended = conclude(next, pressed.time, settings)
    return { state: ended.state, outcomes: [...settled.outcomes, ...ended.outcomes] }
  }
  return { state: next, outcomes: [...settled.outcomes, { type: 'pending', isSure: isDelimited(next.held, settings) }] }
}

/** To be called when `dueAt` has come, with the time it is then. */
export function afterQuiet(state: WedgeState, time: number, settings: WedgeSettings = DEFAULT_WEDGE): Step {
  const last = state.held.at(-1)
  if (last === undefined) return { state, outcomes: [] }
  if (time >= last.pressed.time + endSilence(state, settings)) return conclude(state, time, settings)
  const waiting = state.held.slice(state.released)
  const tooEarly = time < last.pressed.time + loneKey(state, settings)
  if (tooEarly || state.held.length >= settings.pace.minLength || waiting.length === 0) return { state, outcomes: [] }
  return { state: { ...state, released: state.held.length }, outcomes: [{ type: 'typed', keys: waiting.map((held) => held.pressed) }] }
}

/** When `afterQuiet` wants to be called next, on the clock of the keys. */
export function dueAt(state: WedgeState, settings: WedgeSettings = DEFAULT_WEDGE): number | undefined {
  const last = state.held.at(-1)
  if (last === undefined) return undefined
  const mayRelease = state.held.length < settings.pace.minLength && state.released < state.held.length
  return last.pressed.time + (mayRelease ? loneKey(state, settings) : endSilence(state, settings))
}

function pressEnd(state: WedgeState, pressed: WedgeKey, end: 'enter' | 'tab', settings: WedgeSettings): Step {
  const scan = scanIn(state.held, pressed.time, end, settings)
  if (scan !== undefined) return { state: afterScan(state, pressed.time, true), outcomes: [scan] }
  if (state.held.length === 0 && pressed.time - state.scannedAt <= LATE_END_KEY) return { state, outcomes: [{ type: 'swallow' }] }
  return { state: { ...state, held: [], released: 0 }, outcomes: [...typedRest(state), { type: 'pass' }] }
}

/** What was held is over without an end key: a scan if it is one, else typed. */
function conclude(state: WedgeState, time: number, settings: WedgeSettings): Step {
  const scan = scanIn(state.held, undefined, endsWithSuffix(state.held, settings) ? 'suffix' : 'silence', settings)
  if (scan !== undefined) return { state: afterScan(state, time, scan.end === 'suffix'), outcomes: [scan] }
  return { state: { ...state, held: [], released: 0 }, outcomes: typedRest(state) }
}

function afterScan(state: WedgeState, scannedAt: number, awaitsEnd: boolean): WedgeState {
  return { ...state, held: [], released: 0, scannedAt, awaitsEnd }
}

function typedRest(state: WedgeState): readonly WedgeOutcome[] {
  const keys = state.held.slice(state.released).map((held) => held.pressed)
  return keys.length === 0 ? [] : [{ type: 'typed', keys }]
}

function scanIn(
  held: readonly HeldKey[],
  endedAt: number | undefined,
  end: WedgeScan['end'],
  settings: WedgeSettings,
): ({ readonly type: 'scan' } & WedgeScan) | undefined {
  if (!isDelimited(held, settings) && !isScannersPace(held, endedAt ?? suffixAt(held, settings), settings.pace)) return undefined
  const raw = textOf(held)
  const text = codeIn(raw, settings)
  return text === '' ? undefined : { type: 'scan', text, raw, held, end }
}

/** A suffix that nobody types ends a scan as Enter does. */
function suffixAt(held: readonly HeldKey[], settings: WedgeSettings): number | undefined {
  return endsWithSuffix(held, settings) ? held.at(-1)?.pressed.time : undefined
}

/**
 * Whether the key goes on with what is held. A key that was given back has been acted on and begins no scan any more, unless
 * the next one shows that it was given back too early: on a busy machine keys come late, with the times they were pressed at.
 */
function isContinued(state: WedgeState, pressed: WedgeKey, settings: WedgeSettings): boolean {
  const last = state.held.at(-1)
  if (last === undefined) return true
  const gap = pressed.time - last.pressed.time
  if (state.released === state.held.length && gap > loneKey(state, settings)) return false
  if (beginsWithChordAlone(state.held, settings)) return gap <= AFTER_CHORD
  return gap <= settings.pace.breakGap || (gap <= endSilence(state, settings) && isEvident(state.held, settings))
}

/** As many keys as show whose they are; a long scan is not measured anew with every key. */
const LATEST_KEYS = 12

/** Whether these keys are a scan already, should nothing more come. */
function isEvident(held: readonly HeldKey[], settings: WedgeSettings): boolean {
  return isDelimited(held, settings) || isScannersPace(held.slice(-LATEST_KEYS), undefined, settings.pace)
}

/** At most five keys make one character: Alt and its number. */
const KEYS_A_CHARACTER = 5

function isDelimited(held: readonly HeldKey[], { prefix }: WedgeSettings): boolean {
  if (prefix === '' || held.length === 0 || !isNobodysText(prefix)) return false
  return textOf(held.slice(0, prefix.length * KEYS_A_CHARACTER)).startsWith(prefix)
}

function beginsWithChordAlone(held: readonly HeldKey[], settings: WedgeSettings): boolean {
  const [first] = held
  return held.length === 1 && first?.pressed.ctrl === true && isDelimited(held, settings)
}

function endsWithSuffix(held: readonly HeldKey[], { suffix }: WedgeSettings): boolean {
  if (suffix === '' || !isNobodysText(suffix)) return false
  return textOf(held.slice(-suffix.length * KEYS_A_CHARACTER)).endsWith(suffix)
}

function endSilence({ held, awaitsEnd }: WedgeState, settings: WedgeSettings): number {
  if (isDelimited(held, settings)) return Math.max(DELIMITED_GAP, settings.pace.endSilence)
  return awaitsEnd && isEvident(held, settings) ? Math.max(STUMBLE, settings.pace.endSilence) : settings.pace.endSilence
}

function loneKey({ held }: WedgeState, settings: WedgeSettings): number {
  if (!isDelimited(held, settings)) return settings.pace.loneKey
  return beginsWithChordAlone(held, settings) ? AFTER_CHORD : DELIMITED_GAP
}

/** Control characters, function keys and the like are a scanner's only at a scanner's pace; some may also be the first. */
function mayBelong(state: WedgeState, key: HeldKey, settings: WedgeSettings): boolean {
  const { pressed, text } = key
  if (!isChord(pressed) && functionKeyNumber(text) === undefined) return true
  const last = state.held.at(-1)
  return (last !== undefined && pressed.time - last.pressed.time <= loneKey(state, settings)) || mayBegin(key, settings)
}

function mayBegin({ pressed, text, alt }: HeldKey, { prefix, reading, pace }: WedgeSettings): boolean {
  if (alt !== undefined || text === GROUP_SEPARATOR) return true
  if (prefix !== '' && text !== '' && prefix.startsWith(text)) return true
  if (pace === TRYING_OUT && USUAL_FIRST_KEYS.test(text)) return true
  // AltGr of the scanner's keyboard where the system's has none.
  return (reading !== 'us' || pace === TRYING_OUT) && pressed.alt && !pressed.ctrl && functionKeyNumber(text) === undefined
}

/** What scanners are set to begin with, beside characters: SOH, STX, or a function key that keyboards no longer have. */
const USUAL_FIRST_KEYS = new RegExp(`^[\u0001\u0002${functionKey(13)}-${functionKey(24)}]$`)

const MODIFIERS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  // Caps Lock of a Japanese keyboard.
  'Alphanumeric',
])

function isModifier({ key, code }: WedgeKey): boolean {
  return MODIFIERS.has(key) && !(key === 'Alphanumeric' && code !== 'CapsLock')
}

/** Enter and Tab end a scan; scanners that type control characters send CR or LF as Ctrl+M or Ctrl+J, and Tab as Ctrl+I. */
function endKey(pressed: WedgeKey, settings: WedgeSettings): 'enter' | 'tab' | undefined {
  if (pressed.alt || pressed.meta || pressed.repeat) return undefined
  if (pressed.ctrl) {
    const control = textOfKey(pressed, settings.reading)
    if (control === '\r' || control === '\n') return 'enter'
    return control === '\t' ? 'tab' : undefined
  }
  if (pressed.key === 'Enter' || pressed.code === 'Enter' || pressed.code === 'NumpadEnter') return 'enter'
  return (pressed.key === 'Tab' || pressed.code === 'Tab') && !pressed.shift ? 'tab' : undefined
}
