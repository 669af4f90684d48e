import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AsideChips } from './aside-chips.tsx'
import css from './step-bar.module.css'
import { StepButton } from './step-button.tsx'
import { stepWords } from './step-words.ts'

type StepBarProps = {
  readonly steps: readonly Step[]
  readonly prompt: Prompt
  readonly workflow: Workflow
  readonly aside: BenchScreen['aside']
  readonly onPress: (step: Step) => void
}

/** What can be done next, always at the bottom, the way forward first. */
export function StepBar({ steps, prompt, workflow, aside, onPress }: StepBarProps) {
  const texts = useTexts()
  return (
    <section className={css.bar} aria-label={texts.t('bench.steps')}>
      <AsideChips aside={aside} />
      <div className={css.steps}>
        {steps.map((step) => (
          <StepButton key={step.code} step={step} onPress={onPress}>
            {stepWords(texts, step, prompt, workflow)}
          </StepButton>
        ))}
      </div>
    </section>
  )
}
