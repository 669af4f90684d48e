import sharp, { type Sharp } from 'sharp'
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './camera.ts'
import { expose } from './expose.ts'
import type { Layer } from './layer.ts'
import type { Scene } from './scene.ts'

/** Blurred layers are drawn this much smaller: a blur of 20 pixels costs a sixteenth. */
const COARSE = 4
const QUALITY = 82

function svg(body: string, shrink: number): Buffer {
  const size = `width="${PICTURE_WIDTH / shrink}" height="${PICTURE_HEIGHT / shrink}" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}"`
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`)
}

async function layerOf(image: Sharp): Promise<Layer> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

/** Half the picture's size where it is in focus: a mat needs no more. */
function ground({ ground, groundBlur }: Scene): Promise<Layer> {
  const shrink = groundBlur === 0 ? 2 : COARSE
  const drawn = sharp(svg(ground, shrink)).removeAlpha()
  return layerOf(groundBlur === 0 ? drawn : drawn.blur(Math.max(0.3, groundBlur / shrink)))
}

/** Opacity alone. */
async function shadow({ shadow, shadowBlur }: Scene): Promise<Layer> {
  const { data, width, height } = await layerOf(sharp(svg(shadow, COARSE)).ensureAlpha().extractChannel(3))
  return layerOf(
    sharp(data, { raw: { width, height, channels: 1 } })
      .blur(Math.max(0.3, shadowBlur / COARSE))
      .extractChannel(0),
  )
}

function things({ things }: Scene): Promise<Layer> {
  return layerOf(sharp(svg(things, 1)).ensureAlpha())
}

/** The scene as a photograph, JPEG. Drawing and encoding run on other threads; the exposure between them yields often. */
export async function develop(scene: Scene): Promise<Uint8Array> {
  const pixels = await expose({ ground: await ground(scene), shadow: await shadow(scene), things: await things(scene) }, scene.seed)
  const raw = { width: PICTURE_WIDTH, height: PICTURE_HEIGHT, channels: 3 } as const
  return sharp(pixels, { raw }).blur(0.55).jpeg({ quality: QUALITY }).toBuffer()
}
