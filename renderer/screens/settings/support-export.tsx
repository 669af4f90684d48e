import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FACTORY_SCANNER } from '../../../shared/scan/keyboard-scanner.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { copyText } from './copy-text.ts'
import css from './support-export.module.css'
import { supportText } from './support-text.ts'

type Outcome = { readonly type: 'copied' } | { readonly type: 'by-hand'; readonly text: string }

/** Where support starts: all of this page as text. */
export function SupportExport() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const [outcome, setOutcome] = useState<Outcome>()
  const { data: setup } = useQuery(query.setup.status.queryOptions())
  const { data: system } = useQuery(query.system.status.queryOptions())
  const { data: scanners = [] } = useQuery(query.devices.scanners.queryOptions())
  const { data: scannerTest } = useQuery(query.devices.scannerTest.queryOptions())
  const { settings } = useSettings()
  const { data: scans = [] } = useQuery(query.devices.rawScans.queryOptions())
  const { data: printers = [] } = useQuery(query.devices.printers.queryOptions())
  const { data: jobs = [] } = useQuery(query.devices.jobs.queryOptions())

  const copy = async () => {
    if (system === undefined) return
    const text = supportText({
      at: new Date().toISOString(),
      center: setup?.center ?? '',
      bench: setup?.bench ?? '',
      system,
      scanners,
      keyboardScanner: settings?.keyboardScanner ?? FACTORY_SCANNER,
      scannerTest: scannerTest ?? undefined,
      scans,
      cameras: await cameraNames(),
      printers,
      jobs,
      window: `${navigator.userAgent}, ${screen.width}×${screen.height} at ${devicePixelRatio}`,
    })
    setOutcome((await copyText(text)) ? { type: 'copied' } : { type: 'by-hand', text })
  }

  return (
    <div className={css.export}>
      <Button
        variant="default"
        disabled={system === undefined}
        leftSection={<IconCopy size="1.2em" aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {t('settings.export.text')}
      </Button>
      <span role="status" className={css.outcome}>
        {outcome?.type === 'copied' ? (
          <>
            <IconCheck size="1.2em" aria-hidden="true" /> {t('settings.export.copied')}
          </>
        ) : null}
        {outcome?.type === 'by-hand' ? t('settings.export.by-hand') : null}
      </span>
      {outcome?.type === 'by-hand' ? (
        <textarea
          className={`${css.text} code`}
          readOnly
          autoFocus
          value={outcome.text}
          aria-label={t('settings.export.text')}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </div>
  )
}

async function cameraNames(): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ label }, at) => (label === '' ? `camera ${at + 1}, not named` : label))
}
