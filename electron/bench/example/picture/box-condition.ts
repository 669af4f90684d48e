import type { Face } from './carton.ts'
import { type Colour, darker, lighter } from './colour.ts'
import type { Dice } from './dice.ts'
import { laid, line, polygon } from './path.ts'
import { paint, radial } from './svg.ts'

/** What became of an outer box on its way. */
export type BoxCondition = 'intact' | 'dented' | 'torn' | 'wet'

/** What is seen of it on the top of a carton. */
export function conditionMarks(condition: BoxCondition, top: Face, colour: Colour, dice: Dice): string {
  switch (condition) {
    case 'dented':
      return crushedCorner(top, colour)
    case 'torn':
      return hole(top, colour, dice)
    case 'wet':
      return stain(top, colour, dice)
    default:
      return ''
  }
}

/** The near left corner pushed in: facets that caught the light otherwise, and creases running from it. */
function crushedCorner({ surface, height }: Face, colour: Colour): string {
  const at = (u: number, v: number) => surface(u, height - v)
  const facet = (points: readonly (readonly [number, number])[], fill: Colour, opacity: number) =>
    paint(polygon(points.map(([u, v]) => at(u, v))), { fill, opacity })
  const crease = (points: readonly (readonly [number, number])[]) => line(points.map(([u, v]) => at(u, v)))
  return [
    facet(
      [
        [0, 0],
        [0, 62],
        [34, 38],
      ],
      darker(colour, 0.45),
      0.85,
    ),
    facet(
      [
        [0, 0],
        [34, 38],
        [70, 0],
      ],
      darker(colour, 0.28),
      0.9,
    ),
    facet(
      [
        [34, 38],
        [70, 0],
        [92, 0],
        [58, 46],
      ],
      lighter(colour, 0.22),
      0.55,
    ),
    facet(
      [
        [0, 62],
        [34, 38],
        [58, 46],
        [30, 78],
        [0, 84],
      ],
      lighter(colour, 0.16),
      0.45,
    ),
    paint(
      [
        crease([
          [0, 62],
          [34, 38],
          [70, 0],
        ]),
        crease([
          [34, 38],
          [62, 66],
          [84, 74],
        ]),
        crease([
          [34, 38],
          [20, 96],
        ]),
      ].join(''),
      { stroke: darker(colour, 0.6), width: 1.8, opacity: 0.6 },
    ),
    paint(
      [
        crease([
          [1, 63],
          [35, 40],
          [71, 1],
        ]),
        crease([
          [35, 40],
          [63, 68],
        ]),
      ].join(''),
      { stroke: lighter(colour, 0.6), width: 1.1, opacity: 0.55 },
    ),
    facet(
      [
        [0, 0],
        [12, 8],
        [34, 38],
        [8, 20],
      ],
      darker(colour, 0.66),
      0.6,
    ),
  ].join('')
}

function ragged(middle: readonly [number, number], radius: readonly [number, number], dice: Dice): readonly (readonly [number, number])[] {
  return Array.from({ length: 22 }, (_, at) => {
    const angle = (at / 22) * Math.PI * 2
    const reach = dice.between(0.72, 1.18)
    return [middle[0] + Math.cos(angle) * radius[0] * reach, middle[1] + Math.sin(angle) * radius[1] * reach] as const
  })
}

function hole({ surface, width, height }: Face, colour: Colour, dice: Dice): string {
  const middle = [width * 0.2, height * 0.24] as const
  const outer = ragged(middle, [38, 22], dice)
  const inner = outer.map(([u, v]) => [middle[0] + (u - middle[0]) * 0.76 + 2, middle[1] + (v - middle[1]) * 0.68 + 2] as const)
  const shape = (points: readonly (readonly [number, number])[]) => polygon(points.map(([u, v]) => surface(u, v)))
  return [
    paint(shape(outer), { fill: lighter(colour, 0.38) }),
    paint(shape(outer), { stroke: darker(colour, 0.3), width: 1.2, opacity: 0.7 }),
    paint(shape(inner), { fill: darker(colour, 0.82) }),
    paint(
      laid(
        line([
          [middle[0] + 34, middle[1] + 4],
          [middle[0] + 70, middle[1] + 16],
          [middle[0] + 96, middle[1] + 14],
        ]),
        surface,
      ),
      { stroke: darker(colour, 0.7), width: 2.2, opacity: 0.8 },
    ),
  ].join('')
}

function stain({ surface, width, height }: Face, colour: Colour, dice: Dice): string {
  const middle = [width * 0.26, height * 0.74] as const
  const rings = [1, 0.86, 0.6].map((share) =>
    ragged(middle, [82 * share, 48 * share], dice).map(([u, v]) => surface(Math.max(1, u), Math.min(height - 1, v))),
  )
  const [x, y] = surface(middle[0], middle[1])
  return [
    `<defs>${radial('stain', [x, y], 190, [
      [0, darker(colour, 0.5), 0.7],
      [1, darker(colour, 0.42), 0.45],
    ])}</defs>`,
    paint(smooth(rings[0] ?? []), { fill: 'url(#stain)' }),
    paint(smooth(rings[0] ?? []), { stroke: darker(colour, 0.6), width: 2.4, opacity: 0.5 }),
    paint(smooth(rings[1] ?? []), { stroke: darker(colour, 0.55), width: 1.4, opacity: 0.35 }),
  ].join('')
}

/** A closed curve through the middles of the given corners. */
function smooth(points: readonly (readonly [number, number])[]): string {
  const middle = (at: number): readonly [number, number] => {
    const [a, b] = [points[at % points.length] ?? [0, 0], points[(at + 1) % points.length] ?? [0, 0]]
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  }
  const start = middle(0)
  const bends = points.map((_, at) => {
    const [control, end] = [points[(at + 1) % points.length] ?? [0, 0], middle(at + 1)]
    return `Q${control[0].toFixed(1)} ${control[1].toFixed(1)} ${end[0].toFixed(1)} ${end[1].toFixed(1)}`
  })
  return `M${start[0].toFixed(1)} ${start[1].toFixed(1)}${bends.join('')}Z`
}
