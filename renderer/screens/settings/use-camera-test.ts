import { type RefObject, useEffect, useRef, useState } from 'react'

export type CameraTest =
  | { readonly state: 'starting' | 'none' | 'refused' | 'busy' }
  | { readonly state: 'live'; readonly width: number; readonly height: number }

export type CameraChoice = { readonly id: string; readonly name: string }

type Test = {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly test: CameraTest
  /** Named only once a camera may be used: before that the browser keeps the names to itself. */
  readonly cameras: readonly CameraChoice[]
}

function failure(error: unknown): CameraTest {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return { state: 'none' }
  return { state: name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'refused' }
}

async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, name: label }))
}

/** The live picture of the chosen camera from mounting to unmounting. */
export function useCameraTest(chosen: string | undefined): Test {
  const videoRef = useRef<HTMLVideoElement>(null)
  const [test, setTest] = useState<CameraTest>({ state: 'starting' })
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([])

  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    const stop = () => stream?.getTracks().forEach((track) => track.stop())
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { width: { ideal: 1920 }, ...(chosen === undefined ? {} : { deviceId: { ideal: chosen } }) },
        })
        const found = await listCameras()
        if (isGone) return stop()
        const { width = 0, height = 0 } = stream.getVideoTracks()[0]?.getSettings() ?? {}
        if (videoRef.current !== null) videoRef.current.srcObject = stream
        setCameras(found)
        return setTest({ state: 'live', width, height })
      } catch (error) {
        return isGone ? undefined : setTest(failure(error))
      }
    }
    void open()
    return () => {
      isGone = true
      stop()
    }
  }, [chosen])

  return { video: videoRef, test, cameras }
}
