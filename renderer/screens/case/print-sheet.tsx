import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import './print-sheet.css'

/** A4 without its margins, in CSS pixels (96 to the inch); see print-sheet.css. */
const PAGE_HEIGHT = ((297 - 2 * 11) / 25.4) * 96
/** Smaller than this nobody reads it; what is longer goes over to a second page. */
const SMALLEST = 0.72

/** What goes on paper instead of the window: black on white, whatever the light of the screen. `onePage` makes it smaller until it fits. */
export function PrintSheet({ onePage = false, children }: { readonly onePage?: boolean; readonly children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const drawn = sheet.current
    if (drawn === null || !onePage) return
    // Made smaller it wraps less, so the share of its height is on the safe side.
    drawn.style.setProperty('zoom', String(Math.max(SMALLEST, Math.min(1, (PAGE_HEIGHT - 4) / drawn.scrollHeight))))
  }, [onePage])
  return createPortal(
    <div ref={sheet} className="print-sheet" aria-hidden="true">
      {children}
    </div>,
    document.body,
  )
}

/** `isPrinting` holds while the sheet must be there: for our own button and for the browser's own print command. */
export function usePrinting(): { readonly isPrinting: boolean; readonly print: () => void } {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  const print = useCallback(() => {
    flushSync(() => setPrinting(true))
    void whenDrawn().then(() => window.print())
  }, [])
  return { isPrinting, print }
}

/** A code that has not been drawn by then never will be (ms). */
const LONGEST_WAIT = 3000

/** Pictures and codes on the sheet have come, or will not. */
async function whenDrawn(): Promise<void> {
  const images = [...document.querySelectorAll<HTMLImageElement>('.print-sheet img')]
  await Promise.allSettled(images.map((image) => image.decode()))
  const isDrawn = () => [...document.querySelectorAll('.print-sheet [role="img"]')].every((code) => code.childElementCount > 0)
  for (let waited = 0; waited < LONGEST_WAIT && !isDrawn(); waited += 50) await new Promise((resolve) => setTimeout(resolve, 50))
  await document.fonts.ready
}
