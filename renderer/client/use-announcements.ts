import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Announcement, Announcements } from './announcements.ts'

export const AnnouncementsContext = createContext<Announcements | undefined>(undefined)

export function useAnnouncements(): Announcements {
  const found = useContext(AnnouncementsContext)
  if (found === undefined) throw new Error('no announcements around this component')
  return found
}

export function useLatestAnnouncement(): Announcement | undefined {
  const announcements = useAnnouncements()
  return useSyncExternalStore(announcements.subscribe, announcements.latest)
}
