import { Button } from '@mantine/core'
import { IconFileUnknown, IconRefreshAlert } from '@tabler/icons-react'
import { assertNever } from '../../../shared/decider.ts'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './case-message.module.css'
import type { CaseAnswer } from './use-case-screen.ts'

/** What stands there while there is no case to show. */
export function CaseMessage({
  answer,
  children,
}: {
  readonly answer: Exclude<CaseAnswer, { type: 'known' }>
  readonly children?: ReactNode
}) {
  const { t } = useTexts()
  switch (answer.type) {
    case 'loading':
      return (
        <div className={css.message} role="status">
          <p className={css.late}>{t('screen.loading')}</p>
        </div>
      )
    case 'unknown':
      return (
        <div className={css.message}>
          <IconFileUnknown size="3rem" stroke={1.25} aria-hidden="true" />
          <h2>{t('case.not-found.title')}</h2>
          <p>{t('case.not-found.hint')}</p>
          {children}
        </div>
      )
    case 'failed':
      return (
        <div className={css.message} role="alert">
          <IconRefreshAlert size="3rem" stroke={1.25} aria-hidden="true" />
          <h2>{t('case.error.title')}</h2>
          <p>{t('case.error.hint')}</p>
          <Button size="lg" onClick={answer.retry}>
            {t('case.retry')}
          </Button>
          {children}
        </div>
      )
    default:
      return assertNever(answer)
  }
}
