import { describe, expect, it } from 'vitest'
import { readExampleData } from '../../../../electron/bench/example/example-data.ts'
import { defineCatalogue, performer } from '../../../../electron/bench/example/record-example.ts'
import { scriptOf } from '../../../../electron/bench/example/script.ts'
import { workingTime } from '../../../../electron/bench/example/working-time.ts'
import { DISPOSITIONS, STAGES, type StageName } from '../../../../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../../../../shared/cases/workflows.ts'
import { endOfDay } from '../../../../shared/clocks/end-of-day.ts'
import { asUtc, wallClock } from '../../../../shared/clocks/wall-clock.ts'
import { type ClockRun, evolveClocks, firstDue } from '../../../../shared/clocks/case-clocks.ts'
import { USUAL_TIMES } from '../../../../shared/clocks/working-calendar.ts'
import { EXAMPLE_FOLDER } from './example-folder.ts'
import { type InMemoryRecord, SOME_PHOTO, inMemoryRecord } from './in-memory-record.ts'

const data = await readExampleData(EXAMPLE_FOLDER)

/** The whole past, without its pictures. */
function told(now: string, timeZone: string): InMemoryRecord {
  const bench = inMemoryRecord()
  const deeds = scriptOf(data.cases, workingTime(new Date(now), timeZone))
  defineCatalogue(data, deeds, bench.record)
  const perform = performer(data, bench.record, () => SOME_PHOTO)
  for (const deed of deeds) perform(deed)
  return bench
}

/** When each case that has a clock running is due, by the workflow's own days. */
function dueTimes({ happened, caseIds }: InMemoryRecord, timeZone: string): readonly string[] {
  return caseIds().flatMap((caseId) => {
    const clocks = happened
      .filter((each) => each.caseId === caseId)
      .reduce<readonly ClockRun[]>((runs, { event, at }) => evolveClocks(runs, event, at.toISOString(), CURRENT_WORKFLOW), [])
    return firstDue(clocks, () => ({ ...USUAL_TIMES, timeZone })) ?? []
  })
}

/** Where most cases pass through: a first look meets more than one of each. */
const COMMON: readonly StageName[] = [
  'expected',
  'received',
  'inspecting',
  'diagnosing',
  'deciding',
  'repairing',
  'testing',
  'packing',
  'ready',
  'shipped',
  'on-hold',
  'closed',
  'cancelled',
]

const WEDNESDAY_AFTERNOON = '2026-11-25T06:20:00.000Z'
const moments = [
  ['a Wednesday afternoon in Shanghai', WEDNESDAY_AFTERNOON, 'Asia/Shanghai'],
  ['a Monday morning in New York, before anybody works', '2026-03-09T10:05:00.000Z', 'America/New_York'],
  ['a Sunday at midnight in Berlin, the clocks just put back', '2026-10-25T23:30:00.000Z', 'Europe/Berlin'],
  ['a Saturday evening in London', '2026-07-04T19:45:00.000Z', 'Europe/London'],
  ['late on a Friday in Los Angeles', '2027-01-02T06:59:00.000Z', 'America/Los_Angeles'],
] as const

describe.each(moments)('the example center, loaded on %s', (_name, now, timeZone) => {
  const bench = told(now, timeZone)

  it('tells its past in the order of time, none of it yet to come', () => {
    const times = [...bench.defined.map(({ at }) => at.getTime()), ...bench.happened.map(({ at }) => at.getTime())]
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times.at(-1)).toBeLessThanOrEqual(Date.parse(now))
  })

  it('begins no more than 58 days ago', () => {
    const [first] = bench.defined
    expect((Date.parse(now) - (first?.at.getTime() ?? 0)) / 86_400_000).toBeLessThan(58)
  })

  it('lets nobody work at night or at the weekend', () => {
    for (const { at } of bench.happened) {
      const wall = wallClock(at.getTime(), timeZone)
      expect(wall.hour).toBeGreaterThanOrEqual(8)
      // A sitting that began before eight in the evening is brought to its end.
      expect(wall.hour).toBeLessThan(22)
      expect([0, 6]).not.toContain(new Date(asUtc(wall)).getUTCDay())
    }
  })

  it('has cases that are overdue, and others with time left', () => {
    const due = dueTimes(bench, timeZone)
    expect(due.filter((at) => at < now).length).toBeGreaterThanOrEqual(5)
    expect(due.filter((at) => at > endOfDay(now, timeZone)).length).toBeGreaterThanOrEqual(5)
  })

  it('delivered every order before the case about it was opened', () => {
    const openings = bench.happened.filter(({ event }) => event.type === 'case.opened.v1')
    for (const { at, event } of openings) {
      if (event.type !== 'case.opened.v1') continue
      const day = new Date(asUtc(wallClock(at.getTime(), timeZone))).toISOString().slice(0, 10)
      expect(event.order?.deliveredOn?.localeCompare(day)).toBe(-1)
      expect(event.order?.orderedOn?.localeCompare(event.order.deliveredOn ?? '')).toBe(-1)
    }
  })
})

