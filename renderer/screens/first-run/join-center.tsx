import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CloudState } from '../../parts/cloud-state.tsx'
import { JoinForm } from '../../parts/join-form.tsx'
import css from './first-run-screen.module.css'
import { LANGUAGES } from './languages.ts'

/** A bench of a center that exists: no questions but where and what it is called. The bench opens as soon as the center is known. */
export function JoinCenter({ onBack }: { readonly onBack: () => void }) {
  const { t, language } = useTexts()
  const { i18n } = useTranslation()
  const { change } = useSettings()
  const { query } = useBenchClient()
  const { data } = useQuery(query.cloud.status.queryOptions())
  return (
    <main className={css.page}>
      <div className={css.card}>
        <header className={css.head}>
          <img src="./icon.svg" alt="" width="40" height="40" />
          <h1 className={css.title}>{t('enrol.title')}</h1>
          <SegmentedControl
            className={css.language}
            aria-label={t('first.language')}
            data={LANGUAGES}
            value={language}
            onChange={(chosen) => {
              void i18n.changeLanguage(chosen)
              change({ language: chosen === 'zh-CN' ? 'zh-CN' : 'en' })
            }}
          />
        </header>
        {data?.type === 'enrolled' ? (
          <CloudState status={data} />
        ) : (
          <>
            <JoinForm bench={t('first.bench.default')} />
            <Button variant="subtle" size="md" onClick={onBack}>
              {t('enrol.back')}
            </Button>
          </>
        )}
      </div>
    </main>
  )
}
