import { useEffect, useState } from 'react'
import type { Announcement } from '../../client/announcements.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'

export type PartTold = { readonly part: string; readonly isScanned: boolean }

function toldBy(latest: Announcement | undefined): PartTold | undefined {
  if (latest?.type !== 'reply') return undefined
  const { say } = latest.reply
  if (say.type !== 'part-known' && say.type !== 'part-used' && say.type !== 'stock-kept') return undefined
  return { part: say.part, isScanned: say.type === 'part-known' }
}

/** The part that the bench's last answer was about; one that is told again is told anew. */
export function usePartTold(): PartTold | undefined {
  const announcements = useAnnouncements()
  const [told, setTold] = useState(() => toldBy(announcements.latest()))
  useEffect(
    () =>
      announcements.subscribe(() => {
        const next = toldBy(announcements.latest())
        if (next !== undefined) setTold(next)
      }),
    [announcements],
  )
  return told
}
