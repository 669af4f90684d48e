import { Button, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetupAnswers } from '../../../shared/contract/setup.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './first-run-screen.module.css'
import { JoinCenter } from './join-center.tsx'
import { LANGUAGES } from './languages.ts'
import { Question } from './question.tsx'
import { SetUpProgress } from './set-up-progress.tsx'
import { timeZones } from './time-zones.ts'

/** Four questions, one page. What nobody typed follows the language. */
export function FirstRunScreen() {
  const { t, language } = useTexts()
  const { i18n } = useTranslation()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [center, setCenter] = useState<string>()
  const [bench, setBench] = useState<string>()
  const [operator, setOperator] = useState('')
  const [timeZone, setTimeZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [example, setExample] = useState(true)
  const [isTried, setTried] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  const finish = useMutation(query.setup.finish.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  const answers: SetupAnswers = {
    language,
    center: (center ?? t('first.center.default')).trim(),
    bench: (bench ?? t('first.bench.default')).trim(),
    operator: operator.trim(),
    timeZone,
    example,
  }
  const [isJoining, setJoining] = useState(false)
  const { data: cloud } = useQuery(query.cloud.status.queryOptions())
  if (isJoining || cloud?.type === 'enrolled') return <JoinCenter onBack={() => setJoining(false)} />
  const isWhole = answers.center !== '' && answers.bench !== '' && answers.operator !== ''

  return (
    <main className={css.page}>
      <form
        className={css.card}
        onSubmit={(event) => {
          event.preventDefault()
          if (finish.isPending) return
          setTried(true)
          if (isWhole) finish.mutate(answers)
          else name.current?.focus()
        }}
      >
        <header className={css.head}>
          <img src="./icon.svg" alt="" width="40" height="40" />
          <div>
            <h1 className={css.title}>{t('first.title')}</h1>
            <p className={css.lead}>{t('first.lead')}</p>
          </div>
        </header>

        <Question number={1} words={t('first.language')}>
          <SegmentedControl
            size="md"
            aria-label={t('first.language')}
            data={LANGUAGES}
            value={language}
            onChange={(chosen) => void i18n.changeLanguage(chosen)}
          />
        </Question>
        <Question number={2} words={t('first.center')}>
          <div className={css.pair}>
            <TextInput
              aria-label={t('first.center')}
              value={center ?? t('first.center.default')}
              onChange={(event) => setCenter(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
              maxLength={60}
              error={answers.center === ''}
            />
            <Select
              aria-label={t('first.zone')}
              data={timeZones(timeZone)}
              value={timeZone}
              onChange={(zone) => setTimeZone(zone ?? timeZone)}
              searchable
              allowDeselect={false}
              limit={60}
            />
          </div>
        </Question>
        <Question number={3} words={t('first.bench')}>
          <TextInput
            aria-label={t('first.bench')}
            value={bench ?? t('first.bench.default')}
            onChange={(event) => setBench(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            maxLength={60}
            error={answers.bench === ''}
          />
        </Question>
        <Question number={4} words={t('first.operator')}>
          <TextInput
            aria-label={t('first.operator')}
            placeholder={t('first.operator.hint')}
            value={operator}
            onChange={(event) => setOperator(event.currentTarget.value)}
            ref={name}
            error={isTried && answers.operator === '' ? t('first.operator.needed') : false}
            autoComplete="name"
            maxLength={60}
            autoFocus
          />
        </Question>

        <div className={css.example}>
          <Switch
            size="md"
            checked={example}
            onChange={(event) => setExample(event.currentTarget.checked)}
            label={<strong>{t('first.example')}</strong>}
            description={t('first.example.what')}
          />
        </div>

        <footer className={css.foot}>
          <Button type="submit" size="lg" className={css.go} loading={finish.isPending}>
            {t('first.go')}
          </Button>
          {finish.isPending ? null : (
            <Button
              variant="default"
              size="lg"
              className={css.join}
              leftSection={<IconUsersGroup size="1.3em" />}
              onClick={() => setJoining(true)}
            >
              {t('enrol.title')}
            </Button>
          )}
          {finish.isPending ? <SetUpProgress example={example} /> : <p className={css.safe}>{t('first.safe')}</p>}
          {finish.error === null || finish.isPending ? null : (
            <p className={css.failed} role="alert">
              {t('first.failed', { reason: finish.error.message })}
            </p>
          )}
        </footer>
      </form>
    </main>
  )
}
