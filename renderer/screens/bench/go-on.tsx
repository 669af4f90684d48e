import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { WaitingParts } from '../../parts/waiting-parts.tsx'
import { FoundCodes } from './found-codes.tsx'
import { Findings } from './findings.tsx'
import css from './go-on.module.css'
import { PictureStrip } from './picture-strip.tsx'

type GoOnProps = {
  readonly open: CaseScreen
  readonly workflow: Workflow
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** Nothing is missing: what was found so far stands here, the ways on stand below. */
export function GoOn({ open, workflow, steps, onPress }: GoOnProps) {
  const { t, pick } = useTexts()
  const { advice } = open.product
  const { stage } = open.state
  return (
    <div className={css.summary}>
      {advice === undefined ? null : (
        <p className={css.advice}>
          <strong>{t('bench.facts.advice')}</strong> {pick(advice)}
        </p>
      )}
      {stage.name === 'on-hold' && stage.why === 'hold-parts' ? <WaitingParts caseId={open.caseId} /> : null}
      <PictureStrip shots={open.state.shots} readings={open.state.readings} />
      <FoundCodes open={open} workflow={workflow} steps={steps} onPress={onPress} />
      <Findings open={open} workflow={workflow} />
    </div>
  )
}
