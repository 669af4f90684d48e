import { describe, expect, it } from 'vitest'
import { viewsFault } from '../../../../db/views-fault.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import { findByCode } from '../../../../db/views/case-codes.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import { benchAtWork } from '../running-bench.ts'
import { fbaReport, fbaRow } from './list-files.ts'
import { handIn, imported, rowsOf, stepOf } from './importing.ts'

const report = fbaReport([
  fbaRow(1),
  fbaRow(2, { sku: 'LUM-D3', 'product-name': 'Lumen desk lamp', 'customer-comments': 'flickers, "as if it were broken"' }),
  fbaRow(3, { 'license-plate-number': '', quantity: '2' }),
  fbaRow(4, { quantity: 'two' }),
])

describe('a list of expected returns', () => {
  it('says before anything is written what importing it would do', async () => {
    const bench = await benchAtWork()
    const { draft, step } = await handIn(bench, report)

    expect(step).toMatchObject({ type: 'checked', rows: 4, found: { new: 4, changed: 0, unchanged: 0, leftAlone: 0, rejected: 1 } })
    expect(await rowsOf(bench, draft, 'rejected')).toMatchObject([{ row: 5, faults: [{ type: 'no-quantity', text: 'two' }] }])
    expect(findByCode(bench.db, 'LPNRR0000001')).toEqual([])
  })

  it('opens a case for each unit, found by its licence plate, its order and its words', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)

    const [found] = findByCode(bench.db, 'LPNRR0000002')
    expect(found).toMatchObject({ stage: 'expected', sku: 'LUM-D3', kind: 'lpn' })
    expect(readCase(bench.db, found?.case_id ?? '')?.case).toMatchObject({
      complaint: 'DEFECTIVE · flickers, "as if it were broken"',
      order: { orderId: '305-0000002-1234567' },
      expectedOn: '2026-02-27',
    })
    expect(findByCode(bench.db, '305-0000003-1234567')).toHaveLength(2)
    expect(viewsFault(bench.db)).toBeUndefined()
    expect(verifyChain(bench.db).faults).toEqual([])
  })

  it('changes nothing when it comes a second time', async () => {
    const bench = await benchAtWork()
    await imported(bench, report)
    const { step } = await handIn(bench, report)

    expect(step).toMatchObject({ found: { new: 0, changed: 0, unchanged: 4, leftAlone: 0, rejected: 1 } })
    expect(stepOf(bench)).toHaveProperty('importedBefore')
  })
})
