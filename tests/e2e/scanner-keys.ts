import { execFileSync } from 'node:child_process'
import { ahead } from './display.ts'
import { isDead, type KeyboardName, placeOf } from '../../shared/scan/keyboards.ts'

/** X keycodes (evdev's plus 8) by the names that a browser gives the same keys. */
const KEYCODES: Readonly<Record<string, number>> = {
  ...row(24, 'QWERTYUIOP'),
  ...row(38, 'ASDFGHJKL'),
  ...row(52, 'ZXCVBNM'),
  ...Object.fromEntries(Array.from('1234567890', (digit, at) => [`Digit${digit}`, 10 + at])),
  ...Object.fromEntries(Array.from('7894561230', (digit, at) => [`Numpad${digit}`, [79, 80, 81, 83, 84, 85, 87, 88, 89, 90][at] ?? 0])),
  Minus: 20,
  Equal: 21,
  BracketLeft: 34,
  BracketRight: 35,
  Enter: 36,
  Tab: 23,
  Semicolon: 47,
  Quote: 48,
  Backquote: 49,
  Backslash: 51,
  Comma: 59,
  Period: 60,
  Slash: 61,
  Space: 65,
  IntlBackslash: 94,
  IntlRo: 97,
  IntlYen: 132,
  ControlLeft: 37,
  ShiftLeft: 50,
  AltLeft: 64,
  CapsLock: 66,
  NumLock: 77,
  AltRight: 108,
  F8: 74,
  F18: 196,
  F19: 197,
}

function row(first: number, letters: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from(letters, (letter, at) => [`Key${letter}`, first + at]))
}

export type Stroke = { readonly code: string; readonly held?: readonly string[] }

export const ENTER: Stroke = { code: 'Enter' }

/** What a scanner that believes to be `keyboard` presses for a text; `{F18}` and the like are told as strokes. */
export function strokesOf(text: string, keyboard: KeyboardName): readonly Stroke[] {
  return Array.from(text).flatMap((character): readonly Stroke[] => {
    if (character < ' ') return [controlStroke(character, keyboard)]
    const place = placeOf(keyboard, character)
    if (place === undefined) throw new Error(`the ${keyboard} keyboard has no ${character}`)
    const held = place.level === 'plain' ? [] : [place.level === 'shift' ? 'ShiftLeft' : 'AltRight']
    return [{ code: place.code, held }, ...(isDead(keyboard, character) ? [{ code: 'Space' }] : [])]
  })
}

function controlStroke(character: string, keyboard: KeyboardName): Stroke {
  const upper = String.fromCharCode(character.charCodeAt(0) + 0x40).toLowerCase()
  const own = placeOf(keyboard, upper)
  // Where the character needs AltGr, scanners press Ctrl with its place on a US keyboard.
  const place = own?.level === 'altGraph' ? placeOf('us', upper) : own
  if (place === undefined) throw new Error('no key for a control character')
  return { code: place.code, held: ['ControlLeft'] }
}

/** Digits on the number block, which a scanner may be set to. */
export function blockStrokes(digits: string): readonly Stroke[] {
  return Array.from(digits, (digit) => ({ code: `Numpad${digit}` }))
}

/** A character as its number on the number block, Alt held all the while. */
export function altStrokes(text: string): readonly Stroke[] {
  return Array.from(text).flatMap((character) => {
    const digits = blockStrokes(`0${String(character.charCodeAt(0)).padStart(3, '0')}`)
    return digits.map((digit, at) => ({ ...digit, held: [at === 0 ? '+AltLeft' : at === digits.length - 1 ? '-AltLeft' : ''] }))
  })
}

/** Presses keys by their places, as the cable of a keyboard does, `delay` ms apart. */
export function pressStrokes(display: string, strokes: readonly Stroke[], delay: number): void {
  const lines = strokes.flatMap(({ code, held = [] }) => {
    const down = held.filter(Boolean).flatMap((name) => (name.startsWith('-') ? [] : [`keydown --delay 0 ${keycode(name)}`]))
    const up = held.filter(Boolean).flatMap((name) => (name.startsWith('+') ? [] : [`keyup --delay 0 ${keycode(name)}`]))
    return [...down, `key --delay ${delay} ${keycode(code)}`, ...up]
  })
  const [command, ...rest] = [...ahead(), 'xdotool', '-']
  execFileSync(command, rest, { input: `${lines.join('\n')}\n`, env: { ...process.env, DISPLAY: display } })
}

function keycode(name: string): number {
  const found = KEYCODES[name.replace(/^[+-]/, '')]
  if (found === undefined) throw new Error(`no key code for ${name}`)
  return found
}

const X_LAYOUTS: Readonly<Record<KeyboardName, readonly string[]>> = {
  us: ['-model', 'pc105', '-layout', 'us'],
  uk: ['-model', 'pc105', '-layout', 'gb'],
  de: ['-model', 'pc105', '-layout', 'de'],
  fr: ['-model', 'pc105', '-layout', 'fr'],
  jp: ['-model', 'jp106', '-layout', 'jp'],
}

/** Tells the system which keyboard it is to believe in. */
export function setSystemKeyboard(display: string, keyboard: KeyboardName): void {
  execFileSync('setxkbmap', X_LAYOUTS[keyboard], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' })
}
