/**
 * What the keys of a keyboard type, by their places (`KeyboardEvent.code`): plain, with Shift, with AltGr. A scanner that
 * plays a keyboard presses the keys of one of these, whichever keyboard the system believes in.
 */
export type KeyboardName = 'us' | 'uk' | 'de' | 'fr' | 'jp'

export const KEYBOARD_NAMES: readonly KeyboardName[] = ['us', 'uk', 'de', 'fr', 'jp']

export type Level = 'plain' | 'shift' | 'altGraph'

type Keyboard = {
  /** Place → up to three characters, one for each level. */
  readonly keys: Readonly<Record<string, string>>
  /** Keys that wait for the next one; followed by a space they type themselves. */
  readonly dead: string
}

const US: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => [`Key${letter.toUpperCase()}`, letter + letter.toUpperCase()]),
  ),
  Backquote: '`~',
  Digit1: '1!',
  Digit2: '2@',
  Digit3: '3#',
  Digit4: '4$',
  Digit5: '5%',
  Digit6: '6^',
  Digit7: '7&',
  Digit8: '8*',
  Digit9: '9(',
  Digit0: '0)',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
}

const UK: Readonly<Record<string, string>> = {
  ...US,
  Backquote: '`¬',
  Digit2: '2"',
  Digit3: '3£',
  Digit4: '4$€',
  Quote: "'@",
  Backslash: '#~',
  IntlBackslash: '\\|',
}

const DE: Readonly<Record<string, string>> = {
  ...US,
  Backquote: '^°',
  Digit2: '2"²',
  Digit3: '3§³',
  Digit6: '6&',
  Digit7: '7/{',
  Digit8: '8([',
  Digit9: '9)]',
  Digit0: '0=}',
  Minus: 'ß?\\',
  Equal: '´`',
  KeyQ: 'qQ@',
  KeyE: 'eE€',
  KeyM: 'mMµ',
  KeyY: 'zZ',
  KeyZ: 'yY',
  BracketLeft: 'üÜ',
  BracketRight: '+*~',
  Backslash: "#'",
  Semicolon: 'öÖ',
  Quote: 'äÄ',
  Comma: ',;',
  Period: '.:',
  Slash: '-_',
  IntlBackslash: '<>|',
}

const FR: Readonly<Record<string, string>> = {
  ...US,
  Backquote: '²~',
  Digit1: '&1',
  Digit2: 'é2~',
  Digit3: '"3#',
  Digit4: "'4{",
  Digit5: '(5[',
  Digit6: '-6|',
  Digit7: 'è7`',
  Digit8: '_8\\',
  Digit9: 'ç9^',
  Digit0: 'à0@',
  Minus: ')°]',
  Equal: '=+}',
  KeyQ: 'aA',
  KeyW: 'zZ',
  KeyE: 'eE€',
  KeyA: 'qQ',
  KeyZ: 'wW',
  KeyM: ',?',
  BracketLeft: '^¨',
  BracketRight: '$£¤',
  Backslash: '*µ',
  Semicolon: 'mM',
  Quote: 'ù%',
  Comma: ';.',
  Period: ':/',
  Slash: '!§',
  IntlBackslash: '<>',
}

const JP: Readonly<Record<string, string>> = {
  ...US,
  Digit2: '2"',
  Digit6: '6&',
  Digit7: "7'",
  Digit8: '8(',
  Digit9: '9)',
  Digit0: '0',
  Minus: '-=',
  Equal: '^~',
  BracketLeft: '@`',
  BracketRight: '[{',
  Backslash: ']}',
  Semicolon: ';+',
  Quote: ':*',
  IntlRo: '\\_',
  IntlYen: '\\|',
}

const KEYBOARDS: Readonly<Record<KeyboardName, Keyboard>> = {
  // The key beside the left Shift, where a US keyboard has one at all, repeats the one above Enter.
  us: { keys: { ...US, IntlBackslash: '\\|' }, dead: '' },
  uk: { keys: UK, dead: '' },
  de: { keys: DE, dead: '^´`' },
  fr: { keys: FR, dead: '^¨~`' },
  jp: { keys: JP, dead: '' },
}

const LEVELS = ['plain', 'shift', 'altGraph'] as const satisfies readonly Level[]

/** What a keyboard types at a place, or undefined where it has no such key. */
export function characterAt(keyboard: KeyboardName, code: string, level: Level): string | undefined {
  return KEYBOARDS[keyboard].keys[code]?.[LEVELS.indexOf(level)]
}

/** Whether the character waits for the next key, so that a scanner types a space after it. */
export function isDead(keyboard: KeyboardName, character: string): boolean {
  return KEYBOARDS[keyboard].dead.includes(character)
}

/** The place and level of a character; undefined where the keyboard cannot type it. */
export function placeOf(keyboard: KeyboardName, character: string): { readonly code: string; readonly level: Level } | undefined {
  for (const level of LEVELS) {
    const found = Object.entries(KEYBOARDS[keyboard].keys).find(([, characters]) => characters[LEVELS.indexOf(level)] === character)
    if (found !== undefined) return { code: found[0], level }
  }
  return undefined
}
