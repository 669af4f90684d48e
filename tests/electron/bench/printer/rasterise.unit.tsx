import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { rasterise } from '../../../../electron/bench/printer/rasterise.ts'
import { LinearPicture, MatrixPicture } from '../../../../shared/labels/code-picture.tsx'
import { Sheet } from '../../../../shared/labels/sheet.tsx'
import { snappedCode128, snappedQr } from '../../../../shared/labels/snapped-code.ts'
import { runsOfRow } from './bits-of-zpl.ts'

/** A narrow sheet with one code: as wide as a 4 in head, on the dot pitch of either. */
const grids = [
  { dpmm: 8, wDots: 812, hDots: 160 },
  { dpmm: 300 / 25.4, wDots: 1200, hDots: 160 },
]
const contents = fc.stringMatching(/^[A-Z0-9 -]{1,16}$/)

describe('a code on the printer’s dots', () => {
  it('has every bar and every space a whole number of modules, at least three dots each, in every row', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...grids), fc.integer({ min: 0, max: 40 }), (text, grid, x) => {
        const snapped = snappedCode128(text, grid.wDots - x, 5)
        if (!snapped.ok) return
        const symbol = snapped.value
        const svg = renderToStaticMarkup(
          <Sheet grid={grid}>
            <LinearPicture grid={grid} x={x} y={10} height={100} symbol={symbol} />
          </Sheet>,
        )
        const bitmap = rasterise(svg, grid)
        expect(symbol.moduleDots).toBeGreaterThanOrEqual(3)
        for (const y of [10, 60, 109]) {
          const { ink, gaps } = runsOfRow(bitmap, y)
          expect(ink).toEqual(symbol.code.runs.filter((_, at) => at % 2 === 0).map((run) => run * symbol.moduleDots))
          expect(gaps).toEqual(symbol.code.runs.filter((_, at) => at % 2 === 1).map((run) => run * symbol.moduleDots))
        }
        expect(runsOfRow(bitmap, 9).ink).toEqual([])
        expect(runsOfRow(bitmap, 110).ink).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('has every run of a QR row a whole number of modules', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...grids), (text, grid) => {
        const snapped = snappedQr(text, grid.hDots)
        if (!snapped.ok) throw new Error('a short text fits')
        const symbol = snapped.value
        const svg = renderToStaticMarkup(
          <Sheet grid={grid}>
            <MatrixPicture grid={grid} x={7} y={0} symbol={symbol} />
          </Sheet>,
        )
        const bitmap = rasterise(svg, grid)
        const rows = Array.from({ length: symbol.code.side * symbol.moduleDots }, (_, at) => runsOfRow(bitmap, symbol.quiet + at))
        for (const { ink, gaps } of rows) for (const run of [...ink, ...gaps]) expect(run % symbol.moduleDots).toBe(0)
        expect(rows[0]?.ink[0]).toBe(7 * symbol.moduleDots)
      }),
      { numRuns: 30 },
    )
  })
})
