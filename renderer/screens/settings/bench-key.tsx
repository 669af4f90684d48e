import { Button } from '@mantine/core'
import { IconCheck, IconKey } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CloudRefusal } from '../../parts/cloud-refusal.tsx'
import css from './bench-key.module.css'

/** Gives the bench another key to prove itself to the cloud by. */
export function BenchKey() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const change = useMutation(query.cloud.changeKey.mutationOptions())
  const { data, isPending, isError } = change
  return (
    <div className={css.key}>
      <p className={css.why}>{t('cloud.key.why')}</p>
      <Button
        variant="default"
        loading={isPending}
        leftSection={<IconKey size="1.2em" aria-hidden="true" />}
        onClick={() => change.mutate(undefined)}
      >
        {t('cloud.key.change')}
      </Button>
      <p role="status" className={css.outcome}>
        {isError ? t('enrol.failed') : null}
        {data === undefined || isPending ? null : 'done' in data && data.done ? (
          <>
            <IconCheck size="1.2em" aria-hidden="true" /> {t('cloud.key.changed')}
          </>
        ) : (
          <CloudRefusal refused={data} />
        )}
      </p>
    </div>
  )
}
