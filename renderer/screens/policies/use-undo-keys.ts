import { useEffect } from 'react'
import { useLatest } from '../../parts/use-latest.ts'

/** Ctrl Z, and Ctrl Shift Z or Ctrl Y. Taken before the scanner's listener and the field's own undo, which knows of that field alone. */
export function useUndoKeys(onUndo: () => void, onRedo: () => void): void {
  const latest = useLatest({ onUndo, onRedo })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (key === 'y' || event.shiftKey) latest.current.onRedo()
      else latest.current.onUndo()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [latest])
}
