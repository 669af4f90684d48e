import type { Step } from '../../../shared/bench/steps.ts'
import type { Question as Asked } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './question.module.css'
import { StepButton } from './step-button.tsx'

type QuestionProps = {
  readonly question: Asked
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** A closed question: one press, one key or one scan answers it. */
export function Question({ question, steps, onPress }: QuestionProps) {
  const { pick } = useTexts()
  const nameOf = ({ command }: Step) => {
    const choice = command.type === 'answer' ? question.choices.find(({ id }) => id === command.answer) : undefined
    return choice === undefined ? '' : pick(choice.name)
  }
  return (
    <div className={css.answers} data-count={steps.length}>
      {steps.map((step) => (
        <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
          {nameOf(step)}
        </StepButton>
      ))}
    </div>
  )
}
