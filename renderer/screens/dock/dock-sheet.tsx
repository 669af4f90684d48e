import { useQuery } from '@tanstack/react-query'
import { useAsk } from '../../client/use-ask.ts'
import { FIRST_EXPECTED } from '../../client/ask-ahead.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { ScanCode } from '../../parts/scan-code.tsx'
import sheet from '../bench/try-sheet.module.css'

const SHOWN = 3
/** A number of the right form that no case of the example center has. */
const NOBODYS = '1Z999AA10123456784'

/** For what no scanner reads, and for whoever has none: a code is typed, pressed or scanned off the screen. */
export function DockSheet() {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const { query } = useBenchClient()
  const ask = useAsk()
  const { data } = useQuery(query.queue.page.queryOptions({ input: FIRST_EXPECTED }))
  const today = formats.dayOf(useNow(60_000))
  const isShared = (tracking: string) => (data?.rows.filter((row) => row.tracking === tracking).length ?? 0) > 1
  const parcels = (data?.rows ?? [])
    .filter(({ tracking, expectedOn }) => tracking !== undefined && !isShared(tracking) && (expectedOn ?? '9') <= today)
    .slice(0, SHOWN)
  const scan = (text: string) => void ask((client) => client.bench.scan({ text, source: 'typed' }), text)
  const codes = [
    ...parcels.map(({ tracking = '', product }) => ({ code: tracking, words: pick(product) })),
    ...((data?.total ?? 0) > 0 ? [{ code: NOBODYS, words: t('dock.try.nobody') }] : []),
  ]
  return (
    <section className={sheet.sheet}>
      <CodeField onCode={scan} label={t('dock.type')} />
      {codes.length === 0 ? null : (
        <>
          <h2 className={sheet.title}>{t('dock.try')}</h2>
          <p className={sheet.how}>{t('dock.try.how')}</p>
        </>
      )}
      <ul className={sheet.codes}>
        {codes.map(({ code, words }) => (
          <li key={code}>
            <button type="button" className={sheet.code} onClick={() => scan(code)}>
              <ScanCode code={code} />
              <span className={sheet.words}>
                <span className={sheet.product}>{words}</span>
                <span className={sheet.tracking}>{code}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
