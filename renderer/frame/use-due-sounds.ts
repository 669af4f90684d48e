import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { DueScreen } from '../../shared/contract/due-screen.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useLineState } from '../client/use-line-state.ts'
import { DEFAULT_SETTINGS, useSettings } from '../client/use-settings.ts'
import { useLatest } from '../parts/use-latest.ts'
import { usePlayer } from '../sound/use-player.ts'

/** What was heard, and over which connection: a bench process that was started again counts from the beginning. */
type Heard = { readonly opened: number; readonly rung: DueScreen['rung'] }

/** Is heard once each time the bench says that a case became due soon, or overdue; what is told first after a start is old. */
export function useDueSounds(): void {
  const player = usePlayer()
  const { query } = useBenchClient()
  const { opened } = useLineState()
  const { data } = useQuery(query.queue.due.queryOptions())
  const { settings = DEFAULT_SETTINGS } = useSettings()
  const volume = useLatest(settings.dueSounds ? settings.volume : 0)
  const heard = useRef<Heard>(undefined)
  const rung = data?.rung
  useEffect(() => {
    if (rung === undefined) return
    const before = heard.current
    heard.current = { opened, rung }
    if (before === undefined || before.opened !== opened) return
    if (rung.overdue > before.rung.overdue) player.remind('overdue', volume.current)
    else if (rung.soon > before.rung.soon) player.remind('due-soon', volume.current)
  }, [rung, opened, player, volume])
}
