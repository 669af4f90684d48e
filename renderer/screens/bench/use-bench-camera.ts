import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useSettings } from '../../client/use-settings.ts'

type CameraState = 'starting' | 'live' | 'none' | 'refused'

/** JPEG quality of a still: evidence, which is looked at closely and zoomed into. */
const QUALITY = 0.92

/** The chosen camera, else any, while it is shown; let go when it is not, since its light disturbs. A camera plugged in later is taken. */
export function useBenchCamera(): {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly state: CameraState
  readonly takeStill: () => Promise<Blob | undefined>
} {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  const { settings } = useSettings()
  const isKnown = settings !== undefined
  const chosen = settings?.camera

  useEffect(() => {
    if (!isKnown) return undefined
    let stream: MediaStream | undefined
    let isGone = false
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    const lose = () => {
      stream = undefined
      setState('none')
    }
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { width: { ideal: 1920 }, height: { ideal: 1080 }, ...(chosen === undefined ? {} : { deviceId: { ideal: chosen } }) },
        })
        if (isGone) return stop()
        stream.getVideoTracks()[0]?.addEventListener('ended', lose)
        if (video.current !== null) video.current.srcObject = stream
        return setState('live')
      } catch (error) {
        if (isGone) return undefined
        return setState(error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'refused')
      }
    }
    const onDevices = () => {
      if (stream === undefined) void open()
    }
    void open()
    navigator.mediaDevices.addEventListener('devicechange', onDevices)
    return () => {
      isGone = true
      navigator.mediaDevices.removeEventListener('devicechange', onDevices)
      stop()
    }
  }, [isKnown, chosen])

  const takeStill = useCallback(async () => {
    const shown = video.current
    if (shown === null || shown.videoWidth === 0) return undefined
    const canvas = new OffscreenCanvas(shown.videoWidth, shown.videoHeight)
    canvas.getContext('2d')?.drawImage(shown, 0, 0)
    return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  }, [])
  return { video, state, takeStill }
}
