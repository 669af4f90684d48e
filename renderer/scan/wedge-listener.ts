import type { WedgeKey } from '../../shared/scan/key-text.ts'
import {
  DEFAULT_WEDGE,
  WEDGE_OUTSIDE_FIELDS,
  type WedgeOutcome,
  afterQuiet,
  dueAt,
  idleWedge,
  pressKey,
} from '../../shared/scan/wedge-detector.ts'
import { assertNever } from '../../shared/decider.ts'
import { type FieldSnapshot, isTextField, takeSnapshot } from './field-snapshot.ts'

export type WedgeHandlers = {
  readonly onScan: (text: string) => void
  /** A person's key that is nobody's text (`KeyboardEvent.key`). Says whether it took the key. */
  readonly onKey: (key: string) => boolean
}

/** Milliseconds. A timer this late means that the window was busy: keys may be waiting behind it. */
const LATE_TIMER = 30

/**
 * Listens to all keys of the window before anybody else does. A scan is taken out of whatever field it was typed into;
 * outside of fields, keys that type are held back until it is clear who pressed them.
 */
export function listenForWedge(window: Window, handlers: () => WedgeHandlers): () => void {
  let settings = DEFAULT_WEDGE
  let state = idleWedge
  let timer: number | undefined
  /** Fields as they were when the first key of what may be a scan came to them. */
  const fields = new Map<EventTarget, FieldSnapshot>()
  /** Keys that were kept from the page, and what they were meant for. */
  const heldBack = new WeakMap<WedgeKey, EventTarget | null>()
  const offered = new WeakSet<Event>()

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return
    const key = keyOf(event)
    settings = event.target !== null && isTextField(event.target) ? DEFAULT_WEDGE : WEDGE_OUTSIDE_FIELDS
    const step = pressKey(state, key, settings)
    state = step.state
    for (const outcome of step.outcomes) act(outcome, event, key)
    arm()
  }

  function act(outcome: WedgeOutcome, event?: KeyboardEvent, key?: WedgeKey): void {
    switch (outcome.type) {
      case 'pending':
        if (event !== undefined && key !== undefined) hold(event, key)
        return
      case 'scan':
        for (const field of fields.values()) field.restore()
        if (outcome.end !== 'silence') consume(event)
        handlers().onScan(outcome.text)
        return
      case 'typed':
        outcome.keys.forEach(giveBack)
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

  function hold(event: KeyboardEvent, key: WedgeKey): void {
    if (state.held.length === 1) fields.clear()
    // What Ctrl and a key mean to a browser (downloads, history) is not what a scanner means by it.
    if (event.ctrlKey) consume(event)
    if (event.target !== null && isTextField(event.target)) {
      const snapshot = fields.has(event.target) ? undefined : takeSnapshot(event.target)
      if (snapshot !== undefined) fields.set(event.target, snapshot)
      return
    }
    heldBack.set(key, event.target)
    consume(event)
  }

  function giveBack(key: WedgeKey): void {
    const target = heldBack.get(key)
    if (target === undefined) return
    const isTaken = handlers().onKey(key.key)
    // A space presses the focused button; its own press was kept from it.
    if (!isTaken && key.key === ' ' && target instanceof HTMLElement && target !== window.document.body) target.click()
  }

  /** Last of all, when nobody on the page had a use for the key. */
  function offer(event: KeyboardEvent): void {
    if (!offered.has(event) || event.defaultPrevented) return
    if (handlers().onKey(event.key)) event.preventDefault()
  }

  function arm(): void {
    window.clearTimeout(timer)
    const due = dueAt(state, settings)
    if (due !== undefined) timer = window.setTimeout(() => ring(due), Math.max(0, due - window.performance.now()))
  }

  function ring(due: number): void {
    const isLate = window.performance.now() - due > LATE_TIMER
    if (isLate) timer = window.setTimeout(settle, LATE_TIMER)
    else settle()
  }

  function settle(): void {
    const step = afterQuiet(state, window.performance.now(), settings)
    state = step.state
    for (const outcome of step.outcomes) act(outcome)
    arm()
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('keydown', offer)
  return () => {
    window.clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('keydown', offer)
  }
}

/** Shortcuts and repeats of a held key are the browser's. */
function isShortcut(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.key.length === 1
}

function consume(event: KeyboardEvent | undefined): void {
  event?.preventDefault()
  event?.stopImmediatePropagation()
}

function keyOf(event: KeyboardEvent): WedgeKey {
  return {
    key: event.key,
    code: event.code,
    time: event.timeStamp,
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    altGraph: event.getModifierState('AltGraph'),
    meta: event.metaKey,
    repeat: event.repeat,
  }
}
