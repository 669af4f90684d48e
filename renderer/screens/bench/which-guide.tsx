import { IconBook, IconPlayerPlay } from '@tabler/icons-react'
import type { Asking } from '../../../shared/bench/desk.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './question.module.css'
import { StepButton } from './step-button.tsx'
import choice from './which-partner.module.css'

type WhichGuideProps = {
  readonly asking: Extract<Asking, { type: 'which-guide' }>
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** With which guide the buyer was helped; those for his symptom first. */
export function WhichGuide({ asking, steps, onPress }: WhichGuideProps) {
  const { t, pick } = useTexts()
  return (
    <div className={css.answers} data-count={steps.length}>
      {steps.map((step) => {
        const guide = step.command.type === 'choose' ? asking.choices[step.command.at] : undefined
        if (guide === undefined) return null
        const Icon = guide.kind === 'video' ? IconPlayerPlay : IconBook
        return (
          <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
            <span className={choice.choice}>
              <span>{pick(guide.title)}</span>
              <span className={choice.fit} data-fits={guide.isForSymptom}>
                <Icon size="1.1em" aria-hidden="true" />
                {guide.isForSymptom ? t('bench.guide.for-symptom') : t(`bench.guide.kind.${guide.kind}`)}
              </span>
            </span>
          </StepButton>
        )
      })}
    </div>
  )
}
