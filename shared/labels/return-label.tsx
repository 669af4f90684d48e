import type { ReactElement } from 'react'
import { type Result, ok, refuse } from '../result.ts'
import { type AddressLine, type AddressRefusal, type LabelAddress, setAddress } from './address-block.ts'
import type { LinearCode, MatrixCode } from './barcode.ts'
import { Box } from './box.tsx'
import { LinearPicture, MatrixPicture } from './code-picture.tsx'
import { wrap } from './fit-text.ts'
import { groupForReading } from './group-for-reading.ts'
import { type LabelPaper, extent } from './paper.ts'
import { Sheet } from './sheet.tsx'
import { type CodeRefusal, type Snapped, snappedCode128, snappedQr } from './snapped-code.ts'
import { Words } from './words.tsx'

/** What goes on the parcel that travels back. Every text is already in the words of the reader's language. */
export type ReturnLabelData = {
  /** the word in the black band, e.g. "REPAIR RETURN" */
  readonly title: string
  readonly from: LabelAddress
  readonly to: LabelAddress
  readonly carrier: string
  readonly service: string
  /** the bare tracking number: encoded as it is, printed in groups */
  readonly tracking: string
  readonly rma: string
  readonly rmaCode: string
  readonly orderId: string
  readonly contents: string
  readonly shippedOn?: string | undefined
  readonly weight?: string | undefined
  readonly captions: {
    readonly from: string
    readonly to: string
    readonly tracking: string
    readonly rma: string
    readonly order: string
    readonly contents: string
  }
}

type Parts = {
  readonly from: readonly AddressLine[]
  readonly to: readonly AddressLine[]
  readonly tracking: Snapped<LinearCode>
  readonly rma: Snapped<MatrixCode>
}

/** mm. From top to bottom: sender, receiver, carrier, tracking, case. */
const EDGE = 3.5
const SENDER = { top: 3.5, bottom: 26.5 }
const RECEIVER = { top: 26.5, bottom: 65 }
const CARRIER = { top: 65, bottom: 79.5 }
const TRACKING = { top: 79.5, bottom: 117.5 }
const CASE = { top: 117.5, bottom: 149 }
const SIDE_COLUMN = 30
const CODE_BOX = 26.5
/** Wider bars are no easier to read, only longer than a scanner's field. */
const MOST_MODULE = 0.5

/** The 4 × 6 in label, or why it cannot be printed whole. */
export function drawReturnLabel(data: ReturnLabelData, paper: LabelPaper): Result<ReactElement, CodeRefusal | AddressRefusal> {
  const { grid, typeface } = paper
  const inner = extent(grid).width - 2 * EDGE
  const tracking = snappedCode128(data.tracking, grid.wDots, Math.floor(MOST_MODULE * grid.dpmm))
  if (!tracking.ok) return tracking
  const rma = snappedQr(data.rmaCode, Math.floor(CODE_BOX * grid.dpmm))
  if (!rma.ok) return rma
  const from = setAddress(
    data.from,
    { width: inner - SIDE_COLUMN - 3, height: SENDER.bottom - SENDER.top - 5, largest: 3, smallest: 2.2 },
    typeface,
  )
  if (from === undefined) return refuse({ type: 'address-too-long', text: data.from.name })
  const to = setAddress(data.to, { width: inner - 4, height: RECEIVER.bottom - RECEIVER.top - 8.5, largest: 4.6, smallest: 2.6 }, typeface)
  if (to === undefined) return refuse({ type: 'address-too-long', text: data.to.name })
  return ok(<ReturnLabel data={data} paper={paper} parts={{ from, to, tracking: tracking.value, rma: rma.value }} />)
}

function ReturnLabel({ data, paper, parts }: { readonly data: ReturnLabelData; readonly paper: LabelPaper; readonly parts: Parts }) {
  const { grid } = paper
  const inner = extent(grid).width - 2 * EDGE
  return (
    <Sheet grid={grid}>
      <Sender data={data} paper={paper} lines={parts.from} inner={inner} />
      <Box grid={grid} x={EDGE} y={SENDER.bottom} width={inner} height={0.375} />
      <Receiver data={data} paper={paper} lines={parts.to} inner={inner} />
      <Box grid={grid} x={EDGE} y={CARRIER.top} width={inner} height={1} />
      <Carrier data={data} paper={paper} inner={inner} />
      <Box grid={grid} x={EDGE} y={TRACKING.top} width={inner} height={0.375} />
      <Tracking data={data} paper={paper} symbol={parts.tracking} inner={inner} />
      <Box grid={grid} x={EDGE} y={CASE.top} width={inner} height={1} />
      <CaseFacts data={data} paper={paper} symbol={parts.rma} inner={inner} />
    </Sheet>
  )
}

type BandProps = { readonly data: ReturnLabelData; readonly paper: LabelPaper; readonly inner: number }

