import { useEffect, useState } from 'react'

/** Milliseconds until a picture that is not here is asked for again: it may be on its way from the bench that took it. */
const TRY_AGAIN = 5000

/** Whether a stored picture could not be shown; it is tried again now and then. */
export function usePictureHere(): { readonly isMissing: boolean; readonly onError: () => void } {
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!isMissing) return undefined
    const again = setTimeout(() => setMissing(false), TRY_AGAIN)
    return () => clearTimeout(again)
  }, [isMissing])
  return { isMissing, onError: () => setMissing(true) }
}
