import { useEffect, useState } from 'react'
import type { Prompt } from '../../../shared/bench/prompt.ts'
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

const KEEPS_FORM: ReadonlySet<Prompt['type']> = new Set(['new-case', 'which-meaning', 'scan-anything'])

/** A form or question survives a reload and a look at the queue; a picture is taken at the moment it is asked for, or not at all. */
function stillAsked(lastReply: BenchReply | undefined): Asked {
  const effect = lastReply?.effect
  if (effect?.type === 'ask-reason') return { type: 'reason', shot: effect.shot }
  return effect?.type === 'new-case-form' ? { type: 'new-case-form' } : NOTHING
}

function next(asked: Asked, reply: BenchReply): Asked {
  // What was read in a picture is told when it is read: nobody asked for it, and nothing was answered.
  if (reply.say.type === 'picture-read') return asked
  if (reply.effect?.type === 'capture') return { type: 'capture', shot: reply.effect.shot, id: reply.id }
  if (reply.effect !== undefined) return stillAsked(reply)
  // A refusal changes nothing, so what was being filled in stays; so does an unknown code, which fills the form in further, perhaps once
  // it is said what it is.
  return reply.tone === 'refused' || reply.say.type === 'unknown-code' || reply.say.type === 'which-meaning' ? asked : NOTHING
}

export function useAsked({ prompt, open, lastReply }: BenchScreen): Asked {
  const announcements = useAnnouncements()
  const [asked, setAsked] = useState<Asked>(() => {
    // An answer that led here was heard before this screen was there; what the screen was told may be older.
    const latest = announcements.latest()
    return stillAsked(latest?.type === 'reply' ? latest.reply : lastReply)
  })
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        if (latest?.type === 'reply') setAsked((before) => next(before, latest.reply))
      }),
    [announcements],
  )
  if (asked.type === 'nothing' || open !== undefined) return asked
  return asked.type === 'new-case-form' && KEEPS_FORM.has(prompt.type) ? asked : NOTHING
}

/** Whether the form stands on the screen. While it is asked what a code is, it waits behind the question, with all that is filled in. */
export function isFormShown(asked: Asked, prompt: Prompt): boolean {
  return asked.type === 'new-case-form' && prompt.type !== 'which-meaning'
}
