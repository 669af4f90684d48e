import { type RefObject, useEffect } from 'react'
import { useLatest } from '../../parts/use-latest.ts'

export type How = 'bench' | 'look'

/** Enter may come before its answer: it is carried out when the answer is there, never with an older one. */
export function useEarlyEnter(earlyRef: RefObject<How | undefined>, isBehind: boolean, enter: (how: How) => void): void {
  const enterRef = useLatest(enter)
  useEffect(() => {
    const how = earlyRef.current
    if (isBehind || how === undefined) return
    earlyRef.current = undefined
    enterRef.current(how)
  }, [isBehind, earlyRef, enterRef])
}
