import type { WedgeKey } from '../../shared/scan/key-text.ts'

export function keyOfEvent(event: KeyboardEvent): WedgeKey {
  return {
    key: event.key,
    code: event.code,
    time: event.timeStamp,
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    altGraph: event.getModifierState('AltGraph'),
    meta: event.metaKey,
    caps: event.getModifierState('CapsLock'),
    repeat: event.repeat,
  }
}

/** An input method, or a key that waits for the next, has taken the key for itself and is making text of it. */
export function isUnderInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.key === 'Dead'
}
