import type { ReactElement } from 'react'
import type { LinearCode, MatrixCode } from './barcode.ts'
import type { LabelGrid } from './paper.ts'
import type { Snapped } from './snapped-code.ts'

type Place = {
  readonly grid: LabelGrid
  /** left and top edge of the quiet zone (of the bars, for the top of a Code 128), in dots */
  readonly x: number
  readonly y: number
}

/** Bars of a Code 128 in whole dots, one path, `height` in dots. */
export function LinearPicture({ grid, x, y, symbol, height }: Place & { readonly symbol: Snapped<LinearCode>; readonly height: number }) {
  let left = x + symbol.quiet
  const bars = symbol.code.runs.map((run, at) => {
    const width = run * symbol.moduleDots
    const bar = at % 2 === 0 ? block(left, y, width, height) : ''
    left += width
    return bar
  })
  return <Dots grid={grid} path={bars.join('')} />
}

/** Modules of a QR in whole dots; neighbours in a row are one rectangle. */
export function MatrixPicture({ grid, x, y, symbol }: Place & { readonly symbol: Snapped<MatrixCode> }) {
  const { code, moduleDots, quiet } = symbol
  const blocks: string[] = []
  for (let row = 0; row < code.side; row += 1) {
    let column = 0
    while (column < code.side) {
      const start = column
      while (column < code.side && code.dark[row * code.side + column] === true) column += 1
      const run = column - start
      if (run > 0) blocks.push(block(x + quiet + start * moduleDots, y + quiet + row * moduleDots, run * moduleDots, moduleDots))
      else column += 1
    }
  }
  return <Dots grid={grid} path={blocks.join('')} />
}

function Dots({ grid, path }: { readonly grid: LabelGrid; readonly path: string }): ReactElement {
  return <path transform={`scale(${1 / grid.dpmm})`} d={path} shapeRendering="crispEdges" />
}

function block(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
