/** A scanner that plays a keyboard: text → the reports of a boot keyboard on a US layout (usages of HID page 7). */
const SHIFT = 0x02
const CTRL = 0x01
const ENTER = 0x28

const PLAIN: Readonly<Record<string, number>> = {
  '-': 0x2d,
  '=': 0x2e,
  '[': 0x2f,
  ']': 0x30,
  ';': 0x33,
  ',': 0x36,
  '.': 0x37,
  '/': 0x38,
  ' ': 0x2c,
}
const SHIFTED: Readonly<Record<string, number>> = { _: 0x2d, '+': 0x2e, ':': 0x33, '?': 0x38, '!': 0x1e, '(': 0x26, ')': 0x27 }

function stroke(character: string): readonly [modifiers: number, usage: number] {
  if (character === '\n') return [0, ENTER]
  if (character === '\u001d') return [CTRL, PLAIN[']'] ?? 0]
  if (/[a-z]/.test(character)) return [0, 0x04 + character.charCodeAt(0) - 97]
  if (/[A-Z]/.test(character)) return [SHIFT, 0x04 + character.charCodeAt(0) - 65]
  if (/[0-9]/.test(character)) return [0, 0x1e + ((Number(character) + 9) % 10)]
  const plain = PLAIN[character]
  if (plain !== undefined) return [0, plain]
  const shifted = SHIFTED[character]
  if (shifted !== undefined) return [SHIFT, shifted]
  throw new Error(`no key for ${JSON.stringify(character)}`)
}

/** Each key is one report with it down and one with nothing down. */
export function keyReports(text: string): readonly Uint8Array[] {
  return Array.from(text).flatMap((character) => {
    const [modifiers, usage] = stroke(character)
    return [Uint8Array.of(modifiers, 0, usage, 0, 0, 0, 0, 0), new Uint8Array(8)]
  })
}
