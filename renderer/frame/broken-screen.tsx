import { Button } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import css from './broken-screen.module.css'

export function BrokenScreen({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const { t } = useTexts()
  return (
    <section className={css.broken} role="alert">
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.safe')}</p>
      <Button size="lg" onClick={onAgain}>
        {t('crash.again')}
      </Button>
      <details>
        <summary>{t('crash.detail')}</summary>
        <pre className="code">{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </section>
  )
}
