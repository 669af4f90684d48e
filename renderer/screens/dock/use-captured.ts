import { useEffect, useState } from 'react'
import type { WindowEffect } from '../../../shared/bench/answer.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'

export type Capture = Extract<WindowEffect, { type: 'capture-parcel' }> & { readonly id: number }

/** The picture the bench asked this window for last; one asked for before this screen was there is not taken any more. */
export function useCaptured(): Capture | undefined {
  const announcements = useAnnouncements()
  const [capture, setCapture] = useState<Capture>()
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        if (latest?.type !== 'reply' || latest.reply.effect?.type !== 'capture-parcel') return
        setCapture({ ...latest.reply.effect, id: latest.reply.id })
      }),
    [announcements],
  )
  return capture
}
