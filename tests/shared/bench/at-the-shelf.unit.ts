import { describe, expect, it } from 'vitest'
import type { BenchAnswer } from '../../../shared/bench/answer.ts'
import type { Counted, Desk, SightedPart, Sighting } from '../../../shared/bench/desk.ts'
import { openCase } from '../../../shared/bench/open-case.ts'
import { type Around, onCommandAt, onScanAt } from '../../../shared/bench/place-machine.ts'
import { OFFERED_QUANTITIES, shelfSteps } from '../../../shared/bench/shelf-steps.ts'
import { cameInto } from '../cases/case-story.ts'
import { knownCase, onBench, seen, seenAs, tracking, unrecognised } from './on-the-bench.ts'

const SHELF: Desk = { aside: [], count: { isOn: true } }
const NAME = { en: 'Thermostat', 'zh-CN': '温控器' }
const part = (number: string, pieces = 4): SightedPart => ({
  number,
  name: NAME,
  fits: ['AUR-K17'],
  stock: { onHand: pieces, home: 'A-01', places: { 'A-01': pieces } },
})
const counted = (more: Partial<Counted> = {}): Counted => ({
  part: 'THERMO-9',
  name: NAME,
  location: 'A-01',
  quantity: 1,
  book: 4,
  ...more,
})
const counting = (more: Partial<Counted> = {}): Desk => ({ aside: [], count: { isOn: true, now: counted(more) } })

const around = (open?: Around['open']): Around => ({ open, last: () => undefined, next: () => undefined })
const scan = (desk: Desk, code: string, sightings: readonly Sighting[]): BenchAnswer =>
  onScanAt(desk, { text: code, source: 'wedge' }, code, sightings, around())
const scanPart = (desk: Desk, number = 'THERMO-9', pieces?: number) => {
  const meaning = { kind: 'part', part: number, confidence: 1, why: 'part label' } as const
  return scan(desk, `MB:PART:${number}`, [{ meaning, cases: [], part: part(number, pieces) }])
}
const press = (desk: Desk, words: string) => onCommandAt(desk, words, around())
const kept = (quantity: number, location = 'A-01', of = 'THERMO-9') => [
  { type: 'stock', part: of, command: { type: 'count', location, quantity } },
]

describe('a scan at the shelf', () => {
  it('of a part counts one, and one more each time', () => {
    const first = scanPart(SHELF)
    expect(first).toMatchObject({ tone: 'accepted', say: { type: 'counting', counted: counted() }, actions: [] })
    const second = scanPart(first.desk)
    expect(second).toMatchObject({ say: { counted: { quantity: 2 } }, actions: [] })
    expect(second.desk.count?.now).toEqual(counted({ quantity: 2 }))
  })

  it('of another part keeps the count before it, and says when the books had another number', () => {
    const other = scanPart(counting({ quantity: 4 }), 'SEAL-5')
    expect(other).toMatchObject({ tone: 'accepted', say: { type: 'counting', counted: { part: 'SEAL-5' }, done: { quantity: 4 } } })
    expect(other.actions).toEqual(kept(4))
    expect(scanPart(counting({ quantity: 3 }), 'SEAL-5')).toMatchObject({ tone: 'attention', actions: kept(3) })
  })

  it('of a part nobody ever counted begins where parts lie that have no place yet', () => {
    const meaning = { kind: 'part', part: 'NEW-1', confidence: 1, why: 'part label' } as const
    const answer = scan(SHELF, 'MB:PART:NEW-1', [{ meaning, cases: [], part: { number: 'NEW-1', name: NAME } }])
    expect(answer.desk.count?.now).toEqual({ part: 'NEW-1', name: NAME, location: 'MAIN', quantity: 1 })
  })

  it('of a place says where from here on, and keeps what was counted elsewhere', () => {
    const there = scan(counting({ quantity: 2 }), 'MB:LOC:B-07', seenAs('MB:LOC:B-07'))
    expect(there).toMatchObject({ say: { type: 'count-place', location: 'B-07', done: { quantity: 2 } }, actions: kept(2) })
    expect(scanPart(there.desk).desk.count?.now).toEqual(counted({ location: 'B-07', book: 0 }))
  })

  it('of a bare number says how many in all', () => {
    const answer = scan(counting({ quantity: 3 }), '12', seenAs('12'))
    expect(answer).toMatchObject({ tone: 'accepted', say: { type: 'counting', counted: { quantity: 12 } }, actions: [] })
  })

  it.each([
    ['a parcel', '1Z12345E6605272234', [seen(tracking('1Z12345E6605272234'), knownCase())]],
    ['a code nobody knows', 'HELLO', [seen(unrecognised('HELLO'))]],
    ['a number with nothing in the hand', '12', seenAs('12')],
  ] as const)('of %s is refused, and the count goes on', (_, code, sightings) => {
    const desk = code === '12' ? SHELF : counting({ quantity: 3 })
    expect(scan(desk, code, sightings)).toMatchObject({ tone: 'refused', say: { type: 'not-a-part', code }, desk, actions: [] })
  })

  it('of a badge changes who counts', () => {
    const operator = { id: 'ada', name: 'Ada', isActive: true, hasPin: false, isNow: false, badge: 'valid' } as const
    const meaning = { kind: 'operator', operator: 'ada', confidence: 1, why: 'badge' } as const
    const answer = scan(counting(), 'MB:OP:ada', [{ meaning, cases: [], operator }])
    expect(answer).toMatchObject({ say: { type: 'operator' }, actions: [{ type: 'switch-operator' }], desk: counting() })
  })
})

