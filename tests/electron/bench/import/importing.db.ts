import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rebuildViews, dumpViews } from '../../../../db/project.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import { findByCode } from '../../../../db/views/case-codes.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import { readProduct } from '../../../../db/views/catalogue-view.ts'
import { viewsFault } from '../../../../db/views-fault.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { handleCommand } from '../../../../electron/bench/handle-command.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'
import { testSurroundings } from '../test-surroundings.ts'
import { handIn, imported, rowsOf, settled, stepOf, untilImported } from './importing.ts'
import { fbaReport, fbaRow } from './list-files.ts'

const report = fbaReport([
  fbaRow(1),
  fbaRow(2, {
    sku: 'LUM-D3',
    'product-name': 'Lumen desk lamp',
    asin: 'B0LUMD3000',
    'customer-comments': 'flickers, "as if it were broken"',
  }),
  fbaRow(3, { 'license-plate-number': '', quantity: '2' }),
  fbaRow(4, { quantity: 'two' }),
])

function caseOf(bench: Bench, code: string) {
  const [found] = findByCode(bench.db, code)
  if (found === undefined) throw new Error(`no case has ${code}`)
  return { caseId: found.case_id, ...readCase(bench.db, found.case_id) }
}

function lastImport(bench: Bench) {
  const [past] = bench.imports.screen().past
  if (past === undefined) throw new Error('nothing was imported')
  return past
}

async function takenBack(bench: Bench): Promise<void> {
  bench.imports.takeBack(lastImport(bench).importId, bench.desk.read().operator.id)
  await untilImported(bench)
}

describe('a list of expected returns', () => {
  it('says before anything is written what importing it would do', async () => {
    const bench = await benchAtWork()
    const { draft, step } = await handIn(bench, report)

    expect(step).toMatchObject({ type: 'checked', rows: 4, found: { new: 4, changed: 0, unchanged: 0, leftAlone: 0, rejected: 1 } })
    expect(await rowsOf(bench, draft, 'rejected')).toMatchObject([{ row: 5, faults: [{ type: 'no-quantity', text: 'two' }] }])
    expect(await rowsOf(bench, draft, 'new', 'lumen LPN')).toMatchObject([{ row: 3, sku: 'LUM-D3' }])
    expect(findByCode(bench.db, 'LPNRR0000001')).toEqual([])
  })

  it('opens a case for each unit, found by its licence plate and its order', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)

    const { case: lamp } = caseOf(bench, 'LPNRR0000002')
    expect(lamp).toMatchObject({
      stage: { name: 'expected' },
      complaint: 'DEFECTIVE · flickers, "as if it were broken"',
      order: { orderId: '305-0000002-1234567' },
      expectedOn: '2026-02-27',
    })
    expect(findByCode(bench.db, '305-0000003-1234567')).toHaveLength(2)
    expect(lastImport(bench)).toMatchObject({ state: 'finished', opened: 4, changed: 0, leftAlone: 0, operator: 'Lin' })
    expect(viewsFault(bench.db)).toBeUndefined()
    expect(verifyChain(bench.db).faults).toEqual([])
  })

  it('makes products known that nobody defined, by their number and name', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    expect(readProduct(bench.db, 'LUM-D3')).toMatchObject({ name: { en: 'Lumen desk lamp' }, asin: 'B0LUMD3000' })
  })

  it('lets a parcel be received by scanning what the list said', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    expect(bench.desk.scan({ text: 'LPNRR0000001', source: 'wedge' }, 'wedge')).toMatchObject({
      tone: 'accepted',
      say: { type: 'received' },
    })
  })

  it('changes nothing when it comes a second time, and says that it did come', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    const events = bench.db.prepare('SELECT count(*) FROM event').pluck().get()
    const { draft, step } = await handIn(bench, report)

    expect(step).toMatchObject({ found: { new: 0, changed: 0, unchanged: 4, leftAlone: 0, rejected: 1 } })
    expect(stepOf(bench)).toHaveProperty('importedBefore')
    await bench.imports.drop(draft)
    expect(bench.db.prepare('SELECT count(*) FROM event').pluck().get()).toBe(events)
  })

  it('tells cases that are still expected what is new, and leaves those alone that have come', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    bench.desk.scan({ text: 'LPNRR0000001', source: 'wedge' }, 'wedge')
    const later = fbaReport([
      fbaRow(1, { 'customer-comments': 'something else' }),
      fbaRow(2, { sku: 'LUM-D3', 'product-name': 'Lumen desk lamp', 'customer-comments': 'flickers' }),
      fbaRow(9),
    ])
    const { draft, step } = await handIn(bench, later)

    expect(step).toMatchObject({ found: { new: 1, changed: 1, unchanged: 0, leftAlone: 1, rejected: 0 } })
    expect(await rowsOf(bench, draft, 'changed')).toMatchObject([
      { changes: [{ field: 'comments', from: 'DEFECTIVE · flickers, "as if it were broken"', to: 'DEFECTIVE · flickers' }] },
    ])
    expect(await rowsOf(bench, draft, 'left-alone')).toMatchObject([{ row: 2, stage: 'received', rma: expect.any(String) as string }])
    bench.imports.start(draft, 'lin')
    await untilImported(bench)
    expect(caseOf(bench, 'LPNRR0000002').case?.complaint).toBe('DEFECTIVE · flickers')
    expect(caseOf(bench, 'LPNRR0000001').case?.complaint).toBe('DEFECTIVE · stops heating after two minutes')
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('does not open anew what somebody has cancelled', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    handleCommand(
      bench.writer,
      caseOf(bench, 'LPNRR0000001').caseId,
      { type: 'move', transition: 'cancel' },
      { operator: 'lin', via: 'key' },
    )
    const { step } = await handIn(bench, report)
    expect(step).toMatchObject({ found: { new: 0, unchanged: 3, leftAlone: 1 } })
  })

  it('keeps nothing of itself once it is imported', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    expect(readdirSync(join(bench.dataDir, 'imports'))).toEqual([])
  })
})

