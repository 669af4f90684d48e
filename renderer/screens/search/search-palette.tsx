import { useEffect, useRef } from 'react'
import { useLatestAnnouncement } from '../../client/use-announcements.ts'
import { Palette } from './palette.tsx'

/** One field for finding and doing, from any screen. A scan closes it: what it means is said by the bench. */
export function SearchPalette({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const latest = useLatestAnnouncement()
  const heardRef = useRef(latest?.at)
  useEffect(() => {
    if (latest?.at === heardRef.current) return
    heardRef.current = latest?.at
    if (opened && latest?.type === 'reply' && latest.reply.scanned !== undefined) onClose()
  }, [latest, opened, onClose])
  return opened ? <Palette onClose={onClose} /> : null
}
