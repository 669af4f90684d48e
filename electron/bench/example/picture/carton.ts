import { type Camera, type Pixel, type Spot, type Surface, surfaceOf } from './camera.ts'
import { type Colour, darker, lighter } from './colour.ts'
import type { Dice } from './dice.ts'
import type { Ink } from './lettering.ts'
import { laid, line, polygon, rectangle } from './path.ts'
import { linear, paint } from './svg.ts'

/** A closed carton on the mat, in millimetres: its middle at (x, y), turned clockwise in degrees. */
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

/** The directions of a carton's own axes on the bench. */
function axes(turn: number): { readonly right: Spot; readonly away: Spot } {
  const angle = (turn * Math.PI) / 180
  return { right: [Math.cos(angle), -Math.sin(angle), 0], away: [Math.sin(angle), Math.cos(angle), 0] }
}

function spotIn(carton: Carton, a: number, b: number, z: number): Spot {
  const { right, away } = axes(carton.turn)
  return [carton.x + right[0] * a + away[0] * b, carton.y + right[1] * a + away[1] * b, z]
}

const UP: Spot = [0, 0, 1]
const DOWN: Spot = [0, 0, -1]
const minus = ([x, y, z]: Spot): Spot => [-x, -y, -z]

/** The faces that look at the camera, the farther ones first. */
export function facesOf(carton: Carton, camera: Camera): readonly Face[] {
  const { right, away } = axes(carton.turn)
  const { width: w, depth: d, height: h } = carton
  const face = (name: FaceName, origin: Spot, u: Spot, v: Spot, width: number, height: number, shade: number): Face => {
    const surface = surfaceOf(camera, origin, u, v)
    return { name, surface, width, height, shade, corners: [surface(0, 0), surface(width, 0), surface(width, height), surface(0, height)] }
  }
  const all = [
    face('far', spotIn(carton, w / 2, d / 2, h), minus(right), DOWN, w, h, 0.2),
    face('left', spotIn(carton, -w / 2, d / 2, h), minus(away), DOWN, d, h, 0.22),
    face('right', spotIn(carton, w / 2, -d / 2, h), away, DOWN, d, h, 0.5),
    face('near', spotIn(carton, -w / 2, -d / 2, h), right, DOWN, w, h, 0.36),
    face('top', spotIn(carton, -w / 2, d / 2, h), right, minus(away), w, d, 0),
  ]
  return all.filter(({ corners }) => area(corners) > 0)
}

/** Positive where the corners run clockwise on the picture: the face looks here. */
function area(corners: readonly Pixel[]): number {
  let sum = 0
  for (const [at, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum
}

/** Board with its fibres, flutes and light, but nothing printed. */
export function cardboard(id: string, face: Face, colour: Colour, dice: Dice): string {
  const [first = [0, 0], , third = [0, 0]] = face.corners
  const base = darker(colour, face.shade)
  return [
    `<defs>${linear(id, first, third, [
      [0, lighter(base, 0.1)],
      [0.55, base],
      [1, darker(base, 0.14)],
    ])}</defs>`,
    paint(polygon(face.corners), { fill: `url(#${id})` }),
    fibres(face, colour, dice),
  ].join('')
}

function fibres(face: Face, colour: Colour, dice: Dice): string {
  const strokes = (count: number, length: number) => {
    const lines: string[] = []
    for (let at = 0; at < count; at += 1) {
      const [u, v] = [dice.next() * (face.width - length), dice.next() * face.height]
      lines.push(laid(line([[u, v], [u + dice.between(0.3, 1) * length, Math.min(face.height, Math.max(0, v + dice.between(-0.8, 0.8)))]]), face.surface))
    }
    return lines.join('')
  }
  const count = Math.min(500, Math.round((face.width * face.height) / 130))
  const flutes: string[] = []
  for (let v = 3; v < face.height; v += 7) flutes.push(laid(line([[0, v], [face.width, v]]), face.surface))
  return [
    paint(flutes.join(''), { stroke: darker(colour, 0.5), width: 1.6, opacity: 0.045 }),
    paint(strokes(count, 9), { stroke: darker(colour, 0.6), width: 0.9, opacity: 0.16 }),
    paint(strokes(count, 12), { stroke: lighter(colour, 0.7), width: 0.9, opacity: 0.15 }),
  ].join('')
}

export function printed(ink: readonly Ink[], surface: Surface, opacity?: number): string {
  return ink.map(({ path, colour }) => paint(laid(path, surface), { fill: colour, ...(opacity === undefined ? {} : { opacity }) })).join('')
}

/** Tape along the seam of the top and down the near face; clear brown film with a sheen and a serrated end. */
export function tape(top: Face, near: Face | undefined, colour: Colour): string {
  const [low, high] = [top.height / 2 - 24, top.height / 2 + 24]
  void near
  const strip = laid(rectangle(0, low, top.width, high - low), top.surface)
  const sheen = laid(rectangle(0, low + 9, top.width, 7), top.surface)
  return [
    paint(laid(line([[0, top.height / 2], [top.width, top.height / 2]]), top.surface), { stroke: darker(colour, 0.65), width: 2.2, opacity: 0.8 }),
    paint(strip, { fill: lighter(colour, 0.3), opacity: 0.42 }),
    paint(sheen, { fill: '#ffffff', opacity: 0.22 }),
    paint(strip, { stroke: '#ffffff', width: 1, opacity: 0.35 }),
  ].join('')
}

/** Where the carton keeps the light from the mat: its foot and the foot moved away from the lamp by its height. */
export function castShadow(carton: Carton, camera: Camera, reach = 0.42): string {
  const { width: w, depth: d, height: h } = carton
  const foot = ([[-1, -1], [1, -1], [1, 1], [-1, 1]] as const).map(([a, b]) => spotIn(carton, (a * w) / 2, (b * d) / 2, 0))
  const far = foot.map(([x, y]): Spot => [x + h * reach, y - h * reach * 0.55, 0])
  const shapes = foot.map((spot, at) => {
    const next = foot[(at + 1) % 4] ?? spot
    return polygon([spot, next, far[(at + 1) % 4] ?? next, far[at] ?? spot].map(camera))
  })
  const all = [polygon(foot.map(camera)), polygon(far.map(camera)), ...shapes]
  return paint(all.join(''), { fill: '#000000', opacity: 0.5 }) + paint(polygon(foot.map(camera)), { fill: '#000000', stroke: '#000000', width: 14, opacity: 0.5 })
}

export { UP }