describe('what was imported and a case that was opened meanwhile', () => {
  it('do not become two: the unit is left alone', async () => {
    const bench = await benchAtWork()
    const { draft } = await handIn(bench, report)
    bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17', lpn: 'LPNRR0000001' }, complaint: 'hums' }, false)
    bench.imports.start(draft, 'lin')
    await untilImported(bench)
    expect(findByCode(bench.db, 'LPNRR0000001')).toHaveLength(1)
    expect(lastImport(bench)).toMatchObject({ opened: 3, leftAlone: 1 })
  })
})

describe('an import that is taken back', () => {
  it('cancels what it opened, gives back what it changed, and keeps what somebody has begun', async () => {
    const bench = await benchAtWork()
    bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17', lpn: 'LPNRR0000009' }, complaint: 'hums' }, false)
    await imported(bench, fbaReport([fbaRow(1), fbaRow(2), fbaRow(9)]))
    bench.desk.scan({ text: 'LPNRR0000001', source: 'wedge' }, 'wedge')
    await takenBack(bench)

    expect(lastImport(bench)).toMatchObject({ state: 'taken-back', cancelled: 1, restored: 1, kept: 1 })
    expect(caseOf(bench, 'LPNRR0000001').case?.stage.name).toBe('received')
    expect(caseOf(bench, 'LPNRR0000002').case?.stage.name).toBe('cancelled')
    const { case: restored } = caseOf(bench, 'LPNRR0000009')
    expect(restored).toMatchObject({ complaint: 'hums', stage: { name: 'expected' } })
    expect(restored).not.toHaveProperty('order')
    expect(viewsFault(bench.db)).toBeUndefined()
    expect(verifyChain(bench.db).faults).toEqual([])
  })

  it('leaves the list as if it had never come', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    await takenBack(bench)
    const { step } = await handIn(bench, report)
    expect(step).toMatchObject({ found: { new: 4, unchanged: 0, leftAlone: 0 } })
    expect(stepOf(bench)).not.toHaveProperty('importedBefore')
  })

  it('in the middle takes back all it had done', async () => {
    const bench = await benchAtWork()
    const { draft } = await handIn(bench, fbaReport(Array.from({ length: 1500 }, (_, at) => fbaRow(at))))
    bench.imports.start(draft, 'lin')
    const running = bench.imports.screen().run?.importId ?? ''
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        const done = bench.imports.screen().run?.done ?? 0
        if (done < 100) return
        clearInterval(look)
        resolve()
      }, 1)
    })
    bench.imports.takeBack(running, 'lin')
    await untilImported(bench)

    const { cancelled, kept } = lastImport(bench)
    expect(kept).toBe(0)
    expect(cancelled).toBeGreaterThanOrEqual(100)
    expect(cancelled).toBeLessThan(1500)
    expect(bench.db.prepare("SELECT count(*) FROM case_view WHERE stage = 'expected'").pluck().get()).toBe(0)
  })
})

