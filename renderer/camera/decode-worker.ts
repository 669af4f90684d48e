import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { moved } from '../../shared/scan/picture/corners.ts'
import { type FrameReader, frameReader } from '../../shared/scan/picture/frame-reader.ts'
import { jsReader } from '../../shared/scan/picture/js-reader.ts'
import type { Picture } from '../../shared/scan/picture/picture-code.ts'
import { wasmReader } from '../../shared/scan/picture/wasm-reader.ts'
import type { DecodeAnswer, DecodeRequest } from './decode-message.ts'

/** Reads the frames that the window sends, in a thread of its own, one after another. */
let opened: Promise<FrameReader> | undefined

async function open(): Promise<FrameReader> {
  const wasm = await (await fetch(wasmUrl)).arrayBuffer()
  return frameReader({ wasm: await wasmReader(wasm), js: jsReader() })
}

function pixelsOf(bitmap: ImageBitmap): Picture {
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  context?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const rgba = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(width * height * 4)
  return { width, height, rgba }
}

async function answer({ id, frame, at }: DecodeRequest): Promise<DecodeAnswer> {
  const picture = pixelsOf(frame)
  try {
    const read = await (opened ??= open())
    const codes = await read(picture)
    return { id, codes: codes.map((code) => ({ ...code, corners: moved(code.corners, at) })) }
  } catch (error) {
    // The next frame opens the reader anew: the file may have been out of reach for a moment.
    opened = undefined
    self.reportError(error)
    return { id, codes: [] }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => {
  void answer(data).then((each) => self.postMessage(each))
})
