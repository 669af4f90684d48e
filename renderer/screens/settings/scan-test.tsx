import { IconCircleCheck, IconKeyboard } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { RawScan } from '../../../shared/contract/device.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { viaWords } from '../case/via-words.ts'
import { visibleText } from '../../parts/visible-text.ts'
import { byteCount, hexPairs } from './scan-bytes.ts'
import { MeaningOfScan } from './scan-meaning.tsx'
import css from './scan-test.module.css'

const EARLIER = 5

/** What arrives from a scanner, as it came and as it was understood. */
export function ScanTest() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: scans = [] } = useQuery(query.devices.rawScans.queryOptions())
  const [latest, ...earlier] = scans
  const byKeyboard = scans.find(({ scanner }) => scanner === 'wedge')
  return (
    <section className={css.test} aria-label={t('settings.scan-test')}>
      <h2 className={css.ask}>{t('settings.scan-test.ask')}</h2>
      <p className={css.hint}>{t('settings.scan-test.acts')}</p>
      <div className={css.latest} aria-live="polite">
        {latest === undefined ? <p className={css.waiting}>{t('settings.scan-test.waiting')}</p> : <Scan key={latest.id} scan={latest} />}
      </div>
      <Wedge scan={byKeyboard} />
      {earlier.length === 0 ? null : (
        <>
          <h3 className={css.title}>{t('settings.scan.earlier')}</h3>
          <ol>
            {earlier.slice(0, EARLIER).map((scan) => (
              <Earlier key={scan.id} scan={scan} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Scan({ scan }: { readonly scan: RawScan }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  return (
    <div className={css.scan}>
      <output className={`${css.text} code`}>{visibleText(scan.text)}</output>
      <dl className={css.facts}>
        <MeaningOfScan scan={scan} />
        <dt>{t('settings.scan.aim')}</dt>
        <dd className={scan.aim === undefined ? css.why : 'code'}>{scan.aim ?? t('settings.scan.aim-none')}</dd>
        <dt>{t('settings.scan.bytes')}</dt>
        <dd>
          {scan.hex === '' ? (
            <span className={css.why}>{t('settings.scan.bytes-none')}</span>
          ) : (
            <>
              <span className="code">{hexPairs(scan.hex)}</span>{' '}
              <span className={css.count}>{t('settings.scan.byte-count', { count: byteCount(scan.hex) })}</span>
            </>
          )}
        </dd>
        <dt>{t('settings.scan.from')}</dt>
        <dd>
          {viaWords(`scan:${scan.scanner}`, t)} <span className={css.count}>{formats.moment(scan.at, now)}</span>
        </dd>
      </dl>
    </div>
  )
}

function Earlier({ scan }: { readonly scan: RawScan }) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <li className={css.earlier}>
      <span className={css.count}>{formats.time(scan.at)}</span>
      <span className={`${css.short} code`}>{visibleText(scan.text)}</span>
      <span className={css.count}>{t(`code.${scan.meaning.kind}`)}</span>
    </li>
  )
}

/** A scanner in keyboard mode is no device the bench could list: that its keys arrive is the proof. */
function Wedge({ scan }: { readonly scan: RawScan | undefined }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  return (
    <p className={css.wedge} data-seen={scan !== undefined}>
      {scan === undefined ? <IconKeyboard size="1.4em" aria-hidden="true" /> : <IconCircleCheck size="1.4em" aria-hidden="true" />}
      <span>
        <strong>{scan === undefined ? t('settings.wedge') : t('settings.wedge.seen')}</strong>
        <span className={css.why}>
          {scan === undefined
            ? t('settings.wedge.waiting')
            : t('settings.wedge.seen-at', { when: formats.moment(scan.at, now), text: visibleText(scan.text) })}
        </span>
      </span>
    </p>
  )
}
