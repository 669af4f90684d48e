import { useEffect, useState } from 'react'
import { useLineState } from '../client/use-line-state.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './line-bar.module.css'

/** A loss shorter than this is not worth a word. */
const SHOWN_AFTER_MS = 300
const LONG_AFTER_MS = 15_000

/** Says that the bench process is away, that nothing is lost, and what waits. Lies over the header: nothing moves, and the unit stays in sight. */
export function LineBar() {
  const { t } = useTexts()
  const { type, waiting } = useLineState()
  const isLost = type === 'lost'
  const isShown = useAfter(isLost, SHOWN_AFTER_MS)
  const isLong = useAfter(isLost, LONG_AFTER_MS)
  if (!isShown) return null
  return (
    <div className={css.bar} role="status">
      <span className={css.beat} aria-hidden="true" />
      <strong>{t('line.lost')}</strong>
      <span>{isLong ? t('line.lost.long') : t('line.lost.safe')}</span>
      {waiting > 0 ? <span className={css.waiting}>{t('line.lost.waiting', { count: waiting })}</span> : null}
    </div>
  )
}

function useAfter(isOn: boolean, ms: number): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    if (!isOn) return undefined
    const timer = setTimeout(() => setDue(true), ms)
    return () => {
      clearTimeout(timer)
      setDue(false)
    }
  }, [isOn, ms])
  return isOn && isDue
}
