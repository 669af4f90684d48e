import { useEffect, useState } from 'react'
import type { WindowEffect } from '../../../shared/bench/answer.ts'
import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { BenchReply, BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'

/** What the bench asked this window for with its last answer, while it still makes sense. */
export type Asked =
  | { readonly type: 'nothing' }
  | { readonly type: 'capture'; readonly captures: readonly Capture[] }
  | { readonly type: 'reason'; readonly shot: Shot }
  | { readonly type: 'new-case-form' }

export type Capture = Extract<WindowEffect, { type: 'capture' }>

const NOTHING: Asked = { type: 'nothing' }

const KEEPS_FORM: ReadonlySet<Prompt['type']> = new Set(['new-case', 'which-meaning', 'scan-anything'])

/** A form or question survives a reload and a look at the queue; a picture is taken at the moment it is asked for, or not at all. */
function stillAsked(reply: BenchReply | undefined): Asked {
  const effect = reply?.effect
  if (effect?.type === 'ask-reason') return { type: 'reason', shot: effect.shot }
  return effect?.type === 'new-case-form' ? { type: 'new-case-form' } : NOTHING
}

/** The camera stays until every picture asked for is kept. */
function withoutKept(captures: readonly Capture[], shot: Shot): Asked {
  const kept = captures.find((capture) => capture.shot === shot)
  const rest = captures.filter((capture) => capture !== kept)
  return rest.length === 0 ? NOTHING : { type: 'capture', captures: rest }
}

function next(asked: Asked, reply: BenchReply): Asked {
  // What was read in a picture is told when it is read: nobody asked for it, and nothing was answered.
  if (reply.say.type === 'picture-read') return asked
  // The lead whose badge the question waits for.
  if (asked.type === 'reason' && (reply.say.type === 'operator' || reply.say.type === 'pin-asked')) return asked
  if (reply.effect?.type === 'capture')
    return { type: 'capture', captures: [...(asked.type === 'capture' ? asked.captures : []), reply.effect] }
  if (reply.effect !== undefined) return stillAsked(reply)
  if (reply.say.type === 'photo-kept' && asked.type === 'capture') return withoutKept(asked.captures, reply.say.shot)
  // A refusal changes nothing, so what was being filled in stays; so does an unknown code, which fills the form in further, perhaps once
  // it is said what it is.
  if (reply.say.type === 'dismissed' && reply.say.isBack === true) return asked
  return reply.tone === 'refused' || reply.say.type === 'unknown-code' || reply.say.type === 'which-meaning' ? asked : NOTHING
}

export function useAsked({ prompt, open, replies }: BenchScreen): Asked {
  const announcements = useAnnouncements()
  const [asked, setAsked] = useState<Asked>(() => {
    // An answer that led here was heard before this screen was there; what the screen was told may be older.
    const latest = announcements.latest()
    return stillAsked(latest?.type === 'reply' ? latest.reply : replies.at(-1))
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
