import type { ReactElement } from 'react'
import { type Result, ok } from '../result.ts'
import type { MatrixCode } from './barcode.ts'
import { Box } from './box.tsx'
import { MatrixPicture } from './code-picture.tsx'
import { wrap } from './fit-text.ts'
import { type LabelPaper, extent } from './paper.ts'
import { Sheet } from './sheet.tsx'
import { type CodeRefusal, type Snapped, snappedQr } from './snapped-code.ts'
import { Words } from './words.tsx'

/** What goes on the unit at check-in. Every text is already in the words of the bench's language. */
export type UnitLabelData = {
  /** as people read it: `7K3-9QF2-M` */
  readonly rma: string
  /** as the code carries it: `RMA7K39QF2M` */
  readonly rmaCode: string
  readonly productName: string
  readonly sku: string
  readonly serial?: string | undefined
  readonly receivedOn: string
  readonly bench: string
  /** the one line a technician must not miss, e.g. the symptom */
  readonly hint?: string | undefined
  readonly captions: { readonly sku: string; readonly serial: string; readonly received: string; readonly bench: string }
}

/** The 50 × 30 mm label, or why its code cannot be printed. */
export function drawUnitLabel(data: UnitLabelData, paper: LabelPaper): Result<ReactElement, CodeRefusal> {
  const symbol = snappedQr(data.rmaCode, Math.floor(CODE_BOX * paper.grid.dpmm))
  return symbol.ok ? ok(<UnitLabel data={data} paper={paper} symbol={symbol.value} />) : symbol
}

const EDGE = 1.75
/** side of the square the code and its quiet zone may take */
const CODE_BOX = 18.2
const NAME_SIZE = 2.75
const ROW_PITCH = 3
/** from the baseline of a row up to its highest accent */
const ROW_HEIGHT = 2.4

function UnitLabel({
  data,
  paper,
  symbol,
}: {
  readonly data: UnitLabelData
  readonly paper: LabelPaper
  readonly symbol: Snapped<MatrixCode>
}) {
  const { grid, typeface } = paper
  const { width } = extent(grid)
  const { captions } = data
  const full = width - 2 * EDGE
  const codeSide = symbol.size / grid.dpmm
  const beside = width - EDGE - codeSide - 0.6
  const name = wrap(data.productName, beside, 2, { size: NAME_SIZE, weight: 'bold' }, typeface).lines
  // The facts stand on the hint, or on the edge where there is none; what is known lets no gap for what is not.
  const lastRow = data.hint === undefined ? 27.2 : 23.8
  const identifiers = [
    { caption: captions.sku, value: data.sku },
    ...(data.serial === undefined ? [] : [{ caption: captions.serial, value: data.serial }]),
  ]
  return (
    <Sheet grid={grid}>
      <MatrixPicture grid={grid} x={grid.wDots - symbol.size} y={0} symbol={symbol} />
      <Words on={paper} text={data.rma} x={EDGE} y={5.9} size={5.2} smallest={3.4} width={beside} weight="bold" />
      <Box grid={grid} x={EDGE} y={7.4} width={beside} height={0.375} />
      {name.map((line, at) => (
        <Words key={`${at}${line}`} on={paper} text={line} x={EDGE} y={10.9 + at * 3.3} size={NAME_SIZE} width={beside} weight="bold" />
      ))}
      {identifiers.map(({ caption, value }, at) => {
        const y = lastRow - (identifiers.length - at) * ROW_PITCH
        return (
          <Fact
            key={caption}
            paper={paper}
            caption={caption}
            value={value}
            x={EDGE}
            y={y}
            width={y - ROW_HEIGHT < codeSide ? beside : full}
          />
        )
      })}
      <Fact paper={paper} caption={captions.received} value={data.receivedOn} x={EDGE} y={lastRow} width={full * 0.56} />
      <Fact paper={paper} caption={captions.bench} value={data.bench} x={EDGE + full * 0.6} y={lastRow} width={full * 0.4} />
      {data.hint === undefined ? null : (
        <>
          <Box grid={grid} x={EDGE} y={24.9} width={full} height={3.9} />
          <Words on={paper} text={data.hint} x={EDGE + 1} y={27.85} size={2.75} smallest={2.3} width={full - 2} weight="bold" fill="#fff" />
        </>
      )}
    </Sheet>
  )
}

/** A small caption and its value on one line. */
function Fact({
  paper,
  caption,
  value,
  x,
  y,
  width,
}: {
  readonly paper: LabelPaper
  readonly caption: string
  readonly value: string
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  const taken = paper.typeface.measure(caption, 2, 'regular') + 1
  return (
    <>
      <Words on={paper} text={caption} x={x} y={y} size={2} width={width} />
      <Words on={paper} text={value} x={x + taken} y={y} size={2.5} smallest={2.1} width={width - taken} weight="bold" cut="middle" />
    </>
  )
}
