import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Nearer to the end than this (px) counts as being there. */
const NEAR = 40

/** Opens a story at its end, where it goes on, and stays there while it grows; who has scrolled back is left alone. */
export function useEndInSight(length: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    const shown = box.current
    if (shown === null) return undefined
    const toEnd = () => {
      if (isAtEnd.current) shown.scrollTop = shown.scrollHeight
    }
    const onScroll = () => {
      isAtEnd.current = shown.scrollHeight - shown.scrollTop - shown.clientHeight < NEAR
    }
    toEnd()
    // The box gets its size, and a wider one wraps less.
    const resized = new ResizeObserver(toEnd)
    resized.observe(shown)
    shown.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      resized.disconnect()
      shown.removeEventListener('scroll', onScroll)
    }
  }, [length])
  return box
}
