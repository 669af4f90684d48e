import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PartForm } from './part-form.tsx'
import css from './part-panel.module.css'

/** A part that nobody has defined yet, beside the list. */
export function NewPartPanel({ onDone }: { readonly onDone: (kept?: string) => void }) {
  const { t } = useTexts()
  useKeys((key) => {
    if (key !== 'Escape') return false
    onDone()
    return true
  })
  return (
    <aside className={css.panel} aria-label={t('parts.add')}>
      <PartForm part={undefined} onDone={onDone} />
    </aside>
  )
}
