import { useEffect, useRef } from 'react'

type Input = { readonly onScan: (text: string) => void; readonly onKey: (key: string) => boolean }

/** Keys of the keyboard that are nobody's text. */
export function useScanInput(input: Input): void {
  const latest = useRef(input)
  useEffect(() => {
    latest.current = input
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      const isText = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null
      if (isText && event.key.length === 1) return
      if (latest.current.onKey(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
