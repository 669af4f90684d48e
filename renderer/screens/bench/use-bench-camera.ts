import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type CameraState = 'starting' | 'live' | 'none' | 'refused'

/** The live camera while it is shown; let go when it is not, since its light disturbs. */
export function useBenchCamera(): {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly state: CameraState
  readonly takeStill: () => Promise<Blob | undefined>
} {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1920 } } })
        if (isGone) return stream.getTracks().forEach((track) => track.stop())
        if (video.current !== null) video.current.srcObject = stream
        setState('live')
      } catch (error) {
        setState(error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'refused')
      }
    }
    void open()
    return () => {
      isGone = true
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [])
  const takeStill = useCallback(async () => {
    const shown = video.current
    if (shown === null || shown.videoWidth === 0) return undefined
    const canvas = new OffscreenCanvas(shown.videoWidth, shown.videoHeight)
    canvas.getContext('2d')?.drawImage(shown, 0, 0)
    return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
  }, [])
  return { video, state, takeStill }
}
