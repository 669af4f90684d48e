import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ScannerCard } from '../../../shared/contract/device.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DeviceCard } from './device-card.tsx'
import { ScannerActs } from './scanner-acts.tsx'
import { visibleText } from '../../parts/visible-text.ts'
import css from './scanner-card.module.css'
import { ScannerDirect } from './scanner-direct.tsx'
import { ScannerName } from './scanner-name.tsx'
import { scannerAdvice, scannerLight, scannerMode } from './scanner-words.ts'

type Props = { readonly scanner: ScannerCard; readonly bench: string | undefined }

/** One scanner: whose it is, how it reports, what it read last, and what it can be told. */
export function ScannerCardView({ scanner, bench }: Props) {
  const { t } = useTexts()
  const [isRenaming, setRenaming] = useState(false)
  const isReady = scanner.state === 'ready'
  return (
    <DeviceCard
      name={scanner.name}
      light={scannerLight(scanner)}
      state={t(`device.state.${scanner.state}`)}
      advice={t(scannerAdvice(scanner))}
      detail={scanner.detail}
      side={
        <Button variant="subtle" size="sm" disabled={isRenaming} onClick={() => setRenaming(true)}>
          {t('settings.scanner.rename')}
        </Button>
      }
    >
      {isRenaming ? <ScannerName scanner={scanner} onDone={() => setRenaming(false)} /> : null}
      <Facts scanner={scanner} bench={bench} />
      {isReady && scanner.direct !== undefined ? <ScannerDirect scanner={scanner.id} isWanted={scanner.direct.isWanted} /> : null}
      {isReady && scanner.acts.length > 0 ? <ScannerActs scanner={scanner.id} acts={scanner.acts} /> : null}
    </DeviceCard>
  )
}

function Facts({ scanner, bench }: Props) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  const { name, model, lastScan, losses, lostAt } = scanner
  return (
    <>
      <dl className={css.facts}>
        {bench === undefined ? null : (
          <>
            <dt>{t('settings.scanner.bench')}</dt>
            <dd>{bench}</dd>
          </>
        )}
        {model === name ? null : (
          <>
            <dt>{t('settings.scanner.model')}</dt>
            <dd>{model}</dd>
          </>
        )}
        <dt>{t('settings.scanner.mode')}</dt>
        <dd>{t(scannerMode(scanner))}</dd>
        <dt>{t('settings.scanner.last')}</dt>
        <dd>
          {lastScan === undefined ? (
            <span className={css.when}>{t('settings.scanner.last-none')}</span>
          ) : (
            <>
              <span className={css.when}>{formats.moment(lastScan.at, now)}</span>{' '}
              <span className={`${css.text} code`}>{visibleText(lastScan.text)}</span>
            </>
          )}
        </dd>
      </dl>
      {lostAt === undefined ? null : (
        <p className={css.losses}>
          <IconAlertTriangle size="1.2em" aria-hidden="true" />
          {t('settings.scanner.losses', { count: losses, when: formats.moment(lostAt, now) })}
        </p>
      )}
    </>
  )
}
