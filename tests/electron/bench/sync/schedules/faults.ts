import type { SyncClient } from '../../../../../electron/bench/sync/sync-round.ts'
import type { PullReply } from '../../../../../shared/protocol/pull.ts'
import { refuse } from '../../../../../shared/result.ts'

/** The bench's process ends here: what is not on its disk is gone. */
export class Killed extends Error {}

type Call = <Reply>(ask: () => Promise<Reply>) => Promise<Reply>

const LOST = { type: 'unreachable', detail: 'the line' } as const

/** What may happen to one request: it never arrives; it is done and its answer lost; it is done and the bench dies before it heard; it arrives twice. */
function troubledCall(random: () => number): Call {
  return async (ask) => {
    const dice = random()
    if (dice < 0.05) return refuse(LOST) as Awaited<ReturnType<typeof ask>>
    const reply = await ask()
    if (dice < 0.1) return refuse(LOST) as Awaited<ReturnType<typeof ask>>
    if (dice < 0.14) throw new Killed()
    return dice < 0.18 ? ask() : reply
  }
}

/** A line to the cloud on which anything may be lost, cut short, come twice or late. */
export function troubled(client: SyncClient, random: () => number): SyncClient {
  const call = troubledCall(random)
  const pages: PullReply[] = []
  return {
    status: (request) => {
      const most = request.page === undefined ? undefined : { ...request.page, limit: 1 + Math.floor(random() * 12) }
      return call(() => client.status(most === undefined ? request : { ...request, page: most }))
    },
    newIdentity: (request) => call(() => client.newIdentity(request)),
    push: (request) => {
      // Another service may take less at once than was sent.
      const most = random() < 0.2 ? 1 + Math.floor(random() * request.events.length) : request.events.length
      return call(() => client.push({ ...request, events: request.events.slice(0, most) }))
    },
    pull: async (request) => {
      const older = random() < 0.08 ? pages[Math.floor(random() * pages.length)] : undefined
      if (older !== undefined) return { ok: true, value: older }
      const limit = random() < 0.3 ? 1 + Math.floor(random() * 12) : request.limit
      const reply = await call(() => client.pull({ ...request, limit }))
      if (reply.ok) pages.push(reply.value)
      return reply
    },
  }
}
