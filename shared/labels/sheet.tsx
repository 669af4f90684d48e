import type { ReactNode } from 'react'
import { type LabelGrid, extent } from './paper.ts'

/** The white sheet of a label: an SVG in mm whose extent is whole dots. It fills what holds it; paper gives it its size. */
export function Sheet({ grid, children }: { readonly grid: LabelGrid; readonly children: ReactNode }) {
  const { width, height } = extent(grid)
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill="#fff" />
      {children}
    </svg>
  )
}
