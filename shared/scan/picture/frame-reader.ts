import { type Look, believe } from './believe.ts'
import { fromGrey, toGrey } from './grey.ts'
import type { Picture, PictureCode } from './picture-code.ts'
import type { PictureReaders } from './read-picture.ts'
import { resize } from './resize.ts'

/** Reads the frames of a film one after another; give it one as soon as it has answered. */
export type FrameReader = (frame: Picture) => Promise<readonly PictureCode[]>

/** Every so many frames without a code zxing-js has a look too: it is slow, and most frames show no code at all. */
const JS_EVERY = 5
/** Pixels of a frame as zxing-js sees it, in turn: bars must be read at both. */
const JS_PIXELS = [400_000, 200_000] as const
/** Looks that are remembered to be confirmed. */
const KEPT_LOOKS = 4

export function frameReader(readers: PictureReaders): FrameReader {
  let blind = 0
  let turns = 0
  let looks: readonly Look[] = []

  return async (frame) => {
    const codes = await readers.wasm(frame)
    if (codes.length > 0) {
      blind = 0
      looks = []
      return codes.filter((code) => code.text !== '')
    }
    blind += 1
    if (blind % JS_EVERY !== 0) return []
    const pixels = JS_PIXELS[turns % JS_PIXELS.length] ?? JS_PIXELS[0]
    turns += 1
    const factor = Math.min(1, Math.sqrt(pixels / (frame.width * frame.height)))
    const seen = await readers.js(fromGrey(resize(toGrey(frame), factor)))
    looks = [...looks, { reader: 'zxing-js' as const, size: factor, first: false, codes: seen }].slice(-KEPT_LOOKS)
    const believed = believe(looks)
    if (believed.length > 0) looks = []
    return believed
  }
}
