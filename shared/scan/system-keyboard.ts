import type { HeldKey } from './held-keys.ts'
import type { WedgeKey } from './key-text.ts'
import { KEYBOARD_NAMES, type KeyboardName, type Level, characterAt } from './keyboards.ts'

/** Which keyboard the computer believes in, from what it made of keys whose places are known. Undefined where several or none fit. */
export function systemKeyboard(held: readonly HeldKey[]): KeyboardName | undefined {
  const told = held.map(({ pressed }) => pressed).filter(isTelling)
  if (told.length === 0) return undefined
  const fitting = KEYBOARD_NAMES.filter((name) => told.every((pressed) => fits(name, pressed)))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The number block is the same everywhere, and a key that an input method took tells nothing. */
function isTelling({ key, code, ctrl, alt }: WedgeKey): boolean {
  return Array.from(key).length === 1 && !ctrl && !alt && code !== 'Space' && !code.startsWith('Numpad')
}

function fits(keyboard: KeyboardName, { key, code, shift, altGraph }: WedgeKey): boolean {
  const level: Level = altGraph ? 'altGraph' : shift ? 'shift' : 'plain'
  const expected = characterAt(keyboard, code, level)
  // Caps Lock changes the letters.
  return expected === undefined || expected.toUpperCase() === key.toUpperCase()
}
