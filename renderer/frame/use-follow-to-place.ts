import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Say } from '../../shared/bench/answer.ts'
import { useAnnouncements } from '../client/use-announcements.ts'
import { useLatest } from '../parts/use-latest.ts'

/** Answers after which the bench or the dock has something new to look at. */
const LEADS_TO: Readonly<Partial<Record<Say['type'], '/' | '/dock' | '/parts'>>> = {
  received: '/',
  opened: '/',
  'seen-before': '/',
  'already-open': '/',
  'case-opened': '/',
  'which-case': '/',
  'which-meaning': '/',
  'unknown-code': '/',
  'new-case': '/',
  'at-bench': '/',
  'at-dock': '/dock',
  docked: '/dock',
  'docked-before': '/dock',
  'parcel-in': '/dock',
  'parcel-before': '/dock',
  'part-known': '/parts',
  'at-shelf': '/parts',
  'count-place': '/parts',
  counting: '/parts',
  counted: '/parts',
  'count-dropped': '/parts',
}

/**
 * What is scanned while another screen is open is seen where the technician stands. The settings stay: there scanners are tried out. A PIN
 * is asked for at the bench wherever the badge was scanned, and once it was typed the screen of before comes back.
 */
export function useFollowToPlace(): void {
  const announcements = useAnnouncements()
  const navigate = useNavigate()
  const path = useLatest(useRouterState({ select: ({ location }) => location.pathname }))
  const cameFromRef = useRef<string | undefined>(undefined)
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        if (latest?.type !== 'reply') return
        const { say, tone } = latest.reply
        if (say.type === 'pin-asked') {
          if (path.current !== '/') cameFromRef.current = path.current
          void navigate({ to: '/' })
          return
        }
        const back = say.type === 'operator' || say.type === 'dismissed' ? cameFromRef.current : undefined
        if (tone !== 'refused') cameFromRef.current = undefined
        if (back !== undefined && path.current === '/') void navigate({ to: back })
        if (path.current.startsWith('/settings')) return
        const to = LEADS_TO[say.type]
        if (to !== undefined && path.current !== to) void navigate({ to })
      }),
    [announcements, navigate, path],
  )
}
