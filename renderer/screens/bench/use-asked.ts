import { useEffect, useState } from 'react'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'

/** What the bench asked this window for with its last answer, while it still makes sense. */
export type Asked =
  | { readonly type: 'nothing' }
  | { readonly type: 'capture'; readonly shot: Shot; readonly id: number }
  | { readonly type: 'reason'; readonly shot: Shot }
  | { readonly type: 'new-case-form' }

const NOTHING: Asked = { type: 'nothing' }

export function useAsked(screen: BenchScreen): Asked & { readonly done: () => void } {
  const announcements = useAnnouncements()
  const [asked, setAsked] = useState<Asked>(NOTHING)
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        if (latest?.type !== 'reply') return
        const { effect, id, tone } = latest.reply
        if (effect?.type === 'capture') setAsked({ type: 'capture', shot: effect.shot, id })
        else if (effect?.type === 'ask-reason') setAsked({ type: 'reason', shot: effect.shot })
        else if (effect?.type === 'new-case-form') setAsked({ type: 'new-case-form' })
        // A refusal changes nothing, so what was being filled in stays; so does an unknown code, which fills the form in further.
        else if (tone !== 'refused' && latest.reply.say.type !== 'unknown-code') setAsked(NOTHING)
      }),
    [announcements],
  )
  const { prompt, open } = screen
  const stillMakesSense =
    asked.type === 'new-case-form'
      ? prompt.type === 'new-case' || prompt.type === 'scan-anything' || open !== undefined
      : asked.type === 'nothing' || open !== undefined
  return { ...(stillMakesSense ? asked : NOTHING), done: () => setAsked(NOTHING) }
}
