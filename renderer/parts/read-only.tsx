import { IconLock } from '@tabler/icons-react'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './read-only.module.css'

/** Why nothing can be done with the case at this bench, and what helps. */
export function ReadOnly({ screen }: { readonly screen: Pick<CaseScreen, 'isReadOnly'> }) {
  const { t } = useTexts()
  if (screen.isReadOnly !== true) return null
  return (
    <p className={css.lock} role="alert">
      <IconLock size="1.3em" aria-hidden="true" />
      {t('refusal.newer-release')}
    </p>
  )
}
