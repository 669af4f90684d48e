import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Diagnosis } from '../../../shared/scan/self-test.ts'
import type { TestCode } from '../../../shared/scan/test-card.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { LinearCodePicture } from '../../parts/linear-code.tsx'
import css from './test-code-card.module.css'

type State = Diagnosis['codes'][TestCode['number']]

const SIGNS = { missing: IconCircleDashed, good: IconCircleCheck, wrong: IconAlertTriangle } as const satisfies Record<State, unknown>

/** One code of the card, to be scanned from the screen, and how it arrived. */
export function TestCodeCard({ code, state }: { readonly code: TestCode; readonly state: State }) {
  const { t } = useTexts()
  const Sign = SIGNS[state]
  return (
    <li className={css.card} data-state={state}>
      <span className={css.number} aria-hidden="true">
        {code.number}
      </span>
      <span className={css.what}>{t(`test.code.${code.number}`)}</span>
      <span className={css.state}>
        <Sign size="1.3em" stroke={2} aria-hidden="true" /> {t(`test.state.${state}`)}
      </span>
      <LinearCodePicture className={css.bars} code={code} label={t('test.code', { number: code.number })} />
      <span className={`${css.text} code`}>{code.printed}</span>
    </li>
  )
}
