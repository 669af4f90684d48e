import { Button } from '@mantine/core'
import { IconPuzzle, IconRefreshAlert } from '@tabler/icons-react'
import type { PartFilter } from '../../../shared/contract/parts-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from '../queue/queue-message.module.css'

type EmptyProps = { readonly filter: PartFilter; readonly words: string; readonly onShowAll: () => void }

/** No part is left by what was typed and chosen, and how to see them again. */
export function EmptyParts({ filter, words, onShowAll }: EmptyProps) {
  const { t } = useTexts()
  const why = words === '' ? (filter === 'all' ? 'catalogue' : filter) : 'words'
  return (
    <div className={css.message}>
      <IconPuzzle size="3rem" stroke={1.25} aria-hidden="true" />
      <h2>{why === 'words' ? t('parts.empty.words.title', { words }) : t(`parts.empty.${why}.title`)}</h2>
      <p>{t(`parts.empty.${why}.hint`)}</p>
      {why === 'catalogue' ? null : (
        <Button variant="default" size="lg" onClick={onShowAll}>
          {t('parts.show-all')}
        </Button>
      )}
    </div>
  )
}

export function BrokenParts({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <div className={css.message} role="alert">
      <IconRefreshAlert size="3rem" stroke={1.25} aria-hidden="true" />
      <h2>{t('parts.error.title')}</h2>
      <p>{t('parts.error.hint')}</p>
      <Button size="lg" onClick={onRetry}>
        {t('parts.retry')}
      </Button>
    </div>
  )
}
