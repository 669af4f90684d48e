/** Pixels, x to the right, y downwards. */
export type Pixel = readonly [number, number]

/** Millimetres on the bench: x to the right, y away from the technician, z up. */
export type Spot = readonly [number, number, number]

/** Where on the picture a spot of the bench lies. */
export type Camera = (spot: Spot) => Pixel

export const PICTURE_WIDTH = 1280
export const PICTURE_HEIGHT = 960

type Aim = {
  /** What is in the middle of the picture. */
  readonly at: Spot
  /** Degrees from straight down. */
  readonly tilt: number
  /** Degrees, clockwise as seen in the picture: how the hand held the camera. */
  readonly roll?: number
  /** Millimetres from lens to middle. */
  readonly distance: number
  /** Pixels a millimetre in the middle. */
  readonly scale: number
}

/** A pinhole camera above the bench, looking down and away from the technician. */
export function cameraAt({ at, tilt, roll = 0, distance, scale }: Aim): Camera {
  const lean = (tilt * Math.PI) / 180
  const turn = (roll * Math.PI) / 180
  const [sin, cos] = [Math.sin(lean), Math.cos(lean)]
  const [sinRoll, cosRoll] = [Math.sin(turn), Math.cos(turn)]
  return ([x, y, z]) => {
    const [dx, dy, dz] = [x - at[0], y - at[1], z - at[2]]
    const depth = distance + dy * sin - dz * cos
    const zoom = (scale * distance) / depth
    const across = dx * zoom
    const down = -(dy * cos + dz * sin) * zoom
    return [PICTURE_WIDTH / 2 + across * cosRoll - down * sinRoll, PICTURE_HEIGHT / 2 + across * sinRoll + down * cosRoll]
  }
}

/** A flat thing in millimetres of its own, u to the right and v downwards as printed, seen in the picture. */
export type Surface = (u: number, v: number) => Pixel

/** A surface through `origin`, its u and v directions given as steps of one millimetre. */
export function surfaceOf(camera: Camera, origin: Spot, u: Spot, v: Spot): Surface {
  return (a, b) => camera([origin[0] + a * u[0] + b * v[0], origin[1] + a * u[1] + b * v[1], origin[2] + a * u[2] + b * v[2]])
}

/** A level surface at height `z`, its own origin at (x, y), turned clockwise as seen from above. */
export function levelSurface(
  camera: Camera,
  { x, y, z, turn }: { readonly x: number; readonly y: number; readonly z: number; readonly turn: number },
): Surface {
  const angle = (turn * Math.PI) / 180
  return surfaceOf(camera, [x, y, z], [Math.cos(angle), -Math.sin(angle), 0], [-Math.sin(angle), -Math.cos(angle), 0])
}

/** An SVG matrix that lays a drawing on a surface, exact at (u, v) and close to it nearby. */
export function matrixAt(surface: Surface, u = 0, v = 0): string {
  const [left, right] = [surface(u - 1, v), surface(u + 1, v)]
  const [above, below] = [surface(u, v - 1), surface(u, v + 1)]
  const [a, b] = [(right[0] - left[0]) / 2, (right[1] - left[1]) / 2]
  const [c, d] = [(below[0] - above[0]) / 2, (below[1] - above[1]) / 2]
  const [x, y] = surface(u, v)
  return `matrix(${[a, b, c, d, x - a * u - c * v, y - b * u - d * v].map((value) => value.toFixed(4)).join(' ')})`
}
