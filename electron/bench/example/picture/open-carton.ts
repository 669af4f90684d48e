import { type Camera, type Pixel, type Surface, levelSurface, matrixAt } from './camera.ts'
import { type Carton, type Face, cardboard, facesOf, isFacing, spotIn, surfaceIn } from './carton.ts'
import { type Colour, darker, lighter, mix } from './colour.ts'
import type { Dice } from './dice.ts'
import { laid, line, polygon, rounded } from './path.ts'
import { clipPath, group, linear, paint, softShadow } from './svg.ts'

/** The far flap and the inside of an open carton; what lies in it comes between this and `nearParts`. */
export function innerParts(carton: Carton, camera: Camera, dice: Dice): string {
  const { width: w, depth: d, height: h } = carton
  const wall = (id: string, face: Omit<Face, 'corners'>) => {
    const { surface, width, height } = face
    const corners: readonly Pixel[] = [surface(0, 0), surface(width, 0), surface(width, height), surface(0, height)]
    return isFacing(corners) ? cardboard(id, { ...face, corners }, carton.colour, dice) + depthShade(`${id}-deep`, corners) : ''
  }
  const inside = (name: Face['name'], shade: number, from: readonly [number, number], u: readonly [number, number], width: number) =>
    wall(`inside-${name}`, {
      name,
      shade,
      width,
      height: h,
      surface: surfaceIn(carton, camera, [from[0], from[1], h], [u[0], u[1], 0], [0, 0, -1]),
    })
  return [
    flap(carton, camera, 'far', dice),
    flap(carton, camera, 'left', dice),
    flap(carton, camera, 'right', dice),
    inside('far', 0.3, [-w / 2, d / 2], [1, 0], w),
    inside('left', 0.46, [-w / 2, -d / 2], [0, 1], d),
    inside('right', 0.16, [w / 2, d / 2], [0, -1], d),
    inside('near', 0.5, [w / 2, -d / 2], [-1, 0], w),
  ].join('')
}

/** The outside that is seen, and the flap folded towards the technician. */
export function nearParts(carton: Carton, camera: Camera, dice: Dice): string {
  const outside = facesOf(carton, camera).filter(({ name }) => name !== 'top')
  const board = outside.map((face) => cardboard(`out-${face.name}`, face, carton.colour, dice)).join('')
  const rim = (
    [
      [-1, 1],
      [1, 1],
      [1, -1],
      [-1, -1],
    ] as const
  ).map(([a, b]) => camera(spotIn(carton, (a * carton.width) / 2, (b * carton.depth) / 2, carton.height)))
  const edge =
    paint(polygon(rim), { stroke: darker(carton.colour, 0.5), width: 4, opacity: 0.6 }) +
    paint(polygon(rim), { stroke: lighter(carton.colour, 0.45), width: 2 })
  return board + edge + flap(carton, camera, 'near', dice)
}

function flap(carton: Carton, camera: Camera, side: 'far' | 'left' | 'right' | 'near', dice: Dice): string {
  const { width: w, depth: d, height: h } = carton
  const across = side === 'far' || side === 'near'
  const length = Math.min(d / 2, 105) - 4
  const lean = ((across ? dice.between(12, 30) : dice.between(6, 24)) * Math.PI) / 180
  const [out, down] = [Math.cos(lean), -Math.sin(lean)]
  const spread = across ? w : d
  const shapes = {
    far: { from: [-w / 2, d / 2, h], u: [1, 0, 0], v: [0, out, down], shade: 0.06 },
    near: { from: [w / 2, -d / 2, h], u: [-1, 0, 0], v: [0, -out, down], shade: 0.1 },
    left: { from: [-w / 2, -d / 2, h], u: [0, 1, 0], v: [-out, 0, down], shade: 0 },
    right: { from: [w / 2, d / 2, h], u: [0, -1, 0], v: [out, 0, down], shade: 0.16 },
  } as const
  const { from, u, v, shade } = shapes[side]
  const surface = surfaceIn(carton, camera, from, u, v)
  const corners = [surface(2, 0), surface(spread - 2, 0), surface(spread - 5, length), surface(5, length)]
  const face: Face = { name: side, surface, width: spread, height: length, corners, shade }
  const crease = laid(
    line([
      [2, 3],
      [spread - 2, 3],
    ]),
    surface,
  )
  return [
    cardboard(`flap-${side}`, face, mix(carton.colour, '#e8cfa4', 0.25), dice),
    paint(polygon(corners), { stroke: lighter(carton.colour, 0.4), width: 1.6, opacity: 0.8 }),
    paint(crease, { stroke: darker(carton.colour, 0.5), width: 4, opacity: 0.35 }),
  ].join('')
}

