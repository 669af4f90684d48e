import { formatRma } from '../../../shared/cases/rma.ts'
import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './aside-chips.module.css'

/** Bring back the first, second, third case put aside. F5, F11 and F12 belong to the browser. */
const KEYS = ['F6', 'F7', 'F8'] as const

/** The cases that wait beside the one on the bench. */
export function AsideChips({ aside }: { readonly aside: BenchScreen['aside'] }) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const bringBack = (caseId: string) => void ask((client) => client.bench.lay({ caseId }))
  useKeys((key) => {
    const at = KEYS.findIndex((each) => each === key)
    const chosen = aside[at]
    if (chosen !== undefined) bringBack(chosen.caseId)
    return at >= 0
  })
  const more = aside.length - KEYS.length
  return (
    <div className={css.aside}>
      <h2 className={css.title}>
        {t('bench.aside')}
        {more > 0 ? <span className={css.more}>{t('bench.aside.more', { count: more })}</span> : null}
      </h2>
      {aside.length === 0 ? <p className={css.none}>{t('bench.aside.none')}</p> : null}
      {aside.slice(0, KEYS.length).map(({ caseId, rma, product }, at) => (
        <button
          key={caseId}
          type="button"
          className={css.chip}
          title={t('bench.aside.bring-back', { rma: formatRma(rma), product: pick(product) })}
          onClick={() => bringBack(caseId)}
        >
          <span className={css.key}>{KEYS[at]}</span>
          <span className="code">{formatRma(rma)}</span>
        </button>
      ))}
    </div>
  )
}
