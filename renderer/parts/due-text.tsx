import { dueSentence, dueState } from '../i18n/due.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useNow } from '../i18n/use-now.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './due-text.module.css'

/** `due in 3 h 12` in the colour of its state, with the sign that says the same without colour. */
export function DueText({ dueAt }: { readonly dueAt?: string | undefined }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  const state = dueState(dueAt, now, formats)
  return (
    <span className={css.due} data-state={state} title={dueAt === undefined ? undefined : formats.dateTime(dueAt)}>
      {state === 'overdue' ? <span aria-hidden="true">▲ </span> : null}
      {dueAt === undefined ? t('due.none') : dueSentence(dueAt, now, t)}
    </span>
  )
}
