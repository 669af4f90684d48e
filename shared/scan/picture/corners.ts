/** Pixels from the top left of a picture that stands upright. */
export type Point = { readonly x: number; readonly y: number }

/** The corners of a code in its own reading direction: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point]

/** The same corners in a picture of another size that begins elsewhere: first shifted, then multiplied, in whole pixels. */
export function moved(corners: Corners, by: Point, factor = 1): Corners {
  const move = ({ x, y }: Point): Point => ({ x: Math.round((x + by.x) * factor), y: Math.round((y + by.y) * factor) })
  const [one, two, three, four] = corners
  return [move(one), move(two), move(three), move(four)]
}

/** Share of its length by which a box around points on one line is widened, so that it can be seen. */
const THICKNESS = 0.2

/** A box around a few points of a code, for a reader that tells no corners. Points on one line get a band around them. */
export function boxAround(points: readonly Point[]): Corners {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const least = Math.max(right - left, bottom - top) * THICKNESS
  const wider = Math.max(0, least - (right - left)) / 2
  const higher = Math.max(0, least - (bottom - top)) / 2
  const at = (x: number, y: number): Point => ({ x: Math.round(x), y: Math.round(y) })
  return [
    at(left - wider, top - higher),
    at(right + wider, top - higher),
    at(right + wider, bottom + higher),
    at(left - wider, bottom + higher),
  ]
}

/** The middle of a code. */
export function middleOf(corners: Corners): Point {
  const sum = corners.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }))
  return { x: sum.x / corners.length, y: sum.y / corners.length }
}

/** Whether a point lies in the upright box around others. */
export function isInside(point: Point, others: readonly Point[]): boolean {
  const xs = others.map(({ x }) => x)
  const ys = others.map(({ y }) => y)
  return point.x >= Math.min(...xs) && point.x <= Math.max(...xs) && point.y >= Math.min(...ys) && point.y <= Math.max(...ys)
}
