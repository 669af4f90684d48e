import type { Step } from '../../../shared/bench/steps.ts'
import { unpaid } from '../../../shared/cases/ways.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './decide.module.css'
import { Findings } from './findings.tsx'
import { PictureStrip } from './picture-strip.tsx'
import { StepButton } from './step-button.tsx'

type DecideProps = {
  readonly open: CaseScreen
  readonly workflow: Workflow
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** Everything that can be done with the unit, over what was found out about it. */
export function Decide({ open, workflow, steps, onPress }: DecideProps) {
  const { t, pick } = useTexts()
  return (
    <div className={css.decide}>
      {open.state.stage.name === 'expected' ? <p className={css.without}>{t('bench.decide.without')}</p> : null}
      {unpaid(open.state, workflow.transitions.repair) === undefined ? null : <p className={css.unpaid}>{t('refusal.quote-needed')}</p>}
      <div className={css.ways}>
        {steps.map((step) => (
          <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
            {step.command.type === 'go' ? pick(workflow.transitions[step.command.transition].name) : ''}
          </StepButton>
        ))}
      </div>
      <PictureStrip shots={open.state.shots} readings={open.state.readings} />
      <Findings open={open} workflow={workflow} />
    </div>
  )
}
