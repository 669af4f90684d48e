import type { ReactNode } from 'react'
import { type LabelGrid, extent } from './paper.ts'

/** The white sheet of a label: an SVG in mm whose extent is whole dots. */
export function Sheet({ grid, children }: { readonly grid: LabelGrid; readonly children: ReactNode }) {
  const { width, height } = extent(grid)
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={`${width}mm`} height={`${height}mm`} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill="#fff" />
      {children}
    </svg>
  )
}
