import { setImmediate } from 'node:timers/promises'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './camera.ts'
import { diceOf } from './dice.ts'
import { type Layer, rowReader } from './layer.ts'

type Layers = {
  /** RGB. */
  readonly ground: Layer
  /** Opacity of black. */
  readonly shadow: Layer
  /** RGBA, not premultiplied, of the picture's own size. */
  readonly things: Layer
}

const GRAIN = 1 << 16
/** Rows between two breaths of the event loop: a few milliseconds. */
const BAND = 120
/** Light is counted in 1/16384. */
const UNIT = 14

/** Sums of four throws, mean 0, about −9 to 9. */
const grain = (() => {
  const dice = diceOf(7)
  return Int8Array.from({ length: GRAIN }, () => Math.round((dice.next() + dice.next() + dice.next() + dice.next() - 2) * 6.5))
})()

/** How much light falls off with the square of the distance from the lamp, by column and by row. */
const ACROSS = Int32Array.from({ length: PICTURE_WIDTH }, (_, x) => 0.5 * (x / PICTURE_WIDTH - 0.4) ** 2 * (1 << UNIT))
const DOWN = Int32Array.from({ length: PICTURE_HEIGHT }, (_, y) => (1.08 - 0.5 * (y / PICTURE_HEIGHT - 0.42) ** 2) * (1 << UNIT))

/** Lays the layers over each other and adds what lens and sensor add: light that falls off from the lamp, and grain. RGB. */
export async function expose({ ground, shadow, things }: Layers, seed: number): Promise<Uint8ClampedArray> {
  const pixels = new Uint8ClampedArray(PICTURE_WIDTH * PICTURE_HEIGHT * 3)
  const groundRow = rowReader(ground, PICTURE_WIDTH, PICTURE_HEIGHT)
  const shadowRow = rowReader(shadow, PICTURE_WIDTH, PICTURE_HEIGHT)
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

/** This loop runs a million times a picture: whole numbers, nothing allocated, no doubt about array ends. */
function exposeRow({ pixels, y, under, dark, above, speckAt }: Row): number {
  let to = y * PICTURE_WIDTH * 3
  let from = y * PICTURE_WIDTH * 4
  let at = 0
  let throwAt = speckAt
  const level = DOWN[y] as number
  for (let x = 0; x < PICTURE_WIDTH; x += 1) {
    const light = level - (ACROSS[x] as number)
    throwAt = (throwAt + 40_503) & (GRAIN - 1)
    const speck = grain[throwAt] as number
    const cover = above[from + 3] as number
    let red = above[from] as number
    let green = above[from + 1] as number
    let blue = above[from + 2] as number
    if (cover < 255) {
      const lit = ((255 - cover) * (255 - (dark[x] as number)) * 257) >> 16
      red = (((under[at] as number) * lit + red * cover) * 257) >> 16
      green = (((under[at + 1] as number) * lit + green * cover) * 257) >> 16
      blue = (((under[at + 2] as number) * lit + blue * cover) * 257) >> 16
    }
    // A lamp a little warmer than the sensor thinks.
    pixels[to] = ((red * (light + (light >> 6))) >> UNIT) + speck
    pixels[to + 1] = ((green * light) >> UNIT) + speck
    pixels[to + 2] = ((blue * (light - (light >> 6))) >> UNIT) + speck
    to += 3
    at += 3
    from += 4
  }
  return (throwAt + 977) & (GRAIN - 1)
}
