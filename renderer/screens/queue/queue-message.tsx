import { Button } from '@mantine/core'
import { IconInbox, IconRefreshAlert } from '@tabler/icons-react'
import type { QueueFilter } from '../../../shared/contract/queue-row.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ImportLink } from './import-link.tsx'
import css from './queue-message.module.css'

export function EmptyQueue({ filter, onShowOpen }: { readonly filter: QueueFilter; readonly onShowOpen: () => void }) {
  const { t } = useTexts()
  return (
    <div className={css.message}>
      <IconInbox size="3rem" stroke={1.25} aria-hidden="true" />
      <h2>{t(`queue.empty.${filter}.title`)}</h2>
      <p>{t(`queue.empty.${filter}.hint`)}</p>
      {filter === 'expected' ? <ImportLink place="message" /> : null}
      {filter === 'open' ? null : (
        <Button variant="default" size="lg" onClick={onShowOpen}>
          {t('queue.show-open')}
        </Button>
      )}
    </div>
  )
}

export function BrokenQueue({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <div className={css.message} role="alert">
      <IconRefreshAlert size="3rem" stroke={1.25} aria-hidden="true" />
      <h2>{t('queue.error.title')}</h2>
      <p>{t('queue.error.hint')}</p>
      <Button size="lg" onClick={onRetry}>
        {t('queue.retry')}
      </Button>
    </div>
  )
}
