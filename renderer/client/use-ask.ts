import { useCallback } from 'react'
import type { BenchReply } from '../../shared/contract/bench-screen.ts'
import type { Client } from './bench-client.ts'
import { AnswerLost } from './line.ts'
import { useRefresh } from './refresh.ts'
import { useAnnouncements } from './use-announcements.ts'
import { useBenchClient } from './use-bench-client.ts'

export type Ask = (request: (client: Client) => Promise<BenchReply>, what?: string) => Promise<BenchReply | undefined>

/**
 * Sends something to the bench and announces the answer: sound, edge, line. Nothing is shown before it came.
 * `what` is the code or text sent, named if the line breaks under way. Never throws; undefined: there was no answer.
 */
export function useAsk(): Ask {
  const { client } = useBenchClient()
  const announcements = useAnnouncements()
  const refresh = useRefresh()
  return useCallback<Ask>(
    async (request, what) => {
      try {
        const reply = await request(client)
        announcements.answered(reply)
        refresh.now({ topic: 'bench' })
        return reply
      } catch (error) {
        if (error instanceof AnswerLost) announcements.uncertain(what)
        else announcements.failed(error instanceof Error ? error.message : String(error))
        return undefined
      }
    },
    [client, announcements, refresh],
  )
}
