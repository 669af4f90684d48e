import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportRun } from '../../../shared/contract/imports.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './import-running.module.css'
import { ProgressPanel } from './progress-panel.tsx'

/** How far the import is, and the way back out of it. */
export function ImportRunning({ run }: { readonly run: ImportRun }) {
  const { t } = useTexts()
  const { number } = useFormats()
  const { client } = useBenchClient()
  const [isAsking, setAsking] = useState(false)
  const takeBack = () => {
    setAsking(false)
    void client.imports.takeBack({ importId: run.importId })
  }
  const share = run.phase === 'reading' ? undefined : run.total === 0 ? 1 : run.done / run.total
  const count = run.phase === 'reading' ? '' : t('list.of', { done: number(run.done), total: number(run.total) })
  return (
    <ProgressPanel title={t(`list.run.${run.phase}`, { name: run.fileName })} share={share} count={count}>
      {run.stopped === undefined ? (
        <p className={css.meanwhile}>{t('list.run.meanwhile')}</p>
      ) : (
        <p className={css.stopped} role="alert">
          {t(`list.run.stopped.${run.stopped}`)}
        </p>
      )}
      <div className={css.ways}>
        {run.stopped === undefined ? null : (
          <Button size="lg" onClick={() => void client.imports.goOn()}>
            {t('list.run.go-on')}
          </Button>
        )}
        {run.phase === 'taking-back' && run.stopped === undefined ? null : isAsking ? (
          <>
            <p className={css.sure}>{t('list.run.cancel.sure')}</p>
            <Button color="red" size="lg" onClick={takeBack}>
              {t('list.run.cancel.yes')}
            </Button>
            <Button variant="default" size="lg" autoFocus onClick={() => setAsking(false)}>
              {t('list.run.cancel.no')}
            </Button>
          </>
        ) : (
          <Button variant="default" size="lg" onClick={() => setAsking(true)}>
            {t('list.run.cancel')}
          </Button>
        )}
      </div>
    </ProgressPanel>
  )
}
