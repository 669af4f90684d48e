import { useQuery } from '@tanstack/react-query'
import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { CountScreen } from '../../../shared/contract/parts-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { stepOfKey } from '../bench/split-steps.ts'
import { StepButton } from '../bench/step-button.tsx'
import { UNDO, UndoButton } from '../bench/undo-button.tsx'
import { usePress } from '../bench/use-press.ts'
import { CountNow } from './count-now.tsx'
import css from './count-view.module.css'
import { QuantityCodes } from './quantity-codes.tsx'
import { RecentCounts } from './recent-counts.tsx'
import { useQuantityKeys } from './use-quantity-keys.ts'

/** At the shelf: the part in the hand large, every scan one more of it. */
export function CountView({ count }: { readonly count: CountScreen }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const ask = useAsk()
  const press = usePress()
  const { typed, press: type, take } = useQuantityKeys()
  const { now, steps } = count
  useKeys((key) => {
    if (type(key)) return true
    const quantity = key === 'Enter' ? take() : undefined
    if (quantity !== undefined) {
      void ask((client) => client.bench.press({ code: commandCode({ type: 'quantity', quantity }) }), String(quantity))
      return true
    }
    const step = steps.find((each) => each.key === (key === 'Escape' ? 'Esc' : key)) ?? stepOfKey([UNDO], key)
    if (step !== undefined) press(step)
    return step !== undefined
  })
  const scan = (text: string) => void ask((client) => client.bench.scan({ text, source: 'typed' }), text)
  return (
    <div className={css.count}>
      <div className={css.middle}>
        <section className={css.work}>
          <header className={css.head}>
            <span className={css.mode}>{t('count.title')}</span>
            <h1 className={css.instruction}>{t(now === undefined ? 'count.scan-part' : 'count.scan-on')}</h1>
            <p className={css.where}>
              {count.location === undefined ? t('count.where-it-belongs') : t('count.at', { location: count.location })}
            </p>
          </header>
          <CountNow now={now} typed={typed} />
        </section>
        <aside className={css.side}>
          <CodeField onCode={scan} label={t('count.type')} />
          {now === undefined ? null : <QuantityCodes />}
          <RecentCounts recent={count.recent} />
        </aside>
      </div>
      <section className={css.bar} aria-label={t('bench.steps')}>
        {steps.map((step) => (
          <StepButton key={step.code} step={step} onPress={press}>
            {t(stepText(step, now !== undefined))}
          </StepButton>
        ))}
        <span className={css.gap} />
        <UndoButton undo={bench?.undo} workflow={CURRENT_WORKFLOW} onPress={press} />
      </section>
    </div>
  )
}

function stepText({ command }: Step, isCounting: boolean) {
  if (command.type === 'counted') return 'count.step.counted'
  return isCounting ? 'count.step.dismiss' : 'count.step.end'
}
