import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { dumpViews, projectAnew, rebuildViews } from '../../../../db/project.ts'
import { readPart } from '../../../../db/views/part-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { defineOperator } from '../../../../electron/bench/operators/manage-operators.ts'
import { readPartsOfCase } from '../../../../electron/bench/parts/parts-of-case.ts'
import { readPartsPage } from '../../../../electron/bench/parts/read-parts.ts'
import { answered } from '../../../../shared/bench/open-case.ts'
import type { Part } from '../../../../shared/catalogue/catalogue.ts'
import type { PartCommand } from '../../../../shared/catalogue/decide-part.ts'
import type { StockCommand } from '../../../../shared/parts/decide-stock.ts'
import { benchAtWork } from '../running-bench.ts'

const LID: Part = { number: 'LID-4', name: { en: 'Lid', 'zh-CN': '盖' }, fits: ['AUR-K17'], fittedByBuyer: true, minimum: 3 }

const keep = ({ desk }: Bench, command: PartCommand) =>
  desk.answer((lies) => answered(lies, 'accepted', { type: 'noted' }, [{ type: 'part', command }]), 'key')
const defined = (part: Part, isNew = false): PartCommand => ({ type: 'define', part, isNew })
const stock = ({ desk }: Bench, command: StockCommand) =>
  desk.answer((lies) => answered(lies, 'accepted', { type: 'noted' }, [{ type: 'stock', part: 'LID-4', command }]), 'key')
const listed = ({ db }: Bench, filter: 'all' | 'retired') =>
  readPartsPage(db, { text: '', filter, offset: 0, limit: 50 }).rows.map(({ part }) => part.number)

async function withLid(): Promise<Bench> {
  const bench = await benchAtWork()
  expect(keep(bench, defined(LID, true)).tone).toBe('accepted')
  return bench
}

describe('what a lead says of a part', () => {
  it('given a new part, then it is listed and offered to the units it fits', async () => {
    const bench = await withLid()
    expect(readPart(bench.db, 'LID-4')).toEqual(LID)
    expect(listed(bench, 'all')).toContain('LID-4')
    bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'cold' }, true)
    expect(readPartsOfCase(bench.db, bench.desk.read().desk.open ?? '').map(({ part }) => part.number)).toContain('LID-4')
  })

  it('given it is retired, then it is neither listed nor offered, is not ordered, and may be taken up again', async () => {
    const bench = await withLid()
    expect(keep(bench, { type: 'retire', part: 'LID-4' }).tone).toBe('accepted')
    expect(listed(bench, 'all')).not.toContain('LID-4')
    expect(listed(bench, 'retired')).toEqual(['LID-4'])
    bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'cold' }, true)
    expect(readPartsOfCase(bench.db, bench.desk.read().desk.open ?? '').map(({ part }) => part.number)).not.toContain('LID-4')
    const order = { type: 'order', order: 'o', quantity: 5, supplier: 'Aurora', expectedOn: '2026-03-09' } as const
    expect(stock(bench, order)).toMatchObject({ tone: 'refused', say: { refusal: { type: 'part-retired' } } })
    expect(keep(bench, defined(LID)).tone).toBe('accepted')
    expect(listed(bench, 'all')).toContain('LID-4')
  })

  it('given pieces of it are here, then it cannot be retired; retired elsewhere meanwhile, it is still seen', async () => {
    const bench = await withLid()
    stock(bench, { type: 'count', location: 'A-01', quantity: 2 })
    expect(keep(bench, { type: 'retire', part: 'LID-4' })).toMatchObject({ say: { refusal: { type: 'part-in-stock', pieces: 2 } } })
    stock(bench, { type: 'count', location: 'A-01', quantity: 0 })
    expect(keep(bench, { type: 'retire', part: 'LID-4' }).tone).toBe('accepted')
    stock(bench, { type: 'harvest', location: 'A-01', quantity: 1, from: { note: 'scrapped kettle' } })
    expect(listed(bench, 'all')).toContain('LID-4')
    const row = readPartsPage(bench.db, { text: 'LID-4', filter: 'all', offset: 0, limit: 1 }).rows[0]
    expect(row).toMatchObject({ flags: [], part: { isRetired: true } })
  })

  it('when it is taken back, then the part is as it was before: changed back, or not there any more', async () => {
    const bench = await withLid()
    keep(bench, defined({ ...LID, minimum: 9 }))
    expect(bench.desk.press('MB:UNDO').say.type).toBe('taken-back')
    expect(readPart(bench.db, 'LID-4')).toEqual(LID)
    keep(bench, { type: 'retire', part: 'LID-4' })
    bench.desk.press('MB:UNDO')
    expect(readPart(bench.db, 'LID-4')).toEqual(LID)
    keep(bench, defined({ ...LID, number: 'LID-5' }, true))
    bench.desk.press('MB:UNDO')
    expect(readPart(bench.db, 'LID-5')).toMatchObject({ isRetired: true })
    expect(listed(bench, 'all')).not.toContain('LID-5')
  })

  it('given the same again, then nothing is written and nothing can be taken back', async () => {
    const bench = await withLid()
    const before = lastEvent(bench.db)
    expect(keep(bench, defined(LID)).tone).toBe('accepted')
    expect(lastEvent(bench.db)).toBe(before)
    bench.desk.press('MB:UNDO')
    expect(lastEvent(bench.db)).toBe(before)
  })

  it('given a technician, then it stays as it is', async () => {
    const bench = await withLid()
    const technician = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, { operator: '', via: 'test' })
    bench.desk.switchOperator(technician.id)
    const before = lastEvent(bench.db)
    expect(keep(bench, { type: 'retire', part: 'LID-4' })).toMatchObject({ say: { refusal: { type: 'not-allowed', needs: 'lead' } } })
    expect(lastEvent(bench.db)).toBe(before)
  })

  it('given it is scanned although it is retired, then the bench still knows it', async () => {
    const bench = await withLid()
    keep(bench, { type: 'retire', part: 'LID-4' })
    expect(bench.desk.scan({ text: 'MB:PART:LID-4', source: 'wedge' }, 'wedge')).toMatchObject({
      say: { type: 'part-known', part: 'LID-4' },
    })
  })

  it('the views fold anew to the same rows, the whole log and the stream alone', async () => {
    const bench = await withLid()
    keep(bench, { type: 'retire', part: 'LID-4' })
    const before = dumpViews(bench.db)
    projectAnew(bench.db, 'part:LID-4')
    expect(dumpViews(bench.db)).toBe(before)
    rebuildViews(bench.db)
    expect(dumpViews(bench.db)).toBe(before)
  })
})