function Sender({ data, paper, lines, inner }: BandProps & { readonly lines: readonly AddressLine[] }) {
  const right = EDGE + inner
  const aside = right - SIDE_COLUMN
  return (
    <>
      <Words on={paper} text={data.captions.from} x={EDGE} y={SENDER.top + 2.6} size={2.3} width={inner - SIDE_COLUMN - 3} weight="bold" />
      <AddressLines paper={paper} lines={lines} x={EDGE} top={SENDER.top + 4.2} width={inner - SIDE_COLUMN - 3} />
      <Box grid={paper.grid} x={aside} y={SENDER.top} width={SIDE_COLUMN} height={9} />
      <Words
        on={paper}
        text={data.title}
        x={aside + SIDE_COLUMN / 2}
        y={SENDER.top + 6}
        size={4.2}
        smallest={2.4}
        width={SIDE_COLUMN - 3}
        weight="bold"
        align="centre"
        fill="#fff"
      />
      {[data.shippedOn, data.weight].flatMap((fact, at) =>
        fact === undefined
          ? []
          : [
              <Words
                key={fact}
                on={paper}
                text={fact}
                x={right}
                y={SENDER.top + 13.2 + at * 4}
                size={3}
                smallest={2.2}
                width={SIDE_COLUMN}
                align="right"
              />,
            ],
      )}
    </>
  )
}

function Receiver({ data, paper, lines, inner }: BandProps & { readonly lines: readonly AddressLine[] }) {
  return (
    <>
      <Words on={paper} text={data.captions.to} x={EDGE} y={RECEIVER.top + 4.4} size={2.8} width={inner} weight="bold" />
      <AddressLines paper={paper} lines={lines} x={EDGE + 4} top={RECEIVER.top + 6.6} width={inner - 4} />
    </>
  )
}

function Carrier({ data, paper, inner }: BandProps) {
  const half = inner * 0.48
  const baseline = (CARRIER.top + 1 + CARRIER.bottom) / 2 + 2.2
  return (
    <>
      <Words on={paper} text={data.carrier} x={EDGE} y={baseline} size={7.5} smallest={3.6} width={half} weight="bold" />
      <Words
        on={paper}
        text={data.service}
        x={EDGE + inner}
        y={baseline}
        size={4.6}
        smallest={2.8}
        width={half}
        weight="bold"
        align="right"
      />
    </>
  )
}

function Tracking({ data, paper, symbol, inner }: BandProps & { readonly symbol: Snapped<LinearCode> }) {
  const { grid } = paper
  const left = Math.floor((grid.wDots - symbol.size) / 2)
  return (
    <>
      <Words on={paper} text={data.captions.tracking} x={EDGE} y={TRACKING.top + 4} size={2.8} width={inner} weight="bold" />
      <LinearPicture
        grid={grid}
        x={left}
        y={Math.round((TRACKING.top + 5.6) * grid.dpmm)}
        height={Math.round(24 * grid.dpmm)}
        symbol={symbol}
      />
      <Words
        on={paper}
        text={groupForReading(data.tracking)}
        x={EDGE + inner / 2}
        y={TRACKING.bottom - 2.7}
        size={5.4}
        smallest={2.6}
        width={inner}
        weight="bold"
        align="centre"
      />
    </>
  )
}

function CaseFacts({ data, paper, symbol, inner }: BandProps & { readonly symbol: Snapped<MatrixCode> }) {
  const { grid, typeface } = paper
  const side = symbol.size / grid.dpmm
  const x = EDGE + side
  const width = inner - side
  const top = CASE.top + 1
  const contents = wrap(data.contents, width, 2, { size: 2.8, weight: 'regular' }, typeface).lines
  return (
    <>
      <MatrixPicture
        grid={grid}
        x={Math.round(EDGE * grid.dpmm) - symbol.quiet}
        y={Math.round((top + 4.4) * grid.dpmm) - symbol.quiet}
        symbol={symbol}
      />
      <Words on={paper} text={data.captions.rma} x={x} y={top + 4.2} size={2.3} width={width} />
      <Words on={paper} text={data.rma} x={x} y={top + 10} size={6} smallest={3.4} width={width} weight="bold" />
      <Words on={paper} text={data.captions.order} x={x} y={top + 14.6} size={2.3} width={width} />
      <Words on={paper} text={data.orderId} x={x} y={top + 18.2} size={3.2} smallest={2.2} width={width} weight="bold" cut="middle" />
      <Words on={paper} text={data.captions.contents} x={x} y={top + 22.8} size={2.3} width={width} />
      {contents.map((line, at) => (
        <Words key={`${at}${line}`} on={paper} text={line} x={x} y={top + 26.2 + at * 3.6} size={2.8} width={width} />
      ))}
    </>
  )
}

function AddressLines({
  paper,
  lines,
  x,
  top,
  width,
}: {
  readonly paper: LabelPaper
  readonly lines: readonly AddressLine[]
  readonly x: number
  readonly top: number
  readonly width: number
}) {
  return lines.map((line) => (
    <Words
      key={`${line.y}${line.text}`}
      on={paper}
      text={line.text}
      x={x}
      y={top + line.y}
      size={line.size}
      width={width}
      weight={line.weight}
    />
  ))
}
