import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Say } from '../../shared/bench/answer.ts'
import { useAnnouncements } from '../client/use-announcements.ts'
import { useLatest } from '../parts/use-latest.ts'

/** Answers after which the bench has something new to look at. */
const LEADS_TO_BENCH: ReadonlySet<Say['type']> = new Set([
  'received',
  'opened',
  'seen-before',
  'already-open',
  'case-opened',
  'which-case',
  'which-meaning',
  'unknown-code',
  'new-case',
])

/** A unit scanned while another screen is open is worked on at the bench. The settings stay: there scanners are tried out. */
export function useFollowToBench(): void {
  const announcements = useAnnouncements()
  const navigate = useNavigate()
  const path = useLatest(useRouterState({ select: ({ location }) => location.pathname }))
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        if (latest?.type !== 'reply' || path.current === '/' || path.current.startsWith('/settings')) return
        if (LEADS_TO_BENCH.has(latest.reply.say.type)) void navigate({ to: '/' })
      }),
    [announcements, navigate, path],
  )
}
