import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconCircleCheck, IconPrinter, IconRefresh, IconScan } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { FACTORY_SCANNER } from '../../../shared/scan/keyboard-scanner.ts'
import { type Diagnosis, type Finding, diagnose } from '../../../shared/scan/self-test.ts'
import { TEST_CODES } from '../../../shared/scan/test-card.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useTestScanList, useTestScans } from '../../scan/test-scans.ts'
import { usePrinting } from '../case/print-sheet.tsx'
import { CardSheet } from './card-sheet.tsx'
import { FindingRow } from './finding-row.tsx'
import css from './scanner-test-screen.module.css'
import { TestCodeCard } from './test-code-card.tsx'
import { useByteScans } from './use-byte-scans.ts'
import { useKeepResult } from './use-keep-result.ts'

/** Three known codes tell which setting of a scanner is wrong, and how to put it right. */
export function ScannerTestScreen() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { settings, change } = useSettings()
  const scanner = settings?.keyboardScanner ?? FACTORY_SCANNER
  const tests = useTestScans()
  const scans = useTestScanList()
  const { isPrinting, print } = usePrinting()
  const diagnosis = diagnose(scans, scanner)
  useByteScans()
  useKeepResult(scans, diagnosis)

  const applicable = diagnosis.findings.filter(({ apply }) => apply !== undefined)
  const keyOf = (finding: Finding) => String(applicable.indexOf(finding) + 1)
  const apply = (finding: Finding) => change({ keyboardScanner: { ...scanner, ...finding.apply } })
  const leave = () => void navigate({ to: '/settings' })
  useKeys((key) => {
    const wanted = applicable[Number(key) - 1]
    if (wanted !== undefined) apply(wanted)
    else if (key.toLowerCase() === 'p') print()
    else if (key.toLowerCase() === 'n') tests.startAgain()
    else if (key === 'Escape') leave()
    else return false
    return true
  })

  return (
    <div className={css.test}>
      <header className={css.head}>
        <div>
          <h1 className={css.title}>{t('test.title')}</h1>
          <Instruction diagnosis={diagnosis} />
          <p className={css.hint}>{t('test.only-tested')}</p>
        </div>
        <div className={css.actions}>
          <Button
            variant="default"
            leftSection={<IconPrinter size="1.2em" aria-hidden="true" />}
            rightSection={<KeyCap name="P" />}
            onClick={print}
          >
            {t('test.print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconRefresh size="1.2em" aria-hidden="true" />}
            rightSection={<KeyCap name="N" />}
            onClick={tests.startAgain}
          >
            {t('test.again')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size="1.2em" aria-hidden="true" />}
            rightSection={<KeyCap name="Esc" />}
            onClick={leave}
          >
            {t('test.back')}
          </Button>
        </div>
      </header>
      <ol className={css.codes} aria-label={t('test.codes')}>
        {TEST_CODES.map((code) => (
          <TestCodeCard key={code.number} code={code} state={diagnosis.codes[code.number]} />
        ))}
      </ol>
      <section className={css.found} tabIndex={0} aria-label={t('test.findings')}>
        <h2 className={css.subtitle}>{t('test.findings')}</h2>
        {diagnosis.findings.length === 0 ? (
          <div className={css.none}>
            <IconScan size="2.5rem" stroke={1.4} aria-hidden="true" />
            <p>{t('test.none')}</p>
            <p className={css.hint}>{t('test.none-hint')}</p>
          </div>
        ) : (
          <ul className={css.findings} aria-live="polite">
            {diagnosis.findings.map((finding) => (
              <FindingRow
                key={`${finding.type}${'number' in finding ? finding.number : ''}`}
                finding={finding}
                keyName={finding.apply === undefined ? undefined : keyOf(finding)}
                onApply={() => apply(finding)}
              />
            ))}
          </ul>
        )}
      </section>
      {isPrinting ? <CardSheet /> : null}
    </div>
  )
}

const VERDICT_SIGNS = { passed: IconCircleCheck, wrong: IconAlertTriangle, unfinished: IconScan } as const

/** What to do now, large. */
function Instruction({ diagnosis: { verdict, codes } }: { readonly diagnosis: Diagnosis }) {
  const { t } = useTexts()
  const Sign = VERDICT_SIGNS[verdict]
  const next = TEST_CODES.find(({ number }) => codes[number] !== 'good')?.number ?? 1
  return (
    <p className={css.instruction} data-verdict={verdict} role="status">
      <Sign size="1.1em" stroke={2.2} aria-hidden="true" />
      {verdict === 'unfinished' ? t('test.scan-code', { number: next }) : t(`test.${verdict}`)}
    </p>
  )
}
