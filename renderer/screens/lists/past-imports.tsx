import type { PastImport } from '../../../shared/contract/imports.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './past-imports.module.css'
import { UndoImport } from './undo-import.tsx'

type Props = { readonly past: readonly PastImport[]; readonly onUndo: (importId: string) => void }

/** What was imported here, the newest first; each can be taken back while its cases are untouched. */
export function PastImports({ past, onUndo }: Props) {
  const { t } = useTexts()
  return (
    <section className={css.past} aria-label={t('list.past')}>
      <h2 className={css.title}>{t('list.past')}</h2>
      {past.length === 0 ? <p className={css.none}>{t('list.past.none')}</p> : null}
      <ul>
        {past.map((each) => (
          <Past key={each.importId} past={each} onUndo={onUndo} />
        ))}
      </ul>
    </section>
  )
}

function Past({ past, onUndo }: { readonly past: PastImport; readonly onUndo: (importId: string) => void }) {
  const { t } = useTexts()
  const formats = useFormats()
  const { found, opened, changed, state } = past
  const number = (value: number | undefined) => formats.number(value ?? 0)
  return (
    <li className={css.line}>
      <span className={css.file}>
        <strong>{past.fileName}</strong>
        <span>{t('list.past.by', { when: formats.dateTime(past.begunAt), who: past.operator })}</span>
      </span>
      <span className={css.state} data-state={state}>
        {t(`list.past.state.${state}`)}
      </span>
      <span className={css.counts}>
        {state === 'taken-back'
          ? t('list.past.taken-back', { cancelled: number(past.cancelled), restored: number(past.restored), kept: number(past.kept) })
          : t('list.past.counts', {
              opened: number(opened),
              changed: number(changed),
              unchanged: number(found.unchanged + found.leftAlone + (past.leftAlone ?? 0)),
              rejected: number(found.rejected),
            })}
      </span>
      <span className={css.undo}>
        {state === 'finished' || state === 'interrupted' ? <UndoImport importId={past.importId} size="sm" onUndo={onUndo} /> : null}
      </span>
    </li>
  )
}
