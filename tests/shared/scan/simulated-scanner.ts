import { type KeyboardName, type Level, characterAt, isDead, placeOf } from '../../../shared/scan/keyboards.ts'
import type { WedgeKey } from '../../../shared/scan/key-text.ts'

/** A scanner that plays a keyboard, and the computer it is plugged into. */
export type SimulatedScanner = {
  /** The keyboard the scanner believes to be. */
  readonly keyboard: KeyboardName
  /** The keyboard the computer believes in. */
  readonly system: KeyboardName
  readonly caps: boolean
  /** With Caps Lock on it presses Shift for small letters, so that the computer makes the right ones. */
  readonly makesUpForCaps: boolean
  readonly casing: 'kept' | 'upper' | 'lower' | 'swapped'
  readonly digits: 'row' | 'block'
  readonly separator: string
  readonly prefix: string
  readonly suffix: string
  readonly identifier: boolean
  readonly end: 'Enter' | 'Tab' | undefined
  /** ms */
  readonly gap: number
  /** Characters its settings leave out. */
  readonly without: string
}

export const OUT_OF_THE_BOX: SimulatedScanner = {
  keyboard: 'us',
  system: 'us',
  caps: false,
  makesUpForCaps: false,
  casing: 'kept',
  digits: 'row',
  separator: '\u001d',
  prefix: '',
  suffix: '',
  identifier: true,
  end: 'Enter',
  gap: 4,
  without: '',
}

/** The keys of one scan as a window reports them. */
export function scanKeys(text: string, symbology: 'code128' | 'gs1-128', scanner: SimulatedScanner, start = 1000): readonly WedgeKey[] {
  const identifier = scanner.identifier ? (symbology === 'gs1-128' ? ']C1' : ']C0') : ''
  const code = inCase(text.replaceAll('\u001d', scanner.separator), scanner)
  const kept = Array.from(scanner.prefix + identifier + code + scanner.suffix).filter((character) => !scanner.without.includes(character))
  const keys = kept.flatMap((character) => strokes(character, scanner))
  const ended = scanner.end === undefined ? keys : [...keys, key(scanner.end, 'plain', false, scanner)]
  return ended.map((each, at) => ({ ...each, time: start + at * scanner.gap }))
}

function inCase(text: string, { casing }: SimulatedScanner): string {
  if (casing === 'upper') return text.toUpperCase()
  if (casing === 'lower') return text.toLowerCase()
  return casing === 'kept' ? text : Array.from(text, swapped).join('')
}

function swapped(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
}

function strokes(character: string, scanner: SimulatedScanner): readonly WedgeKey[] {
  const { keyboard } = scanner
  const functionKey = character.charCodeAt(0) - 0xe000
  if (functionKey > 0 && functionKey <= 24) return [key(`F${functionKey}`, 'plain', false, scanner)]
  if (character < ' ') {
    const place = placeOf(keyboard, String.fromCharCode(character.charCodeAt(0) + 0x40).toLowerCase())
    if (place === undefined) return []
    // Where the character needs AltGr, scanners press Ctrl with its place on a US keyboard.
    const us = placeOf('us', String.fromCharCode(character.charCodeAt(0) + 0x40))
    return [key(place.level === 'altGraph' && us !== undefined ? us.code : place.code, 'plain', true, scanner)]
  }
  if (scanner.digits === 'block' && /\d/.test(character)) return [key(`Numpad${character}`, 'plain', false, scanner)]
  const isLetter = character.toLowerCase() !== character.toUpperCase()
  const place = placeOf(keyboard, isLetter && scanner.caps && scanner.makesUpForCaps ? swapped(character) : character)
  if (place === undefined) return []
  const space = isDead(keyboard, character) ? [key('Space', 'plain', false, scanner)] : []
  return [key(place.code, place.level, false, scanner), ...space]
}

function key(code: string, level: Level, ctrl: boolean, scanner: SimulatedScanner): WedgeKey {
  const { system, caps } = scanner
  // On a US or a Japanese keyboard the key that is AltGr elsewhere is a second Alt.
  const hasThird = system !== 'us' && system !== 'jp'
  const made = characterAt(system, code, hasThird || level !== 'altGraph' ? level : 'plain') ?? /^Numpad(\d)$/.exec(code)?.[1] ?? code
  const isLetter = made.length === 1 && made.toLowerCase() !== made.toUpperCase()
  return {
    key: isDead(system, made) ? 'Dead' : caps && isLetter ? swapped(made) : made,
    code,
    time: 0,
    shift: level === 'shift',
    ctrl,
    alt: level === 'altGraph' && !hasThird,
    altGraph: level === 'altGraph' && hasThird,
    meta: false,
    caps,
    repeat: false,
  }
}
