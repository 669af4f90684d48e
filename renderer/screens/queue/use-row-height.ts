import { useSyncExternalStore } from 'react'

const ROW_REM = 3.5

function subscribe(onChange: () => void) {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}

function measure(): number {
  return Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * ROW_REM)
}

/** Height of a row in whole pixels: the size of the text follows the width of the window. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, measure)
}
