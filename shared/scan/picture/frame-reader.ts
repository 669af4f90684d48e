import { type Look, believe, isFirm } from './believe.ts'
import { moved } from './corners.ts'
import { fromGrey, toGrey } from './grey.ts'
import type { Picture, PictureCode, SeenCode } from './picture-code.ts'
import type { PictureReaders } from './read-picture.ts'
import { resize } from './resize.ts'

/** Reads the frames of a film, or parts of them, one after another; give it one as soon as it has answered. */
export type FrameReader = (frame: Picture) => Promise<readonly PictureCode[]>

/** Every so many frames without a code zxing-js has a look too: it is slow, and most frames show no code at all. */
const JS_EVERY = 5
/** Pixels of a frame as zxing-js sees it, in turn: bars must be read at both. */
const JS_PIXELS = [400_000, 200_000] as const
/** Size at which a linear code is looked at again of which few lines were read. */
const AGAIN = 0.75
/** Looks that are remembered to be confirmed. */
const KEPT_LOOKS = 4

export function frameReader(readers: PictureReaders): FrameReader {
  let blind = 0
  let turns = 0
  let looks: readonly Look[] = []

  async function firstLooks(frame: Picture): Promise<readonly Look[]> {
    const codes = await readers.wasm(frame)
    const first: Look = { reader: 'zxing-wasm', size: 1, way: 'plain', first: true, codes }
    if (codes.every(isFirm)) return [first]
    const again = await readers.wasm(fromGrey(resize(toGrey(frame), AGAIN)))
    return [first, { ...first, size: AGAIN, first: false, codes: again.map((code) => atSize(code, AGAIN)) }]
  }

  return async (frame) => {
    const seen = await firstLooks(frame)
    if (seen.some(({ codes }) => codes.length > 0)) {
      blind = 0
      looks = []
      return believe(seen).filter((code) => code.text !== '')
    }
    blind += 1
    if (blind % JS_EVERY !== 0) return []
    const pixels = JS_PIXELS[turns % JS_PIXELS.length] ?? JS_PIXELS[0]
    turns += 1
    const size = Math.min(1, Math.sqrt(pixels / (frame.width * frame.height)))
    const codes = await readers.js(fromGrey(resize(toGrey(frame), size)))
    const look: Look = { reader: 'zxing-js', size, way: 'plain', first: false, codes: codes.map((code) => atSize(code, size)) }
    looks = [...looks, look].slice(-KEPT_LOOKS)
    const believed = believe(looks)
    if (believed.length > 0) looks = []
    return believed
  }
}

function atSize(code: SeenCode, size: number): SeenCode {
  return { ...code, corners: moved(code.corners, { x: 0, y: 0 }, 1 / size) }
}
