import type { Pixel } from './camera.ts'
import type { Colour } from './colour.ts'

export type Stop = readonly [at: number, colour: Colour, opacity?: number]

function stops(list: readonly Stop[]): string {
  return list.map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`).join('')
}

/** A gradient between two points of the drawing's own units, to be used as `url(#id)`. */
export function linear(id: string, from: Pixel, to: Pixel, list: readonly Stop[]): string {
  const ends = `x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}"`
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${ends}>${stops(list)}</linearGradient>`
}

export function radial(id: string, middle: Pixel, radius: number, list: readonly Stop[]): string {
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${middle[0]}" cy="${middle[1]}" r="${radius}">${stops(list)}</radialGradient>`
}

type Paint = {
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly opacity?: number
  /** A line that ends and turns round. */
  readonly round?: boolean
}

/** One painted path. Without a fill it is only stroked. */
export function paint(path: string, { fill = 'none', stroke, width = 1, opacity, round = false }: Paint): string {
  return [
    `<path d="${path}" fill="${fill}"`,
    stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}"`,
    round ? ' stroke-linecap="round" stroke-linejoin="round"' : '',
    // Not `opacity`: that would draw the path on a sheet of its own, the size of the whole picture.
    opacity === undefined ? '' : ` fill-opacity="${opacity}" stroke-opacity="${opacity}"`,
    '/>',
  ].join('')
}

export function clipPath(id: string, path: string): string {
  return `<clipPath id="${id}"><path d="${path}"/></clipPath>`
}

export function group(transform: string, body: string): string {
  return `<g transform="${transform}">${body}</g>`
}

/** A shadow among things, where a blur would cost too much: many faint strokes, each a little wider. `reach` in the drawing's units. */
export function softShadow(path: string, reach: number, opacity: number): string {
  const steps = 8
  return Array.from({ length: steps }, (_, at) =>
    paint(path, { fill: '#000000', stroke: '#000000', width: (2 * reach * (at + 1)) / steps, opacity: opacity / steps }),
  ).join('')
}
