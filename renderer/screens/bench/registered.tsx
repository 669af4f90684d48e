import { commandCode } from '../../../shared/bench/command-word.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { isFinished } from '../../../shared/cases/stage-work.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './registered.module.css'

/** Whether the buyer registered the product: some warranties last longer then. The sheet of commands has both answers, too. */
export function Registered({ state }: { readonly state: OpenedCase }) {
  const { t } = useTexts()
  const ask = useAsk()
  const { isRegistered } = state
  return (
    <div className={css.registered} role="group" aria-label={t('bench.registered.ask')}>
      <span className={css.ask}>{t('bench.registered.ask')}</span>
      {([true, false] as const).map((is) => (
        <button
          key={String(is)}
          type="button"
          className={css.answer}
          aria-pressed={isRegistered === is}
          disabled={isFinished(state)}
          onClick={() => void ask((client) => client.bench.press({ code: commandCode({ type: 'registered', is }) }))}
        >
          {t(is ? 'bench.registered.yes' : 'bench.registered.no')}
        </button>
      ))}
    </div>
  )
}
