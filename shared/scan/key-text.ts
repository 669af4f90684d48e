import { KEYBOARD_NAMES, type KeyboardName, type Level, characterAt, isDead } from './keyboards.ts'

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
  /** Caps Lock is on. */
  readonly caps: boolean
  /** Sent again because the key is held down; no scanner holds a key. */
  readonly repeat: boolean
}

/**
 * How a keyboard scanner's keys become text. Scanners leave the factory set to a US keyboard, so the key's place on one says
 * what was meant whatever layout the system has. A scanner set to another keyboard is read by the places of that one; one
 * set to whatever the system has and we do not know is read by `characters`.
 */
export type KeyReading = KeyboardName | 'characters'

/** The group separator of GS1 codes. */
export const GROUP_SEPARATOR = '\u001d'

/** Function keys have no character; inside of texts of keys they are these, of the private use area. */
const FIRST_FUNCTION_KEY = 0xe000

export function functionKey(number: number): string {
  return String.fromCharCode(FIRST_FUNCTION_KEY + number)
}

export function functionKeyNumber(character: string): number | undefined {
  const number = character.charCodeAt(0) - FIRST_FUNCTION_KEY
  return number >= 1 && number <= 24 ? number : undefined
}

/** The keys of the number block type the same with Num Lock on and off; a scanner does not know of it. */
const NUMBER_BLOCK: Readonly<Record<string, string>> = {
  NumpadDecimal: '.',
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
}

/** The text a key stands for, or undefined where it types none (arrows, shortcuts). */
export function textOfKey(pressed: WedgeKey, reading: KeyReading): string | undefined {
  if (pressed.meta) return undefined
  if (isControl(pressed)) return controlCharacter(pressed, reading)
  const number = /^F([1-9]|1\d|2[0-4])$/.exec(pressed.code === '' ? pressed.key : pressed.code)?.[1]
  if (number !== undefined) return pressed.alt ? undefined : functionKey(Number(number))
  return printable(pressed, reading)
}

/** A key that types on some keyboard, though not on this one: it may be part of a scan and adds nothing to it. */
export function typesElsewhere(pressed: WedgeKey): boolean {
  if (pressed.ctrl || pressed.meta) return false
  return KEYBOARD_NAMES.some((name) => characterAt(name, pressed.code, levelOf(pressed)) !== undefined)
}

/** Whether nobody but a scanner, or a person with a shortcut in mind, presses this. */
export function isChord(pressed: WedgeKey): boolean {
  return isControl(pressed) || (pressed.alt && !pressed.altGraph)
}

/** The digit of a character that is typed as its number on the number block while Alt is held. */
export function altDigit(pressed: WedgeKey): string | undefined {
  if (!pressed.alt || pressed.ctrl || pressed.altGraph || pressed.meta) return undefined
  return /^Numpad([0-9])$/.exec(pressed.code)?.[1]
}

/** Whether the key waits for the next: a space after it is then no text. */
export function isDeadKey(pressed: WedgeKey, text: string, reading: KeyReading): boolean {
  return reading === 'characters' ? pressed.key === 'Dead' : text !== '' && !isControl(pressed) && isDead(reading, text)
}

/** AltGr is Ctrl and Alt together on some systems; only Ctrl beside AltGr or alone makes control characters. */
function isControl({ ctrl, alt, altGraph }: WedgeKey): boolean {
  return ctrl && (altGraph || !alt)
}

function printable(pressed: WedgeKey, reading: KeyReading): string | undefined {
  const onBlock = NUMBER_BLOCK[pressed.code] ?? /^Numpad([0-9])$/.exec(pressed.code)?.[1]
  if (onBlock !== undefined) return pressed.alt ? undefined : onBlock
  if (reading === 'characters') return pressed.alt && !pressed.altGraph ? undefined : (character(pressed.key) ?? underInputMethod(pressed))
  const third = pressed.altGraph || pressed.alt
  const read = characterAt(reading, pressed.code, levelOf(pressed))
  if (read !== undefined) return read
  // A keyboard without a third level: the system may have one.
  return third && !pressed.altGraph ? undefined : character(pressed.key)
}

function levelOf({ shift, alt, altGraph }: WedgeKey): Level {
  if (alt || altGraph) return 'altGraph'
  return shift ? 'shift' : 'plain'
}

/** An input method, and a key that waits for the next, hide the character; the place is still told. */
function underInputMethod(pressed: WedgeKey): string | undefined {
  return pressed.key === 'Process' || pressed.key === 'Dead' ? characterAt('us', pressed.code, levelOf(pressed)) : undefined
}

/** `key` is a name (`Enter`, `ArrowUp`, `Dead`) unless it is a single character. */
function character(key: string): string | undefined {
  return Array.from(key).length === 1 ? key : undefined
}

/** Ctrl with these places types a control character whatever the keyboard; Ctrl with `]` is the usual group separator. */
const CONTROL_PLACES: Readonly<Record<string, number>> = {
  BracketLeft: 0x1b,
  Backslash: 0x1c,
  BracketRight: 0x1d,
  Digit6: 0x1e,
  Minus: 0x1f,
}

/** Ctrl with a letter, or with one of `@ [ \ ] ^ _`, is the character 64 below. */
function controlCharacter(pressed: WedgeKey, reading: KeyReading): string | undefined {
  if (character(pressed.key) !== undefined && pressed.key < ' ') return pressed.key
  const keyboard = reading === 'characters' ? 'us' : reading
  const levels: readonly Level[] = pressed.altGraph ? ['altGraph'] : ['plain', 'shift']
  const characters = levels.map((level) => characterAt(keyboard, pressed.code, level)?.toUpperCase())
  const upper = characters.find((each) => each !== undefined && /^[@-_]$/.test(each))
  const value = upper === undefined ? CONTROL_PLACES[pressed.code] : upper.charCodeAt(0) - 0x40
  return value === undefined ? undefined : String.fromCharCode(value)
}
