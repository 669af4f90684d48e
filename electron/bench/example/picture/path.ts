import type { Pixel, Surface } from './camera.ts'

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function polygon(points: readonly Pixel[]): string {
  return points.length === 0 ? '' : `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ])
}

export function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const [right, bottom] = [x + width, y + height]
  const bend = radius * 0.4477
  return [
    `M${x + radius} ${y}L${right - radius} ${y}C${right - bend} ${y} ${right} ${y + bend} ${right} ${y + radius}`,
    `L${right} ${bottom - radius}C${right} ${bottom - bend} ${right - bend} ${bottom} ${right - radius} ${bottom}`,
    `L${x + radius} ${bottom}C${x + bend} ${bottom} ${x} ${bottom - bend} ${x} ${bottom - radius}`,
    `L${x} ${y + radius}C${x} ${y + bend} ${x + bend} ${y} ${x + radius} ${y}Z`,
  ].join('')
}

export function circle(x: number, y: number, radius: number): string {
  return rounded(x - radius, y - radius, radius * 2, radius * 2, radius)
}

/** A zigzag or any open line. */
export function line(points: readonly Pixel[]): string {
  return `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}`
}

/** A path of absolute pairs, as an outline is, somewhere else. */
export function moved(path: string, byX: number, byY: number): string {
  return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${number(Number(x) + byX)} ${number(Number(y) + byY)}`)
}

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 }

/**
 * A path in millimetres as it lies on a surface: every point is projected, so that print on a carton recedes with it.
 * Reads absolute and relative M, L, H, V, Q, C and Z; a curve's control points are projected too, which is close enough here.
 */
export function laid(path: string, surface: Surface): string {
  const words = path.match(/[a-zA-Z]|-?(?:\d*\.\d+|\d+)(?:e-?\d+)?/g) ?? []
  const out: string[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let command = 'M'
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    if (/[a-zA-Z]/.test(word)) {
      command = word
      at += 1
    }
    const kind = command.toUpperCase()
    const count = ARGUMENTS[kind]
    if (count === undefined) throw new Error(`A path with ${command} cannot be laid on a surface`)
    if (kind === 'Z') {
      out.push('Z')
      ;[x, y] = [startX, startY]
      continue
    }
    const given = words.slice(at, at + count).map(Number)
    at += count
    const [fromX, fromY] = command === kind ? [0, 0] : [x, y]
    const points = pointsOf(kind, given, { x, y, fromX, fromY })
    ;[x, y] = points.at(-1) ?? [x, y]
    if (kind === 'M') [startX, startY] = [x, y]
    const shown = kind === 'H' || kind === 'V' ? 'L' : kind
    out.push(
      shown +
        points
          .map(([u, v]) => {
            const [px, py] = surface(u, v)
            return `${number(px)} ${number(py)}`
          })
          .join(' '),
    )
    if (command === 'M') command = 'L'
    else if (command === 'm') command = 'l'
  }
  return out.join('')
}

type Pen = { readonly x: number; readonly y: number; readonly fromX: number; readonly fromY: number }

function pointsOf(kind: string, given: readonly number[], { x, y, fromX, fromY }: Pen): readonly Pixel[] {
  if (kind === 'H') return [[(given[0] ?? 0) + fromX, y]]
  if (kind === 'V') return [[x, (given[0] ?? 0) + fromY]]
  const points: Pixel[] = []
  for (let at = 0; at < given.length; at += 2) points.push([(given[at] ?? 0) + fromX, (given[at + 1] ?? 0) + fromY])
  return points
}
