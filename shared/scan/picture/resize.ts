import type { GreyPicture } from './grey.ts'

/** The same picture at another size. Enlarging blends neighbours; shrinking averages what falls into a pixel. */
export function resize(picture: GreyPicture, factor: number): GreyPicture {
  const width = Math.max(1, Math.round(picture.width * factor))
  const height = Math.max(1, Math.round(picture.height * factor))
  const across = weights(picture.width, width)
  const down = weights(picture.height, height)
  const rows = new Float32Array(width * picture.height)
  for (let y = 0; y < picture.height; y += 1) blendLine(picture.grey, y * picture.width, 1, across, rows, y * width, 1)
  const grey = new Uint8ClampedArray(width * height)
  for (let x = 0; x < width; x += 1) blendLine(rows, x, width, down, grey, x, width)
  return { width, height, grey }
}

/** For each place of the new line: the first place of the old one that it is made of, and the shares from there on. */
type Weights = { readonly first: Int32Array; readonly shares: Float32Array; readonly reach: number }

/** A tent as wide as the step, at least two places. */
function weights(from: number, to: number): Weights {
  const step = from / to
  const radius = Math.max(1, step)
  const reach = Math.ceil(radius * 2) + 1
  const first = new Int32Array(to)
  const shares = new Float32Array(to * reach)
  for (let at = 0; at < to; at += 1) {
    const middle = (at + 0.5) * step - 0.5
    const start = Math.max(0, Math.ceil(middle - radius))
    first[at] = start
    let sum = 0
    for (let index = 0; index < reach && start + index < from; index += 1) {
      const share = Math.max(0, 1 - Math.abs(start + index - middle) / radius)
      shares[at * reach + index] = share
      sum += share
    }
    for (let index = 0; index < reach; index += 1) shares[at * reach + index] = (shares[at * reach + index] ?? 0) / sum
  }
  return { first, shares, reach }
}

type Line = Uint8ClampedArray | Float32Array

function blendLine(
  from: Line,
  fromAt: number,
  fromStep: number,
  { first, shares, reach }: Weights,
  to: Line,
  toAt: number,
  toStep: number,
): void {
  for (let at = 0; at < first.length; at += 1) {
    const start = fromAt + (first[at] ?? 0) * fromStep
    let sum = 0
    for (let index = 0; index < reach; index += 1) {
      const share = shares[at * reach + index] ?? 0
      if (share > 0) sum += (from[start + index * fromStep] ?? 0) * share
    }
    to[toAt + at * toStep] = sum
  }
}
