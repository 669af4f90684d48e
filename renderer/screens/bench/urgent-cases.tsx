import { formatRma, rmaBarcode } from '../../../shared/cases/rma.ts'
import type { QueueRow } from '../../../shared/contract/queue-row.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DueText } from '../../parts/due-text.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { ScanCode } from '../../parts/scan-code.tsx'
import { StageMark } from '../case/stage-mark.tsx'
import css from './urgent-cases.module.css'

/** An idle bench's next steps: the cases due first, fetched by key, press or scan like any other step. */
export function UrgentCases({ urgent }: { readonly urgent: readonly QueueRow[] }) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const lay = (caseId: string) => void ask((client) => client.bench.lay({ caseId }))
  useKeys((key) => {
    const row = /^[1-9]$/.test(key) ? urgent[Number(key) - 1] : undefined
    if (row !== undefined) lay(row.caseId)
    return row !== undefined
  })
  if (urgent.length === 0) return <p className={css.none}>{t('bench.idle.none')}</p>
  return (
    <ol className={css.cases} aria-label={t('bench.idle.urgent')}>
      {urgent.map(({ caseId, rma, product, stage, added, dueAt }, at) => (
        <li key={caseId} className={css.item}>
          <button type="button" className={css.case} onClick={() => lay(caseId)}>
            <span className={css.words}>
              <span className={css.first}>
                <KeyCap name={String(at + 1)} />
                <span className={css.rma}>{formatRma(rma)}</span>
              </span>
              <span className={css.product}>{pick(product)}</span>
              <span className={css.state}>
                <StageMark stage={stage} added={added} size="s" />
                <DueText dueAt={dueAt} />
              </span>
            </span>
            <ScanCode code={rmaBarcode(rma)} />
          </button>
        </li>
      ))}
    </ol>
  )
}
