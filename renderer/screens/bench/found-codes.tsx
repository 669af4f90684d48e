import { codesToTake } from '../../../shared/bench/codes-to-take.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeCrop } from '../../parts/code-crop.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './found-codes.module.css'

type FoundCodesProps = {
  readonly open: CaseScreen
  readonly workflow: Workflow
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** The tracking numbers of the label's picture that are not the one that was announced, each where it was found. */
export function FoundCodes({ open, workflow, steps, onPress }: FoundCodesProps) {
  const { t } = useTexts()
  const takes = codesToTake(open.state, workflow)
  const shown = steps.filter(({ command }) => command.type === 'take')
  if (shown.length === 0) return null
  const announced = open.state.inbound?.tracking
  return (
    <section className={css.found}>
      <h3 className={css.title}>
        {announced === undefined ? t('bench.found.tracking') : t('bench.found.tracking-differs', { announced })}
      </h3>
      <ul className={css.list}>
        {shown.map((step, at) => {
          const take = takes[at]
          if (take === undefined) return null
          const { reading, code, text } = take
          return (
            <li key={step.code}>
              <button type="button" className={css.code} onClick={() => onPress(step)}>
                <span className={css.crop}>
                  <CodeCrop photo={reading.photo} width={reading.width} height={reading.height} corners={code.corners} />
                </span>
                <span className={css.words}>
                  <KeyCap name={step.key} />
                  <span className="code">{text}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
