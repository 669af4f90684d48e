import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACTORY_SCANNER, formatOf } from '../../../shared/scan/keyboard-scanner.ts'
import {
  DEFAULT_WEDGE,
  WEDGE_OUTSIDE_FIELDS,
  type WedgeOutcome,
  afterQuiet,
  idleWedge,
  pressKey,
} from '../../../shared/scan/wedge-detector.ts'
import { paceOf } from '../../../shared/scan/wedge-pace.ts'
import { ALL_PRINTABLE, keyFor, play, type } from './typing.ts'

const scans = (outcomes: readonly WedgeOutcome[]) => outcomes.flatMap((outcome) => (outcome.type === 'scan' ? [outcome.text] : []))
const typed = (outcomes: readonly WedgeOutcome[]) =>
  outcomes.flatMap((outcome) => (outcome.type === 'typed' ? outcome.keys.map((key) => key.key) : [])).join('')
/** Deterministic dice, so that a failure can be repeated. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

describe('keys from a scanner', () => {
  it.each([0, 1, 6, 10, 19])('are one scan at %i ms a key', (gap) => {
    expect(scans(play(type('1Z999AA10123456784\n', () => gap)))).toEqual(['1Z999AA10123456784'])
  })

  it('are one scan with every printable character, in order, even where all times are equal', () => {
    expect(scans(play(type(`${ALL_PRINTABLE}\n`, () => 0)))).toEqual([ALL_PRINTABLE])
  })

  it('are one scan when a few keys come late', () => {
    const gaps = [2, 2, 51, 2, 2, 2, 34, 2, 2, 2, 2, 2, 2]
    expect(scans(play(type('RMA7K39QF2M1\n', (index) => gaps[index] ?? 2)))).toEqual(['RMA7K39QF2M1'])
  })

  it('are one scan when they end with Tab, or with nothing', () => {
    expect(play(type('4006381333931\t', () => 5)).at(-1)).toMatchObject({ type: 'scan', text: '4006381333931', end: 'tab' })
    expect(play(type('4006381333931', () => 5)).at(-1)).toMatchObject({ type: 'scan', text: '4006381333931', end: 'silence' })
  })

  it('may be as few as three, if an end key follows', () => {
    expect(scans(play(type('A12\n', () => 8)))).toEqual(['A12'])
    expect(scans(play(type('A12', () => 8)))).toEqual([])
  })

  it('may hold the group separators of a GS1 code', () => {
    const text = '0109521234543213\u001d10ABC\u001d21XY'
    expect(scans(play(type(`${text}\n`, () => 3)))).toEqual([text])
    expect(scans(play(type(`\u001d${text}\n`, () => 3)))).toEqual([`\u001d${text}`])
  })

  it('mean what stands on a US keyboard, whatever the system makes of them', () => {
    const german = type('MB:GO-YZ/1\n', () => 4).map((key) => ({
      ...key,
      key: key.code === 'KeyZ' ? 'Y' : key.code === 'Slash' ? '-' : key.key,
    }))
    const withCapsLock = type('aBc123\n', () => 4).map((key) => ({
      ...key,
      key: key.shift ? key.key.toLowerCase() : key.key.toUpperCase(),
    }))
    const french = Array.from('123456').map((digit, index) => keyFor(digit, index * 3, { key: '&é"\'(-'[index] ?? '' }))
    expect(scans(play(german))).toEqual(['MB:GO-YZ/1'])
    expect(scans(play(withCapsLock.map((key) => (key.code === 'Enter' ? { ...key, key: 'Enter' } : key))))).toEqual(['aBc123'])
    expect(scans(play([...french, keyFor('\n', 18)]))).toEqual(['123456'])
  })

  it('may be typed on the number block, with Num Lock on or off', () => {
    const numpad = Array.from('400638').map((digit, index) => keyFor(digit, index * 3, { code: `Numpad${digit}`, key: 'ArrowUp' }))
    expect(scans(play([...numpad, keyFor('\n', 18, { code: 'NumpadEnter' })]))).toEqual(['400638'])
  })

  it('may be typed as numbers while Alt is held, each press of Alt a character', () => {
    const press = (digits: string, time: number) => [
      keyFor('', time, { key: 'Alt', code: 'AltLeft', alt: true }),
      ...Array.from(digits, (digit, at) => keyFor(digit, time + 2 + at * 2, { code: `Numpad${digit}`, key: 'Home', alt: true })),
    ]
    const keys = ['0065', '029', '0122', '8364', '20013'].flatMap((digits, at) => press(digits, 1000 + at * 14))
    expect(scans(play([...keys, keyFor('\n', 1072)]))).toEqual(['A\u001dz€中'])
  })

  it('may hold a control character as itself', () => {
    const keys = type('010952123', () => 3)
    const separator = keyFor('', 1030, { key: '\u001d', code: '', ctrl: true })
    expect(scans(play([...keys, separator, ...type('10A\n', () => 3, 1033)]))).toEqual(['010952123\u001d10A'])
  })

  it('leave no second end key behind', () => {
    const keys = type('4006381333931\n', () => 5)
    const lineFeed = keyFor('j', (keys.at(-1)?.time ?? 0) + 5, { ctrl: true, code: 'KeyJ' })
    expect(play([...keys, lineFeed]).at(-1)).toEqual({ type: 'swallow' })
  })

  it('are told apart when two labels are scanned in a row', () => {
    const first = type('FIRST-001\n', () => 5)
    const second = type('SECOND-02\n', () => 5, 1350)
    expect(scans(play([...first, ...second]))).toEqual(['FIRST-001', 'SECOND-02'])
  })

  it('are whatever text was sent, at any pace of a scanner', () => {
    const character = fc.constantFrom(...ALL_PRINTABLE.trim().split(''))
    fc.assert(
      fc.property(
        fc.string({ unit: character, minLength: 6, maxLength: 60, size: 'max' }),
        fc.array(fc.nat(19), { minLength: 61, maxLength: 61 }),
        (text, gaps) => {
          expect(scans(play(type(`${text}\n`, (index) => gaps[index] ?? 0)))).toEqual([text])
        },
      ),
    )
  })
})

describe('a scanner that begins its codes with a key nobody types', () => {
  const settings = { ...DEFAULT_WEDGE, ...formatOf({ ...FACTORY_SCANNER, prefix: '{F18}' }) }
  const prefix = (time: number) => keyFor('', time, { key: 'F18', code: 'F18' })

  it.each([5, 80, 300])('is heard at %i ms a key, in a text field, and none of its keys is a person’s', (gap) => {
    const outcomes = play([prefix(1000), ...type('A7\n', () => gap, 1000 + gap)], settings)
    expect(scans(outcomes)).toEqual(['A7'])
    expect(typed(outcomes)).toBe('')
    expect(outcomes[0]).toEqual({ type: 'pending', isSure: true })
  })

  it('is over with its suffix at once, and may do without one', () => {
    const both = { ...DEFAULT_WEDGE, ...formatOf({ ...FACTORY_SCANNER, prefix: '{F18}', suffix: '{F19}' }) }
    const suffix = keyFor('', 1400, { key: 'F19', code: 'F19' })
    expect(play([prefix(1000), ...type('A7', () => 100, 1100), suffix], both).at(-1)).toMatchObject({
      type: 'scan',
      text: 'A7',
      end: 'suffix',
    })
    expect(play([prefix(1000), ...type('A7', () => 100, 1100)], both).at(-1)).toMatchObject({ type: 'scan', text: 'A7', end: 'silence' })
  })

  it('is not heard in a person’s shortcut, though it is the same key', () => {
    const shortcut = { ...DEFAULT_WEDGE, ...formatOf({ ...FACTORY_SCANNER, prefix: '{SOH}' }) }
    const keys = [keyFor('a', 1000, { ctrl: true }), ...type('new words\n', () => 140, 1160)]
    expect(scans(play(keys, shortcut))).toEqual([])
  })
})

describe('a scanner on a busy machine', () => {
  it('whose first keys come so late that one was given back is whole all the same', () => {
    let step = pressKey(idleWedge, keyFor('L', 1000))
    step = afterQuiet(step.state, 1065)
    expect(step.outcomes).toMatchObject([{ type: 'typed' }])
    for (const key of type('PN-0007', () => 3, 1003)) step = pressKey(step.state, key)
    expect(scans(pressKey(step.state, keyFor('\n', 1030)).outcomes)).toEqual(['LPN-0007'])
  })

  it('may stumble longer once it has shown that it ends its codes with Enter', () => {
    const keys = [...type('FIRST-001\n', () => 4), ...type('SECOND-02\n', (index) => (index === 7 ? 350 : 4), 2000)]
    expect(scans(play(keys))).toEqual(['FIRST-001', 'SECOND-02'])
  })
})

describe('where no text field has the focus', () => {
  it.each([25, 60, 70])('a slow scanner at %i ms a key is still one scan, and no key of it is taken for a step', (gap) => {
    const outcomes = play(
      type('1Z999AA10123456784\n', () => gap),
      WEDGE_OUTSIDE_FIELDS,
    )
    expect(scans(outcomes)).toEqual(['1Z999AA10123456784'])
    expect(typed(outcomes)).toBe('')
  })

  it('one that stumbles on a busy machine is still one scan', () => {
    const outcomes = play(
      type('1Z999AA10123456784\n', (index) => (index === 7 ? 170 : 12)),
      WEDGE_OUTSIDE_FIELDS,
    )
    expect(scans(outcomes)).toEqual(['1Z999AA10123456784'])
  })

  it('a key pressed just before a scan is a key, and the scan is whole without it', () => {
    const keys = [keyFor('2', 1000), ...type('MB:GO:DECIDE\n', () => 5, 1120)]
    expect(scans(play(keys, WEDGE_OUTSIDE_FIELDS))).toEqual(['MB:GO:DECIDE'])
    expect(typed(play(keys, WEDGE_OUTSIDE_FIELDS))).toBe('2')
  })

  it('a person’s number keys come through, one after another', () => {
    const outcomes = play(
      type('2113', () => 200),
      WEDGE_OUTSIDE_FIELDS,
    )
    expect(scans(outcomes)).toEqual([])
    expect(typed(outcomes)).toBe('2113')
  })
})

describe('keys from a person', () => {
  it('come back as typed, one by one, when they stand alone', () => {
    expect(play([keyFor('2', 100)])).toEqual([
      { type: 'pending', isSure: false },
      { type: 'typed', keys: [keyFor('2', 100)] },
    ])
  })

  it('come back in order when a second follows quickly', () => {
    expect(typed(play(type('12', () => 45)))).toBe('12')
  })

  it('pass at once when they are no text', () => {
    const arrow = keyFor('', 100, { key: 'ArrowDown', code: 'ArrowDown' })
    const copy = keyFor('c', 100, { ctrl: true })
    expect(play([arrow])).toEqual([{ type: 'pass' }])
    expect(play([copy])).toEqual([{ type: 'pass' }])
    expect(play([keyFor('\n', 100)])).toEqual([{ type: 'pass' }])
  })

  it('are no scan when a key is held down', () => {
    const held = Array.from({ length: 40 }, (_, index) => keyFor('7', index * 30, { repeat: index > 0 }))
    expect(scans(play(held))).toEqual([])
  })

  it.each(['usual', 'slow'] as const)('are no scan at up to twelve characters a second, in ten thousand words (pace: %s)', (pace) => {
    const roll = dice(20_260_101)
    const words: string[] = []
    const keys = []
    let time = 0
    for (let word = 0; word < 10_000; word += 1) {
      const length = 2 + Math.floor(roll() * 11)
      const text = Array.from({ length }, () => ALL_PRINTABLE[Math.floor(roll() * 52)] ?? 'e').join('')
      const mean = 1000 / (4 + roll() * 8)
      for (const character of `${text}${roll() < 0.3 ? '\n' : ' '}`) {
        // Four dice make a bell: between 0.2 and 1.8 of the mean, seldom at either end.
        time += mean * (0.2 + 0.4 * (roll() + roll() + roll() + roll()))
        keys.push(keyFor(character, Math.round(time)))
      }
      words.push(text)
    }
    const outcomes = play(keys, { ...DEFAULT_WEDGE, pace: paceOf('text-field', pace) })
    expect(scans(outcomes)).toEqual([])
    expect(typed(outcomes).replaceAll(' ', '')).toBe(words.join(''))
  })

  it('come back once each, or as a scan, whatever is pressed when', () => {
    const anyKey = fc.record({ character: fc.constantFrom('a', 'b', '1', ' ', '-', '\n', '\t'), gap: fc.nat(250) })
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 40, size: 'max' }), (presses) => {
        let time = 0
        const keys = presses.map(({ character, gap }) => {
          time += gap
          return keyFor(character, time)
        })
        const outcomes = play(keys)
        const printable = keys.filter((key) => key.key.length === 1).length
        expect(scans(outcomes).join('').length + typed(outcomes).length).toBeGreaterThanOrEqual(printable)
      }),
    )
  })
})
