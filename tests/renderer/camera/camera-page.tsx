import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useCamera } from '../../../renderer/camera/use-camera.ts'
import type { CodeWatch } from '../../../renderer/camera/use-codes-in-view.ts'
import { rankAimed } from '../../../shared/scan/picture/aimed-code.ts'
import { SCAN_GUIDE } from '../../../shared/scan/picture/guide.ts'

declare global {
  interface Window {
    readonly cameraRecord: {
      readonly codes: { text: string; format: string; reader: string; aim: string | undefined }[]
    }
    readonly takeStill: () => Promise<{ type: string; size: number; width: number; height: number } | string>
  }
}

const cameraRecord: Window['cameraRecord'] = { codes: [] }
Object.assign(window, { cameraRecord })

function Page() {
  const [isOn, setOn] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setOn(!isOn)}>
        switch
      </button>
      {isOn && <Camera />}
    </>
  )
}

const WATCH: CodeWatch = {
  guide: SCAN_GUIDE,
  rank: (code, size) => rankAimed(code, SCAN_GUIDE, size),
  onScan: ({ text, format, reader, aim }) => void cameraRecord.codes.push({ text, format, reader, aim }),
}

function Camera() {
  const { video, state, cameras, takeStill, view } = useCamera(undefined, WATCH)
  Object.assign(window, {
    takeStill: async () => {
      const still = await takeStill()
      if (!still.ok) return still.error.type
      const bitmap = await createImageBitmap(still.value)
      return { type: still.value.type, size: still.value.size, width: bitmap.width, height: bitmap.height }
    },
  })
  return (
    <>
      <video ref={video} autoPlay muted playsInline width={640} />
      <p id="state">{state.type}</p>
      <p id="outlined">{view.codes.map(({ corners }) => corners.map(({ x, y }) => `${x},${y}`).join(' ')).join(' · ')}</p>
      <p id="cameras">{cameras.length}</p>
    </>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Page />)
