import { IconBarcode } from '@tabler/icons-react'
import { formatRma, rmaBarcode } from '../../../shared/cases/rma.ts'
import type { QueueRow } from '../../../shared/contract/queue-row.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DueText } from '../../parts/due-text.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { ScanCode } from '../../parts/scan-code.tsx'
import css from './idle.module.css'
import work from './work.module.css'

/** No unit on the bench: anything can be scanned, and what is due first can be fetched with one key. */
export function Idle({ urgent }: { readonly urgent: readonly QueueRow[] }) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const lay = (caseId: string) => void ask((client) => client.bench.lay({ caseId }))
  useKeys((key) => {
    const row = /^[1-9]$/.test(key) ? urgent[Number(key) - 1] : undefined
    if (row === undefined) return false
    lay(row.caseId)
    return true
  })
  return (
    <section className={work.work}>
      <header className={css.head}>
        <IconBarcode className={css.sign} stroke={1.25} aria-hidden="true" />
        <div>
          <h2 className={css.instruction}>{t('bench.instruction.scan-anything')}</h2>
          <p className={css.what}>{t('bench.idle.what')}</p>
        </div>
      </header>
      <div className={work.body}>
        <div className={css.urgent}>
          <h3 className={css.title}>{t('bench.idle.urgent')}</h3>
          {urgent.length === 0 ? <p className={css.what}>{t('bench.idle.none')}</p> : null}
          <ol className={css.rows}>
            {urgent.map((row, at) => (
              <li key={row.caseId}>
                <button type="button" className={css.row} onClick={() => lay(row.caseId)}>
                  <KeyCap name={String(at + 1)} />
                  <span className={css.rma}>{formatRma(row.rma)}</span>
                  <span className={css.words}>
                    <span className={css.product}>{pick(row.product)}</span>
                    <span className={css.complaint}>{row.complaint}</span>
                  </span>
                  <span className={css.stage}>
                    <span>{t(`stage.${row.stage}`)}</span>
                    <DueText dueAt={row.dueAt} />
                  </span>
                  <ScanCode code={rmaBarcode(row.rma)} />
                </button>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  )
}
