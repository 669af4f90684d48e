import type { BenchReply } from '../../shared/contract/bench-screen.ts'
import type { Tone } from '../../shared/bench/answer.ts'

/** What the window tells the technician: an answer of the bench, or that there was none. */
export type Announcement = { readonly at: number } & (
  | { readonly type: 'reply'; readonly reply: BenchReply }
  | { readonly type: 'uncertain'; readonly text?: string }
  | { readonly type: 'failed'; readonly detail: string }
)

export function toneOf(announcement: Announcement): Tone {
  if (announcement.type === 'reply') return announcement.reply.tone
  return announcement.type === 'uncertain' ? 'attention' : 'refused'
}

export type Announcements = {
  readonly latest: () => Announcement | undefined
  readonly subscribe: (onChange: () => void) => () => void
  /** An answer to this window's own request. */
  readonly answered: (reply: BenchReply) => void
  /** The last answers as the bench screen tells them, the newest last: the only way to learn of a scanner's own scans. */
  readonly seen: (replies: readonly BenchReply[]) => void
  readonly uncertain: (text?: string) => void
  readonly failed: (detail: string) => void
  /** The bench process may be a new one, whose answers are numbered from the start again. */
  readonly restarted: () => void
}

/**
 * Each answer is announced once, however often it is heard of. What lay there before this window looked is old:
 * what is seen first after a start is not announced, unless this window asked for it.
 */
export function createAnnouncements(): Announcements {
  let latest: Announcement | undefined
  let announced = new Set<number>()
  let seenUpTo: number | undefined
  let at = 0
  const listeners = new Set<() => void>()

  function tell(next: Announcement) {
    latest = next
    for (const listener of listeners) listener()
  }

  function announce(reply: BenchReply) {
    if (announced.has(reply.id)) return
    announced.add(reply.id)
    tell({ type: 'reply', reply, at: (at += 1) })
  }

  return {
    latest: () => latest,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    answered: announce,
    seen: (replies) => {
      const before = seenUpTo
      seenUpTo = Math.max(before ?? 0, replies.at(-1)?.id ?? 0)
      if (before === undefined) return
      for (const reply of replies) if (reply.id > before) announce(reply)
    },
    uncertain: (text) => tell({ type: 'uncertain', at: (at += 1), ...(text === undefined ? {} : { text }) }),
    failed: (detail) => tell({ type: 'failed', detail, at: (at += 1) }),
    restarted: () => {
      announced = new Set()
      seenUpTo = undefined
    },
  }
}
