import { useEffect } from 'react'
import type { Enrolment } from '../../shared/scan/enrolment-code.ts'
import { useAnnouncements } from '../client/use-announcements.ts'
import { useLatest } from './use-latest.ts'

/** Hands over what a code of a cloud's admin says, wherever on the page it is scanned. */
export function useEnrolmentScan(onRead: (read: Enrolment) => void): void {
  const announcements = useAnnouncements()
  const reading = useLatest(onRead)
  useEffect(
    () =>
      announcements.subscribe(() => {
        const said = announcements.latest()
        if (said?.type === 'reply' && said.reply.say.type === 'enrolment-read') reading.current(said.reply.say)
      }),
    [announcements, reading],
  )
}
