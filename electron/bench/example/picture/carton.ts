import { type Camera, type Pixel, type Spot, type Surface, surfaceOf } from './camera.ts'
import { type Colour, darker, lighter } from './colour.ts'
import type { Dice } from './dice.ts'
import { laid, line, polygon } from './path.ts'
import { linear, paint } from './svg.ts'

/** A carton on the mat, in millimetres: its middle at (x, y), turned clockwise in degrees. */
export type Carton = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly turn: number
  readonly colour: Colour
}

type FaceName = 'top' | 'near' | 'far' | 'left' | 'right'

export type Face = {
  readonly name: FaceName
  readonly surface: Surface
  readonly width: number
  readonly height: number
  readonly corners: readonly Pixel[]
  /** 0 is in the light, 1 in the dark. */
  readonly shade: number
}

/** A spot of the carton: a to its right, b away, both from its middle, and the height above the mat. */
export function spotIn({ x, y, turn }: Carton, a: number, b: number, z: number): Spot {
  const angle = (turn * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return [x + cos * a + sin * b, y - sin * a + cos * b, z]
}

/** The surface from one spot of the carton towards two others, a millimetre a step. */
export function surfaceIn(carton: Carton, camera: Camera, from: Spot, u: Spot, v: Spot): Surface {
  const origin = spotIn(carton, from[0], from[1], from[2])
  const step = ([a, b, z]: Spot): Spot => {
    const [x, y] = spotIn({ ...carton, x: 0, y: 0 }, a, b, 0)
    return [x, y, z]
  }
  return surfaceOf(camera, origin, step(u), step(v))
}

/** Every face seen from outside, the farther ones first; those turned away are left out. */
export function facesOf(carton: Carton, camera: Camera): readonly Face[] {
  const { width: w, depth: d, height: h } = carton
  const face = (name: FaceName, from: Spot, u: Spot, v: Spot, width: number, height: number, shade: number): Face => {
    const surface = surfaceIn(carton, camera, from, u, v)
    return { name, surface, width, height, shade, corners: [surface(0, 0), surface(width, 0), surface(width, height), surface(0, height)] }
  }
  const all = [
    face('far', [w / 2, d / 2, h], [-1, 0, 0], [0, 0, -1], w, h, 0.2),
    face('left', [-w / 2, d / 2, h], [0, -1, 0], [0, 0, -1], d, h, 0.2),
    face('right', [w / 2, -d / 2, h], [0, 1, 0], [0, 0, -1], d, h, 0.5),
    face('near', [-w / 2, -d / 2, h], [1, 0, 0], [0, 0, -1], w, h, 0.34),
    face('top', [-w / 2, d / 2, h], [1, 0, 0], [0, -1, 0], w, d, 0),
  ]
  return all.filter(({ corners }) => isFacing(corners))
}

/** Whether corners named clockwise run clockwise on the picture too. */
export function isFacing(corners: readonly Pixel[]): boolean {
  let sum = 0
  for (const [at, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum > 0
}

/** Board with its fibres, flutes and light, and nothing printed. */
export function cardboard(id: string, face: Face, colour: Colour, dice: Dice): string {
  const [first = [0, 0], , third = [0, 0]] = face.corners
  const base = darker(colour, face.shade)
  return [
    `<defs>${linear(id, first, third, [
      [0, lighter(base, 0.12)],
      [0.55, base],
      [1, darker(base, 0.16)],
    ])}</defs>`,
    paint(polygon(face.corners), { fill: `url(#${id})` }),
    fibres(face, base, dice),
  ].join('')
}

function fibres({ width, height, surface }: Face, colour: Colour, dice: Dice): string {
  const specks = (count: number, length: number) => {
    const strokes: string[] = []
    for (let at = 0; at < count; at += 1) {
      const reach = dice.between(0.2, 1) * length
      const angle = dice.between(-1.5, 1.5)
      const u = dice.between(2, Math.max(3, width - 2 - reach))
      const v = dice.between(4, Math.max(5, height - 4))
      const [fromX, fromY] = surface(u, v)
      const [toX, toY] = surface(u + reach * Math.cos(angle), Math.min(height - 1, Math.max(1, v + reach * Math.sin(angle))))
      strokes.push(`M${fromX.toFixed(1)} ${fromY.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}`)
    }
    return strokes.join('')
  }
  const count = Math.min(420, Math.round((width * height) / 150))
  const flutes: string[] = []
  for (let v = 3; v < height; v += 7)
    flutes.push(
      laid(
        line([
          [0, v],
          [width, v],
        ]),
        surface,
      ),
    )
  return [
    paint(flutes.join(''), { stroke: darker(colour, 0.5), width: 2, opacity: 0.05 }),
    paint(specks(count, 2.6), { stroke: darker(colour, 0.55), width: 1, opacity: 0.22 }),
    paint(specks(count, 4), { stroke: lighter(colour, 0.6), width: 1, opacity: 0.16 }),
  ].join('')
}

/** The worn light edges between the top and its sides. */
export function edges(faces: readonly Face[], colour: Colour): string {
  const top = faces.find(({ name }) => name === 'top')
  if (top === undefined) return ''
  const outline = polygon(top.corners)
  return (
    paint(outline, { stroke: darker(colour, 0.45), width: 2.2, opacity: 0.5 }) +
    paint(outline, { stroke: lighter(colour, 0.55), width: 1.2, opacity: 0.6 })
  )
}

/** Where the carton keeps the light from the mat: its foot, and the foot moved away from the lamp by its height. */
export function castShadow(carton: Carton, camera: Camera, reach = 0.55): string {
  const { width: w, depth: d, height: h } = carton
  const foot = (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map(([a, b]) => spotIn(carton, (a * w) / 2, (b * d) / 2, 0))
  const far = foot.map(([x, y]): Spot => [x + h * reach, y - h * reach * 0.6, 0])
  const sides = foot.map((spot, at) => {
    const next = foot[(at + 1) % 4] ?? spot
    return polygon([spot, next, far[(at + 1) % 4] ?? next, far[at] ?? spot].map(camera))
  })
  const cast = [polygon(far.map(camera)), ...sides].map((shape) => paint(shape, { fill: '#000000' })).join('')
  const contact = polygon(foot.map(camera))
  return `<g opacity="0.46">${cast}</g>${paint(contact, { fill: '#000000', stroke: '#000000', width: 16, opacity: 0.6 })}`
}
