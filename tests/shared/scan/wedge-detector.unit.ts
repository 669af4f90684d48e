import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEDGE_OUTSIDE_FIELDS, type WedgeOutcome } from '../../../shared/scan/wedge-detector.ts'
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

  it('are no scan at up to twelve characters a second, in ten thousand words', () => {
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
    const outcomes = play(keys)
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
