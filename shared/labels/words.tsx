import { sizeToFit, shorten } from './fit-text.ts'
import { type LabelPaper, snap } from './paper.ts'
import { LABEL_FONT_FAMILY, type Weight } from './typeface.ts'

type WordsProps = {
  readonly on: LabelPaper
  readonly text: string
  /** left edge, centre or right edge of the words in mm, as `align` says */
  readonly x: number
  /** baseline in mm */
  readonly y: number
  /** em in mm; the words shrink to `smallest` before they are cut */
  readonly size: number
  readonly smallest?: number
  readonly width: number
  readonly weight?: Weight
  readonly align?: 'left' | 'centre' | 'right'
  readonly cut?: 'end' | 'middle'
  readonly fill?: string
}

/** One line of words that never passes its width: it shrinks, then it is cut with an ellipsis. */
export function Words({
  on,
  text,
  x,
  y,
  size,
  smallest = size,
  width,
  weight = 'regular',
  align = 'left',
  cut = 'end',
  fill = '#000',
}: WordsProps) {
  const { grid, typeface } = on
  const fitted = sizeToFit(text, width, { largest: size, smallest, weight }, typeface)
  const line = shorten(text, width, { size: fitted, weight }, typeface, cut)
  const taken = typeface.measure(line, fitted, weight)
  const left = snap(x - { left: 0, centre: taken / 2, right: taken }[align], grid)
  const baseline = snap(y, grid)
  if (line === '') return null
  if (typeface.outline !== undefined && typeface.staysText?.(line, weight) !== true) {
    return <path transform={`translate(${left} ${baseline})`} d={typeface.outline(line, fitted, weight)} fill={fill} />
  }
  return (
    <text
      x={left}
      y={baseline}
      fontFamily={LABEL_FONT_FAMILY}
      fontSize={fitted}
      fontWeight={weight === 'bold' ? 'bold' : 'normal'}
      fill={fill}
    >
      {line}
    </text>
  )
}
