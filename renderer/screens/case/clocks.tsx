import { IconAlertTriangle, IconCircleCheckFilled, IconClock, IconPlayerPause } from '@tabler/icons-react'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseClock } from '../../../shared/clocks/case-clocks.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { clockMark, clockWords } from './clock-words.ts'
import css from './clocks.module.css'
import { FactSection, NoFacts } from './fact-section.tsx'

const SIGNS = {
  met: IconCircleCheckFilled,
  missed: IconAlertTriangle,
  overdue: IconAlertTriangle,
  paused: IconPlayerPause,
  running: IconClock,
} as const

/** The clocks of a case side by side, in the order they began. */
export function Clocks({ clocks, workflow }: { readonly clocks: readonly CaseClock[]; readonly workflow: Workflow }) {
  const texts = useTexts()
  const formats = useFormats()
  const now = useNow()
  const { t } = texts
  return (
    <FactSection title={t('clocks.title')}>
      {clocks.length === 0 ? <NoFacts>{t('clocks.none')}</NoFacts> : null}
      <ul className={css.clocks}>
        {clocks.map((clock, at) => {
          const mark = clockMark(clock, now)
          const Sign = SIGNS[mark]
          const { name, state, when, pauses } = clockWords(clock, now, workflow, texts, formats)
          return (
            <li key={at} className={css.clock} data-mark={mark}>
              <Sign size="1.15em" aria-hidden="true" />
              <span className={css.name}>{name}</span>
              <span className={css.state}>{state}</span>
              <span className={css.when}>{when}</span>
              {pauses.map((pause) => (
                <span key={pause} className={css.when}>
                  {pause}
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </FactSection>
  )
}
