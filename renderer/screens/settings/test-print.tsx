import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconScan } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RawScan } from '../../../shared/contract/device.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { visibleText } from '../../parts/visible-text.ts'
import css from './test-print.module.css'

/** What a test waits for, and which scans came before it. */
type Sent = { readonly code: string; readonly after: number }

/** Handed over is not printed: the proof is the label, scanned back. */
export function TestPrint({ printer }: { readonly printer: string }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: scans = [] } = useQuery(query.devices.rawScans.queryOptions())
  const [sent, setSent] = useState<Sent>()
  const print = useMutation(
    query.devices.testPrinter.mutationOptions({ onSuccess: ({ code }) => setSent({ code, after: scans[0]?.id ?? 0 }) }),
  )
  return (
    <div className={css.test}>
      <Button variant="default" loading={print.isPending} onClick={() => print.mutate({ id: printer })}>
        {t('settings.test.print')}
      </Button>
      <div className={css.outcome} role="status">
        {print.isError ? t('settings.test.failed') : sent === undefined ? null : <Outcome sent={sent} scans={scans} />}
      </div>
    </div>
  )
}

function Outcome({ sent, scans }: { readonly sent: Sent; readonly scans: readonly RawScan[] }) {
  const { t } = useTexts()
  const since = scans.filter(({ id }) => id > sent.after)
  if (since.some(({ text }) => text === sent.code)) {
    return (
      <p className={css.line} data-is="passed">
        <IconCircleCheck size="1.3em" aria-hidden="true" />
        {t('settings.test.passed')}
      </p>
    )
  }
  const [other] = since
  return (
    <>
      <p className={css.line}>
        <IconScan size="1.3em" aria-hidden="true" />
        {t('settings.test.sent')}
      </p>
      <p className={css.code}>
        {t('settings.test.expect')} <span className="code">{sent.code}</span>
      </p>
      {other === undefined ? null : (
        <p className={css.line} data-is="other">
          <IconAlertTriangle size="1.3em" aria-hidden="true" />
          {t('settings.test.other', { text: visibleText(other.text) })}
        </p>
      )}
    </>
  )
}