/** Light that does not reach the bottom. */
function depthShade(id: string, corners: readonly Pixel[]): string {
  const [first = [0, 0], , , last = [0, 0]] = corners
  const shade = linear(id, first, last, [
    [0, '#000000', 0],
    [1, '#000000', 0.6],
  ])
  return `<defs>${shade}</defs>${paint(polygon(corners), { fill: `url(#${id})` })}`
}

type Bed = { readonly surface: Surface; readonly outline: string }

/** The level on which the product lies inside. */
export function bedOf(carton: Carton, camera: Camera, height: number): Bed {
  const surface = levelSurface(camera, { x: carton.x, y: carton.y, z: height, turn: carton.turn })
  const [w, d] = [carton.width / 2 - 3, carton.depth / 2 - 3]
  return { surface, outline: polygon([surface(-w, -d), surface(w, -d), surface(w, d), surface(-w, d)]) }
}

/** Moulded pulp with a hollow for the product. `hollow` is the product's outline as laid on the bed's millimetres. */
export function pulpTray(bed: Bed, carton: Carton, hollow: string, dice: Dice): string {
  const pulp: Colour = '#a8a297'
  const [w, d] = [carton.width / 2 - 3, carton.depth / 2 - 3]
  const specks = Array.from({ length: 420 }, () => {
    const [x, y] = bed.surface(dice.between(-w, w), dice.between(-d, d))
    return `M${x.toFixed(1)} ${y.toFixed(1)}l${dice.between(1, 4).toFixed(1)} ${dice.between(-2, 2).toFixed(1)}`
  })
  const ribs = [-1, 1].flatMap((side) => [-0.78, 0, 0.78].map((at) => rounded(at * w - 24, side * (d - 15) - 9, 48, 18, 8)))
  return [
    `<defs>${clipPath('bed', bed.outline)}${linear('pulp', bed.surface(-w, -d), bed.surface(w, d), [
      [0, lighter(pulp, 0.2)],
      [1, darker(pulp, 0.22)],
    ])}</defs><g clip-path="url(#bed)">`,
    paint(bed.outline, { fill: 'url(#pulp)' }),
    group(
      matrixAt(bed.surface),
      [
        paint(ribs.join(''), { fill: lighter(pulp, 0.22) }) +
          paint(ribs.join(''), { stroke: darker(pulp, 0.45), width: 1.2, opacity: 0.6 }),
        softShadow(hollow, 15, 0.55),
        paint(hollow, { fill: darker(pulp, 0.55), stroke: darker(pulp, 0.42), width: 10 }),
      ].join(''),
    ),
    paint(specks.join(''), { stroke: '#6d675c', width: 1, opacity: 0.35 }),
    innerShade(bed.outline),
    '</g>',
  ].join('')
}

/** Where the walls keep the light from the bed. */
function innerShade(outline: string): string {
  return Array.from({ length: 7 }, (_, at) => paint(outline, { stroke: '#000000', width: 11 * (at + 1), opacity: 0.06 })).join('')
}

/** Crumpled packing paper: facets that each take the light differently. */
export function crumpledPaper(bed: Bed, carton: Carton, dice: Dice): string {
  const paper: Colour = '#cdb48a'
  const [w, d] = [carton.width / 2 + 20, carton.depth / 2 + 20]
  const [columns, rows] = [17, 12]
  const node = Array.from({ length: (columns + 1) * (rows + 1) }, (_, at) => {
    const [column, row] = [at % (columns + 1), Math.floor(at / (columns + 1))]
    return bed.surface(
      -w + ((column + dice.between(-0.42, 0.42)) * 2 * w) / columns,
      -d + ((row + dice.between(-0.42, 0.42)) * 2 * d) / rows,
    )
  })
  const facets: string[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * (columns + 1) + column
      const [a, b, c, e] = [node[at], node[at + 1], node[at + columns + 2], node[at + columns + 1]]
      if (a === undefined || b === undefined || c === undefined || e === undefined) continue
      for (const corners of [
        [a, b, c],
        [a, c, e],
      ]) {
        const shade = dice.next()
        const fill = shade < 0.5 ? darker(paper, (0.5 - shade) * 0.42) : lighter(paper, (shade - 0.5) * 0.34)
        facets.push(paint(polygon(corners), { fill, stroke: fill, width: 1.2 }))
      }
    }
  }
  return `<defs>${clipPath('bed', bed.outline)}</defs><g clip-path="url(#bed)">${facets.join('')}${innerShade(bed.outline)}</g>`
}