describe('on any working day until the evening', () => {
  const hours = ['2026-11-23T01:10', '2026-11-24T04:00', '2026-11-25T07:30', '2026-11-26T09:45', '2026-11-27T11:20']

  it.each(hours)('something is due today: %s UTC in Shanghai', (hour) => {
    const now = `${hour}:00.000Z`
    const today = dueTimes(told(now, 'Asia/Shanghai'), 'Asia/Shanghai').filter((at) => at >= now && at <= endOfDay(now, 'Asia/Shanghai'))
    expect(today.length).toBeGreaterThan(0)
  })
})

describe('the cases of the example center', () => {
  const bench = told(WEDNESDAY_AFTERNOON, 'Asia/Shanghai')
  const states = bench.caseIds().map(bench.caseOf)
  const countIn = (stage: StageName) => states.filter(({ stage: { name } }) => name === stage).length

  it('are at least 60, in every stage and at every end of the workflow', () => {
    expect(states.length).toBeGreaterThanOrEqual(60)
    expect(STAGES.filter((stage) => countIn(stage) === 0)).toEqual([])
    expect(COMMON.filter((stage) => countIn(stage) < 2)).toEqual([])
    expect(countIn('expected')).toBeGreaterThanOrEqual(8)
  })

  it('wait for buyers, for parts and for a partner', () => {
    const reasons = states.flatMap(({ stage }) => (stage.name === 'on-hold' ? [stage.why] : []))
    expect(reasons.toSorted()).toEqual(['hold-buyer', 'hold-buyer', 'hold-partner', 'hold-parts', 'hold-parts', 'hold-parts'])
  })

  it('were decided in every way there is', () => {
    expect(new Set(states.flatMap(({ disposition }) => disposition ?? []))).toEqual(new Set(DISPOSITIONS))
  })

  it('are scrapped by a lead alone', () => {
    const leads = data.operators.filter(({ role }) => role === 'lead').map(({ id }) => id)
    const scrappedBy = bench.happened.flatMap(({ event, operator }) =>
      event.type === 'case.moved.v1' && event.transition === 'scrap' ? [operator] : [],
    )
    expect(scrappedBy.length).toBeGreaterThan(0)
    expect(scrappedBy.filter((operator) => !leads.includes(operator))).toEqual([])
  })

  it('paid the whole price back, or a part of it where that was decided', () => {
    const paid = (end: StageName) =>
      states.filter(({ stage: { name } }) => name === end).map(({ refunded, order }) => (refunded?.minor ?? 0) / (order?.price?.minor ?? 1))
    expect(paid('refunded')).toEqual([1])
    for (const share of paid('partly-refunded')) expect(share).toBeCloseTo(0.1)
  })

  it('show every kind of evidence: photos of each shot, shots waived with a reason, a test that failed first', () => {
    const taken = new Set(states.flatMap(({ shots }) => shots.filter((shot) => 'photo' in shot).map(({ shot }) => shot)))
    expect([...taken].toSorted()).toEqual(['damage', 'label', 'opened', 'packed', 'parcel', 'serial', 'tested', 'unit'])
    expect(states.some(({ shots }) => shots.some((shot) => 'waived' in shot))).toBe(true)
    expect(bench.happened.some(({ event }) => event.type === 'case.moved.v1' && event.transition === 'fail')).toBe(true)
  })

  it('include a unit whose serial number is not the one that was sold', () => {
    expect(states.filter(({ serialFound, unit }) => serialFound !== undefined && serialFound !== unit.serial)).toHaveLength(1)
  })

  it('use only parts that fit the unit', () => {
    for (const { parts, unit } of states) {
      for (const { part } of parts) expect(data.parts.find(({ number }) => number === part)?.fits).toContain(unit.sku)
    }
  })

  it('are worked on by people who are defined before anything happens', () => {
    const people = bench.defined.flatMap(({ event }) => (event.type === 'operator.defined.v1' ? [event.operator.id] : []))
    expect(bench.happened.filter(({ operator }) => !people.includes(operator))).toEqual([])
  })

  it('are due to arrive yesterday, today and on days to come', () => {
    const days = states.flatMap(({ stage, expectedOn }) => (stage.name === 'expected' ? [expectedOn] : []))
    expect(days).toContain('2026-11-24')
    expect(days).toContain('2026-11-25')
    expect(days.filter((day) => day !== undefined && day > '2026-11-25').length).toBeGreaterThan(0)
  })

  it('are told the same way each time', () => {
    expect(told(WEDNESDAY_AFTERNOON, 'Asia/Shanghai').happened).toEqual(bench.happened)
  })
})
