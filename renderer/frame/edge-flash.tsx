import { toneOf } from '../client/announcements.ts'
import { useLatestAnnouncement } from '../client/use-announcements.ts'
import css from './edge-flash.module.css'

/** The edge of the whole window answers each scan for a moment: seen from the corner of the eye. */
export function EdgeFlash() {
  const latest = useLatestAnnouncement()
  if (latest === undefined) return null
  return <div key={latest.at} className={css.edge} data-tone={toneOf(latest)} aria-hidden="true" />
}
