import type { ReactElement } from 'react'
import { type Result, ok } from '../result.ts'
import type { MatrixCode } from './barcode.ts'
import { Box } from './box.tsx'
import { MatrixPicture } from './code-picture.tsx'
import { wrap } from './fit-text.ts'
import { type LabelGrid, type LabelPaper, extent } from './paper.ts'
import { Sheet } from './sheet.tsx'
import { type CodeRefusal, type Snapped, snappedQr } from './snapped-code.ts'
import { Words } from './words.tsx'

/** A label that shows whether a printer is set up right: its edges, its dots, both writings, and a code to scan back. */
export type TestLabelData = {
  readonly title: string
  readonly printer: string
  readonly printedAt: string
  /** what the code carries; scanning it proves the print */
  readonly code: string
  readonly instruction: string
}

/** The 50 × 30 mm test label, or why its code cannot be printed. */
export function drawTestLabel(data: TestLabelData, paper: LabelPaper): Result<ReactElement, CodeRefusal> {
  const symbol = snappedQr(data.code, Math.floor(CODE_BOX * paper.grid.dpmm))
  return symbol.ok ? ok(<TestLabel data={data} paper={paper} symbol={symbol.value} />) : symbol
}

const EDGE = 1.25
const INSET = 2.75
const CODE_BOX = 19

function TestLabel({
  data,
  paper,
  symbol,
}: {
  readonly data: TestLabelData
  readonly paper: LabelPaper
  readonly symbol: Snapped<MatrixCode>
}) {
  const { grid, typeface } = paper
  const { width } = extent(grid)
  const codeSide = symbol.size / grid.dpmm
  const beside = width - EDGE - codeSide - INSET
  const instruction = wrap(data.instruction, beside, 3, { size: 2.5, weight: 'regular' }, typeface).lines
  return (
    <Sheet grid={grid}>
      <Frame grid={grid} />
      <MatrixPicture
        grid={grid}
        x={Math.round((width - EDGE - 0.25 - codeSide) * grid.dpmm)}
        y={Math.round(1.5 * grid.dpmm)}
        symbol={symbol}
      />
      <Words on={paper} text={data.title} x={INSET} y={6} size={4} smallest={2.6} width={beside} weight="bold" />
      <Words on={paper} text={data.printer} x={INSET} y={9.9} size={2.5} smallest={2.1} width={beside} weight="bold" />
      <Words on={paper} text={data.printedAt} x={INSET} y={13.1} size={2.3} width={beside} />
      {instruction.map((line, at) => (
        <Words key={`${at}${line}`} on={paper} text={line} x={INSET} y={17.2 + at * 3.2} size={2.5} width={beside} />
      ))}
      <Ladder grid={grid} />
    </Sheet>
  )
}

/** Two dots thick, so that a side that is cut off or faint shows. */
function Frame({ grid }: { readonly grid: LabelGrid }) {
  const { width, height } = extent(grid)
  const line = 2 / grid.dpmm
  return (
    <>
      <Box grid={grid} x={EDGE} y={EDGE} width={width - 2 * EDGE} height={line} />
      <Box grid={grid} x={EDGE} y={height - EDGE - line} width={width - 2 * EDGE} height={line} />
      <Box grid={grid} x={EDGE} y={EDGE} width={line} height={height - 2 * EDGE} />
      <Box grid={grid} x={width - EDGE - line} y={EDGE} width={line} height={height - 2 * EDGE} />
    </>
  )
}

/** Stripes of one to four dots: if the finest run together, the head is too hot or too fast. */
function Ladder({ grid }: { readonly grid: LabelGrid }) {
  const { height } = extent(grid)
  const top = Math.round((height - EDGE - 3.4) * grid.dpmm)
  const tall = Math.round(2 * grid.dpmm)
  let left = Math.round(INSET * grid.dpmm)
  const stripes: string[] = []
  for (const dots of [1, 2, 3, 4]) {
    for (let at = 0; at < 12; at += 1) {
      stripes.push(`M${left} ${top}h${dots}v${tall}h${-dots}z`)
      left += 2 * dots
    }
    left += Math.round(1.5 * grid.dpmm)
  }
  return <path transform={`scale(${1 / grid.dpmm})`} d={stripes.join('')} shapeRendering="crispEdges" />
}
