import { type KeyReading, type WedgeKey, altDigit, isDeadKey, textOfKey, typesElsewhere } from './key-text.ts'

/** A key that may belong to a scan. */
export type HeldKey = {
  readonly pressed: WedgeKey
  /** What it adds to the text by itself; nothing for a digit of a character's number. */
  readonly text: string
  readonly isDead: boolean
  /** A digit typed while Alt was held, and which press of Alt it was: the digits of one press are one character. */
  readonly alt?: { readonly press: number; readonly digit: string }
}

/** Undefined where the key is no text. `altPress` counts the presses of Alt. */
export function holdKey(pressed: WedgeKey, reading: KeyReading, altPress: number): HeldKey | undefined {
  const digit = altDigit(pressed)
  if (digit !== undefined) return { pressed, text: '', isDead: false, alt: { press: altPress, digit } }
  const text = textOfKey(pressed, reading) ?? (typesElsewhere(pressed) ? '' : undefined)
  return text === undefined ? undefined : { pressed, text, isDead: isDeadKey(pressed, text, reading) }
}

/** The same keys, read as those of another keyboard. */
export function readAs(held: readonly HeldKey[], reading: KeyReading): readonly HeldKey[] {
  return held.map((key) => holdKey(key.pressed, reading, key.alt?.press ?? 0) ?? { ...key, text: '', isDead: false })
}

/** What the keys have typed together, in the order they came. */
export function textOf(held: readonly HeldKey[]): string {
  let text = ''
  for (const [at, key] of held.entries()) {
    const before = held[at - 1]
    if (key.alt !== undefined) {
      if (key.alt.press !== held[at + 1]?.alt?.press) text += characterOfNumber(numberEndingAt(held, at))
    } else if (!(key.text === ' ' && before?.isDead === true)) {
      text += key.text
    }
  }
  return text
}

function numberEndingAt(held: readonly HeldKey[], end: number): string {
  const press = held[end]?.alt?.press
  let digits = ''
  for (let at = end; held[at]?.alt?.press === press; at -= 1) digits = (held[at]?.alt?.digit ?? '') + digits
  return digits
}

/** Windows' own rule: numbers up to 255 are of its western character set, larger ones are Unicode. */
function characterOfNumber(digits: string): string {
  const number = Number(digits)
  if (number > 0x10ffff) return ''
  if (number > 0xff) return String.fromCodePoint(number)
  return number < 0x80 ? String.fromCharCode(number) : new TextDecoder('windows-1252').decode(Uint8Array.of(number))
}
