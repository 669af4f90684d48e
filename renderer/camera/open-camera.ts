import { type Result, ok, refuse } from '../../shared/result.ts'

/** Why there is no picture. `refused`: this page may not; `none`: no camera; `busy`: another program has it; `unplugged`: it was there. */
export type CameraRefusal = { readonly type: 'refused' | 'none' | 'busy' | 'unplugged' }

export type OpenCamera = {
  readonly stream: MediaStream
  readonly id: string
  readonly name: string
  /** Pixels of the live picture. */
  readonly width: number
  readonly height: number
  /** Calls back when the camera is unplugged. */
  readonly onUnplugged: (take: () => void) => void
  readonly close: () => void
}

export type CameraChoice = { readonly id: string; readonly name: string }

const FULL_HD = { width: { ideal: 1920 }, height: { ideal: 1080 } }

/** Opens the chosen camera or, where it is not there, any; undefined chooses any. */
export async function openCamera(chosen: string | undefined): Promise<Result<OpenCamera, CameraRefusal>> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { ...FULL_HD, ...(chosen === undefined ? {} : { deviceId: { ideal: chosen } }) },
    })
    const [track] = stream.getVideoTracks()
    return track === undefined ? refuse({ type: 'none' }) : ok(opened(stream, track))
  } catch (error) {
    return refuse({ type: refusalOf(error) })
  }
}

function opened(stream: MediaStream, track: MediaStreamTrack): OpenCamera {
  const { deviceId = '', width = 0, height = 0 } = track.getSettings()
  return {
    stream,
    id: deviceId,
    name: track.label,
    width,
    height,
    // `ended` comes only from outside: a track that is stopped from here stays silent.
    onUnplugged: (take) => track.addEventListener('ended', take, { once: true }),
    close: () => stream.getTracks().forEach((each) => each.stop()),
  }
}

function refusalOf(error: unknown): CameraRefusal['type'] {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'refused'
}

/** The cameras of this machine. They have names only once a camera may be used. */
export async function listCameras(): Promise<readonly CameraChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, name: label }))
}
