import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/use-texts.ts'
import { CameraCard } from './camera-card.tsx'
import css from './devices-section.module.css'
import { KeyboardScannerCard } from './keyboard-scanner-card.tsx'
import { PrintJobs } from './print-jobs.tsx'
import { PrinterCards } from './printer-cards.tsx'
import { ScanTest } from './scan-test.tsx'
import { ScannerCards } from './scanner-cards.tsx'
import { SupportExport } from './support-export.tsx'

/** Each device as a card, and a test that shows it live. */
export function DevicesSection() {
  const { t } = useTexts()
  return (
    <div className={css.devices}>
      <div className={css.cards}>
        <h2 className={css.title}>{t('settings.scanners')}</h2>
        <div className={css.list}>
          <ScannerCards />
          <KeyboardScannerCard />
        </div>
        <h2 className={css.title}>{t('settings.camera')}</h2>
        <CameraCard />
        <h2 className={css.title}>{t('settings.printers')}</h2>
        <PrinterCards />
        <h2 className={css.title}>{t('settings.jobs')}</h2>
        <PrintJobs />
      </div>
      <div className={css.live}>
        <ScanTest />
        <Button
          component={Link}
          to="/sheets/commands"
          variant="default"
          size="md"
          leftSection={<IconPrinter size="1.2em" aria-hidden="true" />}
        >
          {t('sheet.commands.print')}
        </Button>
        <SupportExport />
      </div>
    </div>
  )
}
