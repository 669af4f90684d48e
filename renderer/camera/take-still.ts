import { type Result, ok, refuse } from '../../shared/result.ts'
import type { CameraRefusal, OpenCamera } from './open-camera.ts'

/** Evidence is looked at closely and zoomed into; above this a JPEG grows and shows no more. */
const QUALITY = 0.9

/** Milliseconds. Some cameras never answer; the frame in view is then better than none. */
const LONGEST_PHOTO = 3000

/** A JPEG at the camera's full resolution, which may be more than the live picture has; else the frame in view. */
export async function takeStill(camera: OpenCamera, video: HTMLVideoElement): Promise<Result<Blob, CameraRefusal>> {
  const [track] = camera.stream.getVideoTracks()
  if (track === undefined || track.readyState === 'ended') return refuse({ type: 'unplugged' })
  const still = (await photo(track).catch(() => undefined)) ?? (await frame(video))
  return still === undefined ? refuse({ type: 'unplugged' }) : ok(still)
}

async function photo(track: MediaStreamTrack): Promise<Blob | undefined> {
  if (typeof ImageCapture === 'undefined') return undefined
  const capture = new ImageCapture(track)
  const { imageWidth, imageHeight } = await inTime(capture.getPhotoCapabilities())
  const size = {
    ...(imageWidth?.max === undefined ? {} : { imageWidth: imageWidth.max }),
    ...(imageHeight?.max === undefined ? {} : { imageHeight: imageHeight.max }),
  }
  const taken = await inTime(capture.takePhoto(size))
  if (taken.type === 'image/jpeg') return taken
  const bitmap = await createImageBitmap(taken)
  try {
    return await jpeg(bitmap, bitmap.width, bitmap.height)
  } finally {
    bitmap.close()
  }
}

async function frame(video: HTMLVideoElement): Promise<Blob | undefined> {
  return video.videoWidth === 0 ? undefined : jpeg(video, video.videoWidth, video.videoHeight)
}

function jpeg(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(source, 0, 0)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the camera does not answer')), LONGEST_PHOTO)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
