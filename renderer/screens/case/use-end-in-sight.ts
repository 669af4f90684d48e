import { type RefObject, useEffect, useRef } from 'react'

/** Nearer to the end than this (px) counts as being there. */
const NEAR = 40

/** Opens a story (the box's only child) at its end, where it goes on, and stays there while it grows; who has scrolled back is left alone. */
export function useEndInSight(): RefObject<HTMLDivElement | null> {
  const boxRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = boxRef.current
    const story = box?.firstElementChild
    if (box === null || story === null || story === undefined) return undefined
    let isAtEnd = true
    const toEnd = () => {
      if (isAtEnd) box.scrollTop = box.scrollHeight
    }
    const onScroll = () => {
      isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    }
    toEnd()
    const resized = new ResizeObserver(toEnd)
    resized.observe(box)
    resized.observe(story)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      resized.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [])
  return boxRef
}
