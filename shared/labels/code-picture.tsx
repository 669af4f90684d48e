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
  return <Dots grid={grid} path={bars(symbol, x + symbol.quiet, y, height)} />
}

/** Modules of a QR in whole dots; neighbours in a row are one rectangle. */
export function MatrixPicture({ grid, x, y, symbol }: Place & { readonly symbol: Snapped<MatrixCode> }) {
  return <Dots grid={grid} path={modules(symbol, x + symbol.quiet, y + symbol.quiet)} />
}

function bars(symbol: Snapped<LinearCode>, x: number, y: number, height: number): string {
  let left = x
  let path = ''
  for (const [at, run] of symbol.code.runs.entries()) {
    const width = run * symbol.moduleDots
    if (at % 2 === 0) path += block(left, y, width, height)
    left += width
  }
  return path
}

function modules({ code, moduleDots }: Snapped<MatrixCode>, x: number, y: number): string {
  let path = ''
  for (let row = 0; row < code.side; row += 1) {
    let column = 0
    while (column < code.side) {
      const start = column
      while (column < code.side && code.dark[row * code.side + column] === true) column += 1
      const run = column - start
      if (run > 0) path += block(x + start * moduleDots, y + row * moduleDots, run * moduleDots, moduleDots)
      else column += 1
    }
  }
  return path
}

function Dots({ grid, path }: { readonly grid: LabelGrid; readonly path: string }): ReactElement {
  return <path transform={`scale(${1 / grid.dpmm})`} d={path} shapeRendering="crispEdges" />
}

function block(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