describe('commands at the shelf', () => {
  it('lead there from anywhere, and a count that was left is gone on with', () => {
    const waiting: Desk = { aside: ['case-8'], dock: true, count: { isOn: false, now: counted({ quantity: 3 }) } }
    expect(press(waiting, 'COUNT')).toMatchObject({ say: { type: 'at-shelf' }, desk: { aside: ['case-8'], count: { isOn: true } } })
    expect(scanPart(press(waiting, 'COUNT').desk).desk.count?.now).toEqual(counted({ quantity: 4 }))
    expect(press(waiting, 'COUNT').desk.dock).toBeUndefined()
  })

  it('set the quantity, and keep it', () => {
    const set = press(counting({ quantity: 3 }), 'QTY:40')
    expect(set).toMatchObject({ say: { counted: { quantity: 40 } }, actions: [] })
    const done = press(set.desk, 'COUNTED')
    expect(done).toMatchObject({ tone: 'attention', say: { type: 'counted', counted: { quantity: 40, book: 4 } } })
    expect(done.actions).toEqual(kept(40))
    expect(done.desk).toEqual({ aside: [], count: { isOn: true } })
  })

  it('keep nothing where nothing was counted', () => {
    for (const words of ['COUNTED', 'QTY:4'])
      expect(press(SHELF, words)).toMatchObject({ tone: 'refused', say: { type: 'nothing-counted' }, actions: [] })
  })

  it('drop the part in the hand, then end the count', () => {
    const dropped = press(counting({ quantity: 3 }), 'NO')
    expect(dropped).toMatchObject({ say: { type: 'count-dropped', part: 'THERMO-9' }, desk: SHELF, actions: [] })
    expect(press(dropped.desk, 'NO')).toMatchObject({ say: { type: 'count-over' }, desk: { aside: [] } })
    expect(press(dropped.desk, 'NO').desk.count).toBeUndefined()
  })

  it.each(['BENCH', 'DOCK'])('%s leads away; what is being counted waits, and nothing of it is kept', (words) => {
    const away = press(counting({ quantity: 3 }), words)
    expect(away.actions).toEqual([])
    expect(away.desk.count).toEqual({ isOn: false, now: counted({ quantity: 3 }) })
    expect(press(SHELF, words).desk.count).toBeUndefined()
  })

  it.each(['GO:OPEN', 'ANS:SEAL:WHOLE', 'PRINT:UNIT', 'NEW', 'ASIDE', 'SHOT'])('%s is refused and said to belong to the bench', (words) => {
    expect(press(counting(), words)).toMatchObject({ tone: 'refused', say: { type: 'not-at-shelf' }, desk: counting(), actions: [] })
  })

  it('are on the screen with key and code, as far as they make sense', () => {
    expect(shelfSteps(false).map(({ code }) => code)).toEqual(['MB:NO'])
    expect(shelfSteps(true).map(({ code, key }) => [code, key])).toEqual([
      ['MB:COUNTED', 'Enter'],
      ['MB:NO', 'Esc'],
    ])
    for (const quantity of OFFERED_QUANTITIES)
      expect(press(counting(), `QTY:${quantity}`)).toMatchObject({ say: { type: 'counting', counted: { quantity } } })
  })
})

it('a unit laid on the bench does not lose a count that waits', () => {
  const waiting: Desk = { aside: [], count: { isOn: false, now: counted({ quantity: 3 }) } }
  const opened = openCase(waiting, knownCase({ stage: 'received' }), onBench(cameInto('received'), 'case-2'))
  expect(opened.desk).toMatchObject({ open: 'case-1', count: { isOn: false, now: { quantity: 3 } } })
})
