import { useEffect, useState } from 'react'

/** Whether a camera is attached, without opening it. */
export function useCameraPlugged(): boolean {
  const [isPlugged, setPlugged] = useState(false)
  useEffect(() => {
    const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices }
    if (mediaDevices === undefined) return undefined
    let isGone = false
    const look = async () => {
      const devices = await mediaDevices.enumerateDevices().catch(() => [])
      if (!isGone) setPlugged(devices.some(({ kind }) => kind === 'videoinput'))
    }
    const onChange = () => void look()
    onChange()
    mediaDevices.addEventListener('devicechange', onChange)
    return () => {
      isGone = true
      mediaDevices.removeEventListener('devicechange', onChange)
    }
  }, [])
  return isPlugged
}