describe('an import that the bench was closed in', () => {
  it('goes on at the next start and does nothing twice', async () => {
    const bench = await benchAtWork()
    const rows = 600
    const { draft } = await handIn(bench, fbaReport(Array.from({ length: rows }, (_, at) => fbaRow(at))))
    bench.imports.start(draft, 'lin')
    await bench.close()
    const again = await startedBench(bench.dataDir, testSurroundings({ seed: 2 }))
    await again.imports.resume()
    await untilImported(again)

    expect(lastImport(again)).toMatchObject({ state: 'finished', opened: rows })
    expect(again.db.prepare('SELECT count(DISTINCT code), count(*) FROM case_code WHERE kind = ?').raw().get('lpn')).toEqual([rows, rows])
    const views = dumpViews(again.db)
    rebuildViews(again.db)
    expect(dumpViews(again.db)).toBe(views)
  })

  it('can only be taken back where its list is gone', async () => {
    const bench = await benchAtWork()
    const { draft } = await handIn(bench, fbaReport(Array.from({ length: 300 }, (_, at) => fbaRow(at))))
    bench.imports.start(draft, 'lin')
    await bench.close()
    rmSync(join(bench.dataDir, 'imports'), { recursive: true })
    const again = await startedBench(bench.dataDir, testSurroundings({ seed: 2 }))
    await again.imports.resume()
    expect(lastImport(again).state).toBe('interrupted')
    await takenBack(again)
    expect(lastImport(again).state).toBe('taken-back')
  })
})

describe('how a list is read', () => {
  const csv = 'Teil;Auftrag;Was fehlt;Wann\nAK17;4711;tot;03/04/2026\n'
  const columns = ['sku', 'order', 'comments', 'expected-on'] as const

  it('is remembered for lists with the same columns', async () => {
    const bench = await benchAtWork()
    const first = await handIn(bench, csv, 'mai.csv')
    expect(first.step).toMatchObject({ type: 'deciding' })
    bench.imports.decide(first.draft, { columns, dateOrder: 'day-first' })
    expect(await settled(bench)).toMatchObject({ type: 'checked', found: { new: 1 } })

    const next = await handIn(bench, csv.replace('4711', '4712'), 'juni.csv')
    expect(next.step).toMatchObject({ type: 'checked', table: { mappingFrom: 'remembered' }, reading: { dateOrder: 'day-first' } })
    expect(await rowsOf(bench, next.draft, 'new')).toMatchObject([{ sku: 'AK17', expectedOn: '2026-04-03' }])
  })

  it('can be decided otherwise, and the list is read anew', async () => {
    const bench = await benchAtWork()
    const { draft } = await handIn(bench, csv)
    bench.imports.decide(draft, { columns, dateOrder: 'day-first' })
    await settled(bench)
    bench.imports.decide(draft, { columns: ['order', 'sku', null, 'expected-on'], dateOrder: 'month-first' })
    await settled(bench)
    expect(await rowsOf(bench, draft, 'new')).toMatchObject([{ sku: '4711', expectedOn: '2026-03-04' }])
  })
})

describe('a list that is not taken', () => {
  it('is refused before a byte of it is sent, when it is too large or empty', async () => {
    const bench = await benchAtWork()
    expect(await bench.imports.begin('huge.txt', 300 * 1024 * 1024)).toMatchObject({ done: false, why: { type: 'too-large' } })
    expect(await bench.imports.begin('nothing.txt', 0)).toMatchObject({ done: false, why: { type: 'empty' } })
    expect(existsSync(join(bench.dataDir, 'imports'))).toBe(false)
  })

  it('is refused while another is imported', async () => {
    const bench = await benchAtWork()
    const { draft } = await handIn(bench, fbaReport(Array.from({ length: 400 }, (_, at) => fbaRow(at))))
    bench.imports.start(draft, 'lin')
    expect(await bench.imports.begin('next.txt', 10)).toMatchObject({ done: false, why: { type: 'busy' } })
    await untilImported(bench)
  })

  it('is refused with the reason after it was looked at', async () => {
    const bench = await benchAtWork()
    const { step } = await handIn(bench, 'Dear Sir or Madam', 'letter.txt')
    expect(step).toEqual({ type: 'refused', why: { type: 'no-table' } })
  })
})
