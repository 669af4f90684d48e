import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Options } from '../../parts/options.tsx'
import { WarrantyAnswer } from '../../parts/warranty.tsx'
import { FoundCodes } from './found-codes.tsx'
import { Findings } from './findings.tsx'
import css from './go-on.module.css'
import { PictureStrip } from './picture-strip.tsx'
import { TakeReadings } from './take-readings.tsx'

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
  return (
    <div className={css.summary}>
      {advice === undefined ? null : (
        <p className={css.advice}>
          <strong>{t('bench.facts.advice')}</strong> {pick(advice)}
        </p>
      )}
      {open.state.stage.name === 'deciding' ? <Deciding open={open} /> : null}
      <PictureStrip shots={open.state.shots} readings={open.state.readings} />
      <FoundCodes open={open} workflow={workflow} steps={steps} onPress={onPress} />
      <Findings open={open} workflow={workflow} />
    </div>
  )
}

/** What the decision is made by: whether the unit is covered, what still must be measured, and what can be done. */
function Deciding({ open }: { readonly open: CaseScreen }) {
  return (
    <>
      <WarrantyAnswer verdict={open.warranty} />
      <TakeReadings open={open} />
      {open.options === undefined ? null : <Options options={open.options} />}
    </>
  )
}
