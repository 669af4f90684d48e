import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CancelStep } from './cancel-step.tsx'
import { StepButton } from './step-button.tsx'
import { stepWords } from './step-words.ts'
import css from './steps.module.css'

type StepsProps = {
  readonly steps: readonly Step[]
  readonly prompt: Prompt
  readonly workflow: Workflow
  readonly onPress: (step: Step) => void
  /** The window asks something of its own: the step that puts a case aside becomes the one that closes the question. */
  readonly onCancel?: () => void
}

/** Every legal step that is no answer to a question, in the order of their keys. */
export function Steps({ steps, prompt, workflow, onPress, onCancel }: StepsProps) {
  const texts = useTexts()
  return (
    <div className={css.steps}>
      {steps
        .filter(({ key }) => onCancel === undefined || key !== '0')
        .map((step) => (
          <StepButton key={step.code} step={step} onPress={onPress}>
            {stepWords(texts, step, prompt, workflow)}
          </StepButton>
        ))}
      {onCancel === undefined ? null : <CancelStep onCancel={onCancel} />}
    </div>
  )
}
