import { IconFileImport } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './import-link.module.css'

/** The way from what is expected to more of it. */
export function ImportLink({ place }: { readonly place: 'head' | 'message' }) {
  const { t } = useTexts()
  // In the head its words give way where there is no room for them.
  const named = place === 'head' ? { 'aria-label': t('list.open'), title: t('list.open') } : {}
  return (
    <Link to="/lists" className={css.link} data-place={place} {...named}>
      <IconFileImport size="1.3em" stroke={1.8} aria-hidden="true" />
      <span className={css.words}>{t('list.open')}</span>
      <KeyCap name="i" />
    </Link>
  )
}
