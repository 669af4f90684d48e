import { useEffect, useRef } from 'react'

/** Takes each of the pictures asked for once and one after the other, as soon as the camera can: two commands in a row are two pictures. */
export function useInTurn<Capture extends object>(
  asked: readonly Capture[],
  isReady: boolean,
  take: (capture: Capture) => Promise<void>,
): void {
  const taken = useRef(new WeakSet())
  const turn = useRef(Promise.resolve())
  useEffect(() => {
    if (!isReady) return
    for (const capture of asked) {
      if (taken.current.has(capture)) continue
      taken.current.add(capture)
      turn.current = turn.current.then(() => take(capture)).catch(reportError)
    }
  }, [asked, isReady, take])
}
