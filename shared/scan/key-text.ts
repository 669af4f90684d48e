/** A pressed key as the window reports it. `time` is in milliseconds on any steady clock. */
export type WedgeKey = {
  /** What the system made of it, in its own keyboard layout (`KeyboardEvent.key`). */
  readonly key: string
  /** Which key of the keyboard it is (`KeyboardEvent.code`). */
  readonly code: string
  readonly time: number
  readonly shift: boolean
  readonly ctrl: boolean
  readonly alt: boolean
  readonly altGraph: boolean
  readonly meta: boolean
  /** Sent again because the key is held down; no scanner holds a key. */
  readonly repeat: boolean
}

/**
 * How a keyboard scanner's keys become text. Scanners leave the factory set to a US keyboard, so the key's place says what
 * was meant whatever layout the system has (`us-keys`). A scanner set to the system's own layout is read by `characters`.
 */
export type KeyReading = 'us-keys' | 'characters'

/** US keyboard: what a key types plain and with Shift. Caps Lock is left out: a scanner does not know of it. */
const US_KEYS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Backquote: ['`', '~'],
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadDecimal: ['.', '.'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
}

/** Ctrl with these keys types a control character, which is how a scanner sends the group separator of a GS1 code. */
const CONTROL_KEYS: Readonly<Record<string, number>> = { BracketLeft: 0x1b, Backslash: 0x1c, BracketRight: 0x1d, Digit6: 0x1e, Minus: 0x1f }

/** The text a key stands for, or undefined where it types none (arrows, shortcuts, function keys). */
export function textOfKey(pressed: WedgeKey, reading: KeyReading): string | undefined {
  if (pressed.meta || (pressed.alt && !pressed.altGraph)) return undefined
  if (pressed.ctrl && !pressed.altGraph) return controlCharacter(pressed.code)
  if (pressed.altGraph || reading === 'characters') return printable(pressed.key)
  return onUsKeyboard(pressed) ?? printable(pressed.key)
}

function onUsKeyboard({ code, shift }: WedgeKey): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shift ? letter : letter.toLowerCase()
  const digit = /^Numpad([0-9])$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  return US_KEYS[code]?.[shift ? 1 : 0]
}

function controlCharacter(code: string): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const value = letter === undefined ? CONTROL_KEYS[code] : letter.charCodeAt(0) - 0x40
  return value === undefined ? undefined : String.fromCharCode(value)
}

/** `key` is a name (`Enter`, `ArrowUp`, `Dead`) unless it is a single character. */
function printable(key: string): string | undefined {
  return Array.from(key).length === 1 ? key : undefined
}
