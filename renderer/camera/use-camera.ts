import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Result, refuse } from '../../shared/result.ts'
import { type CameraChoice, type CameraRefusal, type OpenCamera, listCameras, openCamera } from './open-camera.ts'
import { takeStill } from './take-still.ts'
import { type CodeWatch, type CodesInView, useCodesInView } from './use-codes-in-view.ts'

export type CameraState =
  | { readonly type: 'starting' }
  | { readonly type: 'live'; readonly id: string; readonly name: string; readonly width: number; readonly height: number }
  | CameraRefusal

export type CameraInUse = {
  /** To be given to the `<video>` that shows the live picture. */
  readonly video: RefObject<HTMLVideoElement | null>
  readonly state: CameraState
  readonly cameras: readonly CameraChoice[]
  readonly takeStill: () => Promise<Result<Blob, CameraRefusal>>
  readonly retry: () => void
  readonly view: CodesInView
}

/**
 * A camera from mounting to unmounting, since its light disturbs; the chosen one where it is there, else any. One that is
 * plugged in later is taken. With `watch`, codes in view are read. Its guide must be one and the same object as long as it does not change.
 */
export function useCamera(chosen: string | undefined, watch?: CodeWatch): CameraInUse {
  const video = useRef<HTMLVideoElement>(null)
  const [camera, setCamera] = useState<OpenCamera>()
  const [state, setState] = useState<CameraState>({ type: 'starting' })
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([])
  const reopen = useRef<() => void>(undefined)
  const retry = useCallback(() => reopen.current?.(), [])

  useEffect(() => {
    let isGone = false
    let mine: OpenCamera | undefined
    const close = () => {
      mine?.close()
      mine = undefined
      setCamera(undefined)
    }
    const open = async () => {
      const tried = await openCamera(chosen)
      const found = await listCameras().catch(() => [])
      if (isGone) return tried.ok ? tried.value.close() : undefined
      close()
      setCameras(found)
      if (!tried.ok) return setState(tried.error)
      const { id, name, width, height } = tried.value
      mine = tried.value
      mine.onUnplugged(() => {
        close()
        setState({ type: 'unplugged' })
      })
      setCamera(mine)
      return setState({ type: 'live', id, name, width, height })
    }
    reopen.current = () => void open()
    reopen.current()
    return () => {
      isGone = true
      close()
    }
  }, [chosen])

  // A camera that comes back, or the first one, is taken without being asked for.
  const isLive = state.type === 'live'
  useEffect(() => {
    if (isLive) return undefined
    navigator.mediaDevices.addEventListener('devicechange', retry)
    return () => navigator.mediaDevices.removeEventListener('devicechange', retry)
  }, [isLive, retry])

  useEffect(() => {
    if (video.current !== null) video.current.srcObject = camera?.stream ?? null
  }, [camera])

  const view = useCodesInView(video, camera, watch)

  const still = useCallback(async (): Promise<Result<Blob, CameraRefusal>> => {
    if (camera === undefined || video.current === null)
      return refuse(state.type === 'starting' || state.type === 'live' ? { type: 'none' } : state)
    return takeStill(camera, video.current)
  }, [camera, state])
  return { video, state, cameras, takeStill: still, retry, view }
}
