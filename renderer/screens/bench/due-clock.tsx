import { dueSpan, dueState } from '../../i18n/due.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './due-clock.module.css'

/** Top right in every state: how long this case still has. */
export function DueClock({ dueAt }: { readonly dueAt?: string | undefined }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  const state = dueState(dueAt, now, formats)
  if (dueAt === undefined) {
    return (
      <div className={css.clock} data-state={state}>
        <span className={css.word}>{t('due.none')}</span>
      </div>
    )
  }
  return (
    <div className={css.clock} data-state={state}>
      <span className={css.words}>
        <span className={css.word}>
          {state === 'overdue' ? <span aria-hidden="true">▲ </span> : null}
          {state === 'overdue' ? t('due.overdue-by') : t('due.in')}
        </span>
        <time className={css.at} dateTime={dueAt}>
          {formats.dateTime(dueAt)}
        </time>
      </span>
      <strong className={css.span}>{dueSpan(dueAt, now, t)}</strong>
    </div>
  )
}
