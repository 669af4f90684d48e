import { useEffect, useRef } from 'react'
import { type WedgeHandlers, listenForWedge } from './wedge-listener.ts'

/** Takes the scans of a keyboard scanner from any screen, field or dialog, and offers a person's keys that are nobody's text. */
export function useWedge(handlers: WedgeHandlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => listenForWedge(window, () => latest.current), [])
}
