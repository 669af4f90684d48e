import { useEffect } from 'react'
import { useLatest } from '../parts/use-latest.ts'

/** Ctrl K opens the search from anywhere. Taken before the scanner's listener, to which Ctrl and a letter is a character of a code. */
export function useSearchKey(onSearch: () => void): void {
  const latest = useLatest(onSearch)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyK') return
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [latest])
}
