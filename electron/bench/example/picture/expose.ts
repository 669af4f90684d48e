import { setImmediate } from 'node:timers/promises'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './camera.ts'
import { diceOf } from './dice.ts'

/** Eight bits a channel, row by row; smaller than the picture where it is blurred anyway. */
export type Layer = { readonly data: Uint8Array; readonly width: number; readonly height: number; readonly channels: number }

export type Layers = {
  /** RGB. */
  readonly ground: Layer
  /** Opacity of black. */
  readonly shadow: Layer
  /** RGBA, not premultiplied. */
  readonly things: Layer
}

const GRAIN = 1 << 16
/** Rows between two breaths of the event loop: a few milliseconds. */
const BAND = 160

/** Sums of four throws, mean 0, about −9 to 9. */
const grain = (() => {
  const dice = diceOf(7)
  return Int8Array.from({ length: GRAIN }, () => Math.round((dice.next() + dice.next() + dice.next() + dice.next() - 2) * 6.5))
})()

/** How much light falls off with the square of the distance from the lamp, by column and by row. */
const ACROSS = Float32Array.from({ length: PICTURE_WIDTH }, (_, x) => 0.5 * (x / PICTURE_WIDTH - 0.4) ** 2)
const DOWN = Float32Array.from({ length: PICTURE_HEIGHT }, (_, y) => 0.5 * (y / PICTURE_HEIGHT - 0.42) ** 2)

/**
 * Lays the layers over each other and adds what lens and sensor add: light that falls off from the lamp, and grain. RGB.
 * This runs a million times a picture: plain loops, nothing allocated inside.
 */
export async function expose({ ground, shadow, things }: Layers, seed: number): Promise<Uint8ClampedArray> {
  const pixels = new Uint8ClampedArray(PICTURE_WIDTH * PICTURE_HEIGHT * 3)
  const groundRow = rowReader(ground)
  const shadowRow = rowReader(shadow)
  let speckAt = (seed * 7919) % GRAIN
  for (let y = 0; y < PICTURE_HEIGHT; y += 1) {
    if (y % BAND === BAND - 1) await setImmediate()
    speckAt = exposeRow({ pixels, y, under: groundRow(y), dark: shadowRow(y), above: things.data, speckAt })
  }
  return pixels
}

type Row = {
  readonly pixels: Uint8ClampedArray
  readonly y: number
  readonly under: Uint8Array
  readonly dark: Uint8Array
  readonly above: Uint8Array
  readonly speckAt: number
}

function exposeRow({ pixels, y, under, dark, above, speckAt }: Row): number {
  let to = y * PICTURE_WIDTH * 3
  let from = y * PICTURE_WIDTH * 4
  let at = 0
  let throwAt = speckAt
  const level = 1.08 - (DOWN[y] as number)
  for (let x = 0; x < PICTURE_WIDTH; x += 1) {
    const light = level - (ACROSS[x] as number)
    throwAt = (throwAt + 40_503) & (GRAIN - 1)
    const speck = grain[throwAt] as number
    const cover = (above[from + 3] as number) / 255
    const lit = (1 - cover) * (1 - (dark[x] as number) / 255)
    // A lamp a little warmer than the sensor thinks.
    pixels[to] = ((under[at] as number) * lit + (above[from] as number) * cover) * light * 1.012 + speck
    pixels[to + 1] = ((under[at + 1] as number) * lit + (above[from + 1] as number) * cover) * light + speck
    pixels[to + 2] = ((under[at + 2] as number) * lit + (above[from + 2] as number) * cover) * light * 0.985 + speck
    to += 3
    at += 3
    from += 4
  }
  return (throwAt + 977) & (GRAIN - 1)
}

/** Reads the picture's rows from a layer of any size, bilinear where it is smaller. The row is good until the next one is read. */
function rowReader({ data, width, height, channels }: Layer): (y: number) => Uint8Array {
  const length = width * channels
  if (width === PICTURE_WIDTH) return (y) => data.subarray(y * length, (y + 1) * length)
  const step = width / PICTURE_WIDTH
  const column = new Float32Array(length)
  const row = new Uint8Array(PICTURE_WIDTH * channels)
  return (y) => {
    const from = Math.min(height - 1, Math.max(0, (y + 0.5) * step - 0.5))
    const top = Math.floor(from) * length
    const bottom = Math.min(height - 1, Math.floor(from) + 1) * length
    const low = from - Math.floor(from)
    for (let at = 0; at < length; at += 1) column[at] = (data[top + at] as number) * (1 - low) + (data[bottom + at] as number) * low
    let to = 0
    for (let x = 0; x < PICTURE_WIDTH; x += 1) {
      const across = Math.min(width - 1, Math.max(0, (x + 0.5) * step - 0.5))
      const left = Math.floor(across)
      const share = across - left
      const right = left + 1 < width ? left + 1 : left
      for (let channel = 0; channel < channels; channel += 1) {
        row[to] = (column[left * channels + channel] as number) * (1 - share) + (column[right * channels + channel] as number) * share
        to += 1
      }
    }
    return row
  }
}
