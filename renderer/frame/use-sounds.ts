import { useEffect } from 'react'
import { toneOf } from '../client/announcements.ts'
import { useAnnouncements } from '../client/use-announcements.ts'
import { DEFAULT_SETTINGS, useSettings } from '../client/use-settings.ts'
import { useLatest } from '../parts/use-latest.ts'
import { usePlayer } from '../sound/use-player.ts'

/** Plays each announcement once, at once: before anything is drawn. */
export function useSounds(): void {
  const player = usePlayer()
  const announcements = useAnnouncements()
  const { settings = DEFAULT_SETTINGS } = useSettings()
  const volume = useLatest(settings.volume)
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        if (latest !== undefined) player.play(toneOf(latest), volume.current)
      }),
    [announcements, player, volume],
  )
}
