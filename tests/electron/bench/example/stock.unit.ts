import { describe, expect, it } from 'vitest'
import { readExampleData } from '../../../../electron/bench/example/example-data.ts'
import { exampleScript } from '../../../../electron/bench/example/example-script.ts'
import { defineCatalogue, performer } from '../../../../electron/bench/example/record-example.ts'
import { workingTime } from '../../../../electron/bench/example/working-time.ts'
import { fold } from '../../../../shared/decider.ts'
import { faultsBehind } from '../../../../shared/insights/fix-history.ts'
import type { StockChange } from '../../../../shared/parts/events.ts'
import { flagsOf, levelOf } from '../../../../shared/parts/stock-level.ts'
import { NOT_KEPT, type Stock, evolveStock, takenFrom } from '../../../../shared/parts/stock.ts'
import { asUtc, wallClock } from '../../../../shared/clocks/wall-clock.ts'
import { EXAMPLE_FOLDER } from './example-folder.ts'
import { type InMemoryRecord, SOME_PHOTO, inMemoryRecord } from './in-memory-record.ts'

const data = await readExampleData(EXAMPLE_FOLDER)

/** The whole past, stock and earlier repairs included, without its pictures. */
function told(now: string, timeZone: string): InMemoryRecord {
  const bench = inMemoryRecord()
  const deeds = exampleScript(data, workingTime(new Date(now), timeZone))
  defineCatalogue(data, deeds, bench.record)
  const perform = performer(data, bench.record, () => SOME_PHOTO)
  for (const deed of deeds) perform(deed)
  return bench
}

/** The stock of each part after all that was told of it and used in cases, in the order of time. */
function stocksOf({ stocked, happened }: InMemoryRecord): ReadonlyMap<string, Stock> {
  const stocks = new Map<string, Stock>()
  const changes: readonly { readonly at: Date; readonly part: string; readonly event: StockChange }[] = [
    ...stocked.map(({ at, part, event }) => ({ at, part, event: event as StockChange })),
    ...happened.flatMap(({ at, event, caseId }) =>
      event.type === 'case.part-used.v1' ? [{ at, part: event.part, event: { type: 'used', caseId, location: '' } as const }] : [],
    ),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  for (const { part, event } of changes) {
    const stock = stocks.get(part) ?? NOT_KEPT
    const change = event.type === 'used' && stock.type === 'kept' ? { ...event, location: takenFrom(stock) } : event
    stocks.set(part, fold({ initial: stock, evolve: evolveStock }, [change]))
  }
  return stocks
}

const moments = [
  ['a Wednesday afternoon in Shanghai', '2026-11-25T06:20:00.000Z', 'Asia/Shanghai'],
  ['a Monday morning in New York, before anybody works', '2026-03-09T10:05:00.000Z', 'America/New_York'],
  ['late on a Friday in Los Angeles', '2027-01-02T06:59:00.000Z', 'America/Los_Angeles'],
] as const

describe.each(moments)('the example center, loaded on %s', (_name, now, timeZone) => {
  const bench = told(now, timeZone)

  it('tells everything in the order of time, by people who work there by day, none of it yet to come', () => {
    const people = data.operators.map(({ id }) => id)
    const deeds = [...bench.happened, ...bench.stocked].toSorted((one, other) => one.at.getTime() - other.at.getTime())
    expect(deeds.at(-1)?.at.getTime()).toBeLessThanOrEqual(Date.parse(now))
    expect((Date.parse(now) - (bench.defined[0]?.at.getTime() ?? 0)) / 86_400_000).toBeLessThan(58)
    for (const { at, operator } of deeds) {
      const wall = wallClock(at.getTime(), timeZone)
      expect(people).toContain(operator)
      expect(wall.hour).toBeGreaterThanOrEqual(8)
      expect(wall.hour).toBeLessThan(23)
      expect([0, 6]).not.toContain(new Date(asUtc(wall)).getUTCDay())
    }
  })

  it('has parts that are low, some on their way, one of them late; one below zero, and some that nobody counted', () => {
    const stocks = stocksOf(bench)
    const today = new Date(Date.parse(now)).toISOString().slice(0, 10)
    const rows = data.parts.map((part) => {
      const level = levelOf(stocks.get(part.number) ?? NOT_KEPT, 0)
      return { level, flags: flagsOf(part, level) }
    })
    const flagged = (flag: 'low' | 'negative' | 'order') => rows.filter(({ flags }) => flags.includes(flag)).length
    expect(flagged('low')).toBeGreaterThanOrEqual(6)
    expect(flagged('order')).toBeGreaterThanOrEqual(2)
    expect(flagged('negative')).toBe(1)
    expect(flagged('low')).toBeLessThan(rows.length / 2)
    expect(rows.filter(({ level }) => level === undefined).length).toBeGreaterThan(0)
    const expected = rows.flatMap(({ level }) => level?.expectedOn ?? [])
    expect(expected.some((day) => day < today)).toBe(true)
    expect(expected.some((day) => day > today)).toBe(true)
  })
})

describe('the earlier repairs', () => {
  const bench = told('2026-11-25T06:20:00.000Z', 'Asia/Shanghai')
  const closed = bench
    .caseIds()
    .map(bench.caseOf)
    .filter(({ stage, complaint }) => stage.name === 'closed' && data.repairs.some((repair) => repair.complaint === complaint))

  it('are all closed, with parts of the catalogue that fit', () => {
    expect(closed).toHaveLength(data.repairs.length)
    for (const { sku, parts } of data.repairs)
      for (const part of parts) expect(data.parts.find(({ number }) => number === part)?.fits).toContain(sku)
    expect(new Set(data.repairs.map(({ serial }) => serial)).size).toBe(data.repairs.length)
  })

  it('say what is behind a weak battery, a case of which is being diagnosed', () => {
    const fixes = closed
      .filter(({ unit, answers }) => unit.sku === 'VC-P48-14' && answers['symptom-found'] === 'weak')
      .map(({ answers, parts }) => ({ fault: answers['fault'] ?? '', parts: parts.map(({ part }) => part) }))
    expect(faultsBehind(fixes)[0]).toMatchObject({ fault: 'f02-control', hits: 6, parts: [{ part: 'VC-BMS-01', hits: 6 }, {}] })
    const diagnosed = bench.caseIds().map(bench.caseOf)
    expect(diagnosed.some(({ unit, stage }) => unit.sku === 'VC-P48-14' && stage.name === 'diagnosing')).toBe(true)
  })
})
