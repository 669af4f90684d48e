import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useCamera } from '../../../renderer/camera/use-camera.ts'

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

function Camera() {
  const { video, state, cameras, takeStill } = useCamera(
    undefined,
    ({ text, format, reader, aim }) => void cameraRecord.codes.push({ text, format, reader, aim }),
  )
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
      <p id="cameras">{cameras.length}</p>
    </>
  )
}

const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(<Page />)
