import { useEffect, useRef, useState } from 'react'
import type { DraftScreen } from '../../../shared/contract/policies-screen.ts'
import { policyRefusalWords } from '../../../shared/policy/refusal-words.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'

/** So long after the last key what was typed is kept, in milliseconds. */
const PAUSE = 500

type KeptText = {
  readonly isBusy: boolean
  readonly refused: string | undefined
  /** From now on nothing is kept any more: the text was published, drafted or discarded. */
  readonly hold: () => void
}

/** Keeps what is typed, so that neither a restart nor another screen loses it; the rest of it when the editor is left. */
export function useKeepTyped({ id, basedOn, text: begun }: DraftScreen, text: string): KeptText {
  const { client } = useBenchClient()
  const { t } = useTexts()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const saved = useRef(begun)
  const keepNow = useRef<() => void>(() => undefined)
  const isOver = useRef(false)
  useEffect(() => {
    const keep = async () => {
      if (isOver.current || saved.current === text) return
      saved.current = text
      setBusy(true)
      try {
        const outcome = await client.policies.keepTyped({ id, basedOn, text })
        setRefused('refused' in outcome ? policyRefusalWords(outcome.refused, { t }) : undefined)
      } catch {
        setRefused(t('settings.not-saved'))
      } finally {
        setBusy(false)
      }
    }
    const timer = setTimeout(() => void keep(), PAUSE)
    keepNow.current = () => void keep()
    return () => clearTimeout(timer)
  }, [basedOn, client, id, t, text])
  useEffect(() => () => keepNow.current(), [])
  const hold = () => {
    isOver.current = true
  }
  return { isBusy, refused, hold }
}
