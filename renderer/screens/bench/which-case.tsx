import type { Asking } from '../../../shared/bench/desk.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './question.module.css'
import { StepButton } from './step-button.tsx'
import choice from './which-case.module.css'

type WhichCaseProps = {
  readonly asking: Extract<Asking, { type: 'which-case' }>
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** One code, several cases: each is named so that the unit in the hand tells which. */
export function WhichCase({ asking, steps, onPress }: WhichCaseProps) {
  const { t, pick } = useTexts()
  return (
    <div className={css.answers} data-count={steps.length}>
      {steps.map((step) => {
        const chosen = step.command.type === 'choose' ? asking.choices[step.command.at] : undefined
        if (chosen === undefined) return null
        return (
          <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
            <span className={choice.choice}>
              <span className="code">{formatRma(chosen.rma)}</span>
              <span className={choice.product}>{pick(chosen.product)}</span>
              <span className={choice.stage}>{t(`stage.${chosen.stage}`)}</span>
            </span>
          </StepButton>
        )
      })}
    </div>
  )
}
