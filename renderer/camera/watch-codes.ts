import type { PictureCode } from '../../shared/scan/picture/picture-code.ts'
import { type SeenCodes, noteCodes } from '../../shared/scan/picture/seen-codes.ts'
import type { DecodeAnswer, DecodeRequest } from './decode-message.ts'

/** Milliseconds from one frame to the next: a hand does not hold a label still for less, and the machine has other work. */
const PAUSE = 120

/**
 * Reads the codes in a live picture, in a worker, one frame at a time, while the window can be seen. Each code is told
 * once for as long as it stays in view. Returns the way to stop.
 */
export function watchCodes(video: HTMLVideoElement, onCode: (code: PictureCode) => void): () => void {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  let seen: SeenCodes = new Map()
  let count = 0
  let timer: number | undefined
  let isStopped = false

  async function sendFrame(): Promise<void> {
    if (document.hidden || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return next()
    const frame = await createImageBitmap(video).catch(() => undefined)
    if (frame === undefined || isStopped) return next()
    count += 1
    return worker.postMessage({ id: count, frame } satisfies DecodeRequest, [frame])
  }

  function next(): void {
    if (!isStopped) timer = window.setTimeout(() => void sendFrame(), PAUSE)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    if (isStopped || data.id !== count) return
    const noted = noteCodes(seen, data.codes, performance.now())
    seen = noted.seen
    noted.fresh.forEach(onCode)
    next()
  })
  next()
  return () => {
    isStopped = true
    window.clearTimeout(timer)
    worker.terminate()
  }
}
