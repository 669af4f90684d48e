import type { WedgeKey } from '../../../shared/scan/key-text.ts'
import {
  DEFAULT_WEDGE,
  type WedgeOutcome,
  type WedgeSettings,
  afterQuiet,
  dueAt,
  idleWedge,
  pressKey,
} from '../../../shared/scan/wedge-detector.ts'

/** US keyboard: character → key and whether Shift is held. */
const PLACES = new Map<string, { readonly code: string; readonly shift: boolean }>()
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  PLACES.set(letter, { code: `Key${letter.toUpperCase()}`, shift: false })
  PLACES.set(letter.toUpperCase(), { code: `Key${letter.toUpperCase()}`, shift: true })
}
const PUNCTUATION = {
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
}
for (const [code, [plain = '', shifted = '']] of Object.entries(PUNCTUATION).map(([code, pair]) => [code, [pair[0], pair[1]]] as const)) {
  PLACES.set(plain, { code, shift: false })
  PLACES.set(shifted, { code, shift: true })
}
PLACES.set(' ', { code: 'Space', shift: false })

export const ALL_PRINTABLE = [...PLACES.keys()].join('')

export function keyFor(character: string, time: number, more: Partial<WedgeKey> = {}): WedgeKey {
  const plain = { time, shift: false, ctrl: false, alt: false, altGraph: false, meta: false, caps: false, repeat: false }
  if (character === '\n') return { ...plain, key: 'Enter', code: 'Enter', ...more }
  if (character === '\t') return { ...plain, key: 'Tab', code: 'Tab', ...more }
  if (character === '\u001d') return { ...plain, key: ']', code: 'BracketRight', ctrl: true, ...more }
  const place = PLACES.get(character)
  return { ...plain, key: character, code: place?.code ?? '', shift: place?.shift ?? false, ...more }
}

/** Presses keys as a window would, with the timer that the detector asks for, and waits at the end until all is settled. */
export function play(keys: readonly WedgeKey[], settings: WedgeSettings = DEFAULT_WEDGE): readonly WedgeOutcome[] {
  let state = idleWedge
  const outcomes: WedgeOutcome[] = []
  const waitUntil = (time: number) => {
    for (let due = dueAt(state, settings); due !== undefined && due <= time; due = dueAt(state, settings)) {
      const step = afterQuiet(state, due, settings)
      state = step.state
      outcomes.push(...step.outcomes)
    }
  }
  for (const key of keys) {
    waitUntil(key.time - 0.001)
    const step = pressKey(state, key, settings)
    state = step.state
    outcomes.push(...step.outcomes)
  }
  waitUntil((keys.at(-1)?.time ?? 0) + 1000)
  return outcomes
}

/** The same, with the gaps (ms) between the keys. */
export function type(text: string, gap: (index: number) => number, start = 1000): readonly WedgeKey[] {
  let time = start
  return Array.from(text, (character, index) => {
    if (index > 0) time += gap(index)
    return keyFor(character, time)
  })
}
