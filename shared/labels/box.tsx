import { type LabelGrid, snap } from './paper.ts'

/** A filled rectangle in mm with its edges on dots, at least one dot thick: rules and bands. */
export function Box({
  grid,
  x,
  y,
  width,
  height,
  fill = '#000',
}: {
  readonly grid: LabelGrid
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: string
}) {
  const dot = 1 / grid.dpmm
  const left = snap(x, grid)
  const top = snap(y, grid)
  return (
    <rect
      x={left}
      y={top}
      width={Math.max(dot, snap(x + width, grid) - left)}
      height={Math.max(dot, snap(y + height, grid) - top)}
      fill={fill}
      shapeRendering="crispEdges"
    />
  )
}
