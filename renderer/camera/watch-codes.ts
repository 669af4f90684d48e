import { type Guide, regionOf } from '../../shared/scan/picture/guide.ts'
import type { PictureCode } from '../../shared/scan/picture/picture-code.ts'
import type { DecodeAnswer, DecodeRequest } from './decode-message.ts'

/** Milliseconds from one frame to the next: a hand does not hold a label still for less, and the machine has other work. */
const PAUSE = 120
/** The pause is at least so many times what reading took: the reader has a share of one core, and the window the rest. */
const REST = 2
/** Every so many frames the whole picture is looked at, and not only the guide. */
const WHOLE_EVERY = 3

/** The codes of one frame. `width`, `height`: pixels of the live picture. */
export type SeenFrame = { readonly codes: readonly PictureCode[]; readonly width: number; readonly height: number }

/**
 * Reads the codes in a live picture, in a worker, one frame at a time, while the window can be seen: what lies in the guide at
 * full resolution, and every few frames all of it. Returns the way to stop.
 */
export function watchCodes(video: HTMLVideoElement, guide: Guide, onFrame: (frame: SeenFrame) => void): () => void {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  let count = 0
  let sentAt = 0
  let timer: number | undefined
  let isStopped = false

  async function sendFrame(): Promise<void> {
    const { videoWidth, videoHeight } = video
    if (document.hidden || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return next(PAUSE)
    count += 1
    const { x, y, width, height } =
      count % WHOLE_EVERY === 0 ? { x: 0, y: 0, width: videoWidth, height: videoHeight } : regionOf(guide, videoWidth, videoHeight)
    const frame = await createImageBitmap(video, x, y, width, height).catch(() => undefined)
    if (frame === undefined || isStopped) return next(PAUSE)
    sentAt = performance.now()
    return worker.postMessage({ id: count, frame, at: { x, y } } satisfies DecodeRequest, [frame])
  }

  function next(pause: number): void {
    if (!isStopped) timer = window.setTimeout(() => void sendFrame(), pause)
  }

  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    if (isStopped || data.id !== count) return
    next(Math.max(PAUSE, (performance.now() - sentAt) * REST))
    onFrame({ codes: data.codes, width: video.videoWidth, height: video.videoHeight })
  })
  next(PAUSE)
  return () => {
    isStopped = true
    window.clearTimeout(timer)
    worker.terminate()
  }
}
