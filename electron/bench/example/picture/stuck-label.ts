import { type Surface, matrixAt } from './camera.ts'
import { polygon, rounded } from './path.ts'
import { group, paint } from './svg.ts'

/** A label stuck on: white paper with its ink, at (u, v) of a surface and turned a little as hands do. */
export function stuckLabel(
  surface: Surface,
  {
    u,
    v,
    turn,
    width,
    height,
    ink,
  }: {
    readonly u: number
    readonly v: number
    readonly turn: number
    readonly width: number
    readonly height: number
    readonly ink: string
  },
): string {
  const angle = (turn * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const own: Surface = (a, b) => surface(u + a * cos - b * sin, v + a * sin + b * cos)
  const paper = rounded(0, 0, width, height, 1.6)
  return group(
    matrixAt(own, width / 2, height / 2),
    [
      paint(rounded(0.8, 1, width, height, 1.6), { fill: '#000000', opacity: 0.22 }),
      paint(paper, { fill: '#f5f4ef' }),
      paint(ink, { fill: '#17181a' }),
      paint(
        polygon([
          [0, 0],
          [width * 0.55, 0],
          [width * 0.1, height],
          [0, height],
        ]),
        { fill: '#ffffff', opacity: 0.16 },
      ),
    ].join(''),
  )
}
