import { IconCircleCheckFilled } from '@tabler/icons-react'
import type { Step } from '../../../shared/bench/steps.ts'
import { type Workflow, isDisposition } from '../../../shared/cases/workflow.ts'
import { unpaid } from '../../../shared/cases/ways.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { netWords } from '../../../shared/policy/option-words.ts'
import { optionOf } from '../../../shared/policy/option-of-disposition.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Options } from '../../parts/options.tsx'
import { WarrantyAnswer } from '../../parts/warranty.tsx'
import css from './decide.module.css'
import { Findings } from './findings.tsx'
import { PictureStrip } from './picture-strip.tsx'
import { StepButton } from './step-button.tsx'
import { TakeReadings } from './take-readings.tsx'

type DecideProps = {
  readonly open: CaseScreen
  readonly workflow: Workflow
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** Everything that can be done with the unit, each with what it costs, over what the decision is made by. */
export function Decide({ open, workflow, steps, onPress }: DecideProps) {
  const { t } = useTexts()
  return (
    <div className={css.decide}>
      {open.state.stage.name === 'expected' ? <p className={css.without}>{t('bench.decide.without')}</p> : null}
      {unpaid(open.state, workflow.transitions.repair) === undefined ? null : <p className={css.unpaid}>{t('refusal.quote-needed')}</p>}
      <div className={css.ways}>
        {steps.map((step) => (
          <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
            <Way step={step} open={open} workflow={workflow} />
          </StepButton>
        ))}
      </div>
      {open.state.stage.name === 'expected' ? null : <WarrantyAnswer verdict={open.warranty} />}
      <TakeReadings open={open} />
      {open.options === undefined ? null : <Options options={open.options} />}
      <PictureStrip shots={open.state.shots} readings={open.state.readings} />
      <Findings open={open} workflow={workflow} />
    </div>
  )
}

/** A decision in words, with its net cost, or that the policy advises against it; the advised one is marked. */
function Way({ step: { command }, open, workflow }: { readonly step: Step; readonly open: CaseScreen; readonly workflow: Workflow }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  if (command.type !== 'go') return null
  const weighed = open.options?.ok === true ? open.options.value : undefined
  const option = weighed === undefined || !isDisposition(command.transition) ? undefined : optionOf(command.transition, weighed)
  const isAdvised = option !== undefined && option.option === weighed?.recommended
  return (
    <>
      {pick(workflow.transitions[command.transition].name)}
      {option === undefined ? null : (
        <span className={css.cost} data-state={option.state} data-advised={isAdvised}>
          {isAdvised ? <IconCircleCheckFilled size="1.1em" aria-label={t('option.recommended')} /> : null}
          {option.state === 'not-eligible'
            ? t('bench.decide.not-advised')
            : option.cost.type === 'unknown'
              ? t('bench.decide.open')
              : netWords(option.cost.net, { t, formats }, 'brings-short')}
        </span>
      )}
    </>
  )
}
