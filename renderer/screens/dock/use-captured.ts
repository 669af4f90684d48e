import { useEffect, useState } from 'react'
import type { WindowEffect } from '../../../shared/bench/answer.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'

/** More than can wait for the camera at once. */
const REMEMBERED = 20

export type Capture = Extract<WindowEffect, { type: 'capture-parcel' }>

/** The pictures the bench asked this window for, in order; one asked for before this screen was there is not taken any more. */
export function useCaptured(): readonly Capture[] {
  const announcements = useAnnouncements()
  const [captures, setCaptures] = useState<readonly Capture[]>([])
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        const effect = latest?.type === 'reply' ? latest.reply.effect : undefined
        if (effect?.type === 'capture-parcel') setCaptures((before) => [...before.slice(-REMEMBERED), effect])
      }),
    [announcements],
  )
  return captures
}
