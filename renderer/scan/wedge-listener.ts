import { assertNever } from '../../shared/decider.ts'
import type { WedgeKey } from '../../shared/scan/key-text.ts'
import { type KeyboardScanner, formatOf } from '../../shared/scan/keyboard-scanner.ts'
import {
  DEFAULT_WEDGE,
  type WedgeOutcome,
  type WedgeScan,
  type WedgeSettings,
  afterQuiet,
  dueAt,
  idleWedge,
  pressKey,
} from '../../shared/scan/wedge-detector.ts'
import { paceOf } from '../../shared/scan/wedge-pace.ts'
import { type FieldSnapshot, isTextField, takeSnapshot } from './field-snapshot.ts'
import { giveBack, isGivenBack } from './give-back.ts'
import { isUnderInputMethod, keyOfEvent } from './key-of-event.ts'

export type WedgeHandlers = {
  readonly onScan: (scan: WedgeScan) => void
  /** A person's key that is nobody's text (`KeyboardEvent.key`). Says whether it took the key. */
  readonly onKey: (key: string) => boolean
  readonly scanner: KeyboardScanner
  /** A scanner is tried out: nobody types, and however slow its keys are, they are a scan. */
  readonly isTryingOut: boolean
}

/** Milliseconds. A timer this late means that the window was busy: keys may be waiting behind it. */
const LATE_TIMER = 30

/** Later than this (ms) keys are not waited for. */
const LONGEST_LAG = 400

/** Milliseconds without a key after which a person has paused. */
const PAUSE = 400

/** An input method may hand over its last text this much later (ms). */
const LATE_TEXT = 300

/**
 * Listens to all keys of the window before anybody else does. A scan is taken out of whatever field it was typed into;
 * outside of fields, keys that type are held back until it is clear who pressed them.
 */
export function listenForWedge(window: Window, handlers: () => WedgeHandlers): () => void {
  let settings = DEFAULT_WEDGE
  let state = idleWedge
  let timer: number | undefined
  let lastKeyAt = Number.NEGATIVE_INFINITY
  /** How late the keys arrive (ms): on a busy machine those of a scan may lie waiting outside of the window. */
  let lag = 0
  let underInputMethod = false
  /** Fields as they were when the first key of what may be a scan came to them. */
  const fields = new Map<EventTarget, FieldSnapshot>()
  /** Keys that were kept from the page, and what they were meant for. */
  const heldBack = new WeakMap<WedgeKey, EventTarget | null>()
  const offered = new WeakSet<Event>()
  let stopWatching: () => void = () => undefined

  function onKeyDown(event: KeyboardEvent): void {
    if (isGivenBack(event)) return
    stopWatching()
    const key = keyOfEvent(event)
    const late = Math.min(LONGEST_LAG, Math.max(0, window.performance.now() - key.time))
    lag = state.held.length === 0 ? late : Math.max(lag, late)
    settings = settingsFor(event.target, handlers())
    const step = pressKey(state, key, settings)
    state = step.state
    for (const outcome of step.outcomes) act(outcome, event, key)
    lastKeyAt = key.time
    arm()
  }

  function act(outcome: WedgeOutcome, event?: KeyboardEvent, key?: WedgeKey): void {
    switch (outcome.type) {
      case 'pending':
        if (event !== undefined && key !== undefined) hold(event, key, outcome.isSure)
        return
      case 'scan':
        if (outcome.end !== 'silence') consume(event)
        restoreFields()
        handlers().onScan(outcome)
        return
      case 'typed':
        for (const each of outcome.keys) {
          const target = heldBack.get(each)
          if (target !== undefined) giveBack(each, target, handlers().onKey)
        }
        return
      case 'swallow':
        consume(event)
        return
      case 'pass':
        if (event !== undefined && !isShortcut(event)) offered.add(event)
        return
      default:
        assertNever(outcome)
    }
  }

  function hold(event: KeyboardEvent, key: WedgeKey, isSure: boolean): void {
    if (state.held.length === 1) {
      fields.clear()
      underInputMethod = false
    }
    if (isUnderInputMethod(event)) underInputMethod = true
    const isTyped = isTextField(event.target)
    if (isTyped && event.target !== null && !fields.has(event.target)) {
      const snapshot = takeSnapshot(event.target, !event.isComposing && key.time - lastKeyAt > PAUSE)
      if (snapshot !== undefined) fields.set(event.target, snapshot)
    }
    // What Ctrl and a key mean to a browser (downloads, history) is not what a scanner means by it; after a prefix that
    // nobody types there is no doubt whose the keys are.
    if (isTyped && !event.ctrlKey && !isSure) return
    heldBack.set(key, event.target)
    consume(event)
  }

  /** The newest first: a field that came into another's place has its leaked text from that one. */
  function restoreFields(): void {
    const snapshots = [...fields.values()].toReversed()
    const wasUnderInputMethod = underInputMethod
    const restore = () => {
      for (const field of snapshots) field.restore(wasUnderInputMethod)
    }
    restore()
    if (wasUnderInputMethod && snapshots.length > 0) watchForLateText(restore)
  }

  function watchForLateText(restore: () => void): void {
    const over = window.setTimeout(() => stopWatching(), LATE_TEXT)
    stopWatching = () => {
      stopWatching = () => undefined
      window.clearTimeout(over)
      window.removeEventListener('compositionend', restore)
      window.removeEventListener('input', restore)
    }
    window.addEventListener('compositionend', restore)
    window.addEventListener('input', restore)
  }

  /** Last of all, when nobody on the page had a use for the key. */
  function offer(event: KeyboardEvent): void {
    if (!offered.has(event) || event.defaultPrevented) return
    if (handlers().onKey(event.key)) event.preventDefault()
  }

  /** What has arrived by now was pressed by then. */
  function keyClock(): number {
    return window.performance.now() - lag
  }

  function arm(): void {
    window.clearTimeout(timer)
    const due = dueAt(state, settings)
    if (due !== undefined) timer = window.setTimeout(() => ring(due), Math.max(0, due - keyClock()))
  }

  function ring(due: number): void {
    const isLate = keyClock() - due > LATE_TIMER
    if (isLate) timer = window.setTimeout(settle, LATE_TIMER)
    else settle()
  }

  function settle(): void {
    const step = afterQuiet(state, keyClock(), settings)
    state = step.state
    for (const outcome of step.outcomes) act(outcome)
    arm()
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('keydown', offer)
  return () => {
    stopWatching()
    window.clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('keydown', offer)
  }
}

function settingsFor(target: EventTarget | null, { scanner, isTryingOut }: WedgeHandlers): WedgeSettings {
  const where = isTextField(target) ? 'text-field' : isTryingOut ? 'trying-out' : 'outside-fields'
  return { ...formatOf(scanner), pace: paceOf(where, scanner.pace) }
}

/** Shortcuts and repeats of a held key are the browser's, and what an input method took is its own. */
function isShortcut(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.key.length === 1 || isUnderInputMethod(event)
}

function consume(event: KeyboardEvent | undefined): void {
  event?.preventDefault()
  event?.stopImmediatePropagation()
}
