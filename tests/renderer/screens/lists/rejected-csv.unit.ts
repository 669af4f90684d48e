import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../../electron/bench/import/read-text.ts'
import { faultWords } from '../../../../renderer/screens/lists/fault-words.ts'
import { rejectedCsv } from '../../../../renderer/screens/lists/rejected-csv.ts'
import type { RawRow } from '../../../../shared/import/read-table.ts'
import { fileOf } from '../../../electron/bench/import/list-files.ts'
import { textsOf } from '../words.ts'

const { t } = textsOf('en')
const words = { reason: 'Reason', fault: (fault: Parameters<typeof faultWords>[0]) => faultWords(fault, t) }

async function readBack(csv: string): Promise<readonly RawRow['cells'][]> {
  const rows: RawRow['cells'][] = []
  await readText({ file: fileOf(csv), encoding: 'utf-8', delimiter: ',', quotes: true }, ({ cells }) => rows.push(cells))
  return rows
}

describe('the rows that were not taken, as a file', () => {
  it('have the columns of the list and the reason behind them', () => {
    const csv = rejectedCsv(
      ['sku', 'order'],
      [
        { row: 7, cells: ['AK17', '1.23E+11'], faults: [{ type: 'mangled', field: 'order', text: '1.23E+11' }] },
        { row: 9, cells: ['A, "B"'], faults: [{ type: 'ragged', expected: 2, found: 1 }] },
      ],
      words,
    )
    expect(csv).toBe(
      '\ufeffsku,order,Reason\r\n' +
        'AK17,1.23E+11,Order reads “1.23E+11”: a spreadsheet changed it and its digits are lost.\r\n' +
        '"A, ""B""",,This row has 1 cells where the list has 2 columns.\r\n',
    )
  })

  it('are read back as they stood, whatever stands in them', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', ';', '電', '\t') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (cells) => {
        const rows = cells.map((each, at) => ({ row: at, cells: each, faults: [{ type: 'quote' as const }] }))
        const [, ...back] = await readBack(rejectedCsv(['one', 'two'], rows, words))
        expect(back).toEqual(cells.map((each) => [...each, words.fault({ type: 'quote' })]))
      }),
      { numRuns: 60 },
    )
  })
})
