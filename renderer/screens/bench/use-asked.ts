import { useEffect, useState } from 'react'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { BenchReply, BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'

/** What the bench asked this window for with its last answer, while it still makes sense. */
export type Asked =
  | { readonly type: 'nothing' }
  | { readonly type: 'capture'; readonly shot: Shot; readonly id: number }
  | { readonly type: 'reason'; readonly shot: Shot }
  | { readonly type: 'new-case-form' }

const NOTHING: Asked = { type: 'nothing' }

/** A form or question survives a reload and a look at the queue; a picture is taken at the moment it is asked for, or not at all. */
function stillAsked(lastReply: BenchReply | undefined): Asked {
  const effect = lastReply?.effect
  if (effect?.type === 'ask-reason') return { type: 'reason', shot: effect.shot }
  return effect?.type === 'new-case-form' ? { type: 'new-case-form' } : NOTHING
}

function next(asked: Asked, reply: BenchReply): Asked {
  if (reply.effect?.type === 'capture') return { type: 'capture', shot: reply.effect.shot, id: reply.id }
  if (reply.effect !== undefined) return stillAsked(reply)
  // A refusal changes nothing, so what was being filled in stays; so does an unknown code, which fills the form in further.
  return reply.tone === 'refused' || reply.say.type === 'unknown-code' ? asked : NOTHING
}

export function useAsked({ prompt, open, lastReply }: BenchScreen): Asked {
  const announcements = useAnnouncements()
  const [asked, setAsked] = useState<Asked>(() => stillAsked(lastReply))
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        if (latest?.type === 'reply') setAsked((before) => next(before, latest.reply))
      }),
    [announcements],
  )
  if (asked.type === 'nothing' || open !== undefined) return asked
  return asked.type === 'new-case-form' && (prompt.type === 'new-case' || prompt.type === 'scan-anything') ? asked : NOTHING
}
