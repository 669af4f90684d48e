import { useQuery } from '@tanstack/react-query'
import { useAsk } from '../../client/use-ask.ts'
import { FIRST_EXPECTED } from '../../client/ask-ahead.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { ScanCode } from '../../parts/scan-code.tsx'
import { rankIdle } from './awaited-code.ts'
import { CameraScanner } from './camera-scanner.tsx'
import css from './try-sheet.module.css'
import { useScanCameraCode } from './use-scan-camera-code.ts'

const SHOWN = 3

/** How to go on without a scanner: type a code, press one, or scan one from the screen. */
export function TrySheet() {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const ask = useAsk()
  const scanSeen = useScanCameraCode()
  const { data } = useQuery(query.queue.page.queryOptions({ input: FIRST_EXPECTED }))
  const byTracking = new Map((data?.rows ?? []).toReversed().map((row) => [row.tracking ?? '', row]))
  const parcels = [...byTracking.values()]
    .filter(({ tracking }) => tracking !== undefined)
    .toReversed()
    .slice(0, SHOWN)
  const scan = (text: string) => void ask((client) => client.bench.scan({ text, source: 'typed' }), text)
  return (
    <section className={css.sheet}>
      <div className={css.top}>
        <h2 className={css.title}>{t('bench.try')}</h2>
        <CameraScanner rank={rankIdle} onScan={scanSeen} />
      </div>
      <CodeField onCode={scan} label={t('bench.try.type')} />
      <p className={css.how}>{data !== undefined && parcels.length === 0 ? t('bench.try.none') : t('bench.try.how')}</p>
      <ul className={css.codes}>
        {parcels.map(({ caseId, tracking = '', product }) => (
          <li key={caseId}>
            <button type="button" className={css.code} onClick={() => scan(tracking)}>
              <ScanCode code={tracking} />
              <span className={css.words}>
                <span className={css.product}>{pick(product)}</span>
                <span className={css.tracking}>{tracking}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
