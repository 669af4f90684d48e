import { useEffect, useState } from 'react'

/** The present, in ms since 1970, brought up to date every `everyMs`: enough for clocks that show minutes. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
