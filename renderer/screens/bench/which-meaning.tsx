import type { Asking, Sighting } from '../../../shared/bench/desk.ts'
import { countingCases } from '../../../shared/bench/rank-sightings.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import { readValue } from '../../../shared/scan/read-value.ts'
import { courierWords } from '../../i18n/courier-words.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './question.module.css'
import { StepButton } from './step-button.tsx'
import choice from './which-case.module.css'

type WhichMeaningProps = {
  readonly asking: Extract<Asking, { type: 'which-meaning' }>
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** One code that is as much the one thing as the other: the label it was read from tells which. */
export function WhichMeaning({ asking, steps, onPress }: WhichMeaningProps) {
  const texts = useTexts()
  return (
    <div className={css.answers} data-count={steps.length}>
      {steps.map((step) => {
        const chosen = step.command.type === 'choose' ? asking.choices[step.command.at] : undefined
        if (chosen === undefined) return null
        return (
          <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
            <span className={choice.choice}>
              <span className={choice.kind}>{texts.t(`code.${chosen.meaning.kind}`)}</span>
              <span className={`${choice.value} code`}>{readValue(chosen.meaning)}</span>
              <span className={choice.stage}>{detailOf(texts, chosen)}</span>
            </span>
          </StepButton>
        )
      })}
    </div>
  )
}

/** What tells this meaning from the others: whose case or product it would be, which carrier's number. */
function detailOf({ pick }: Texts, sighting: Sighting): string {
  const { meaning, product } = sighting
  const [first] = countingCases(sighting)
  if (first !== undefined) return `${formatRma(first.rma)} · ${pick(first.product)}`
  if (product !== undefined) return pick(product.name)
  return meaning.kind === 'tracking' ? courierWords(meaning) : ''
}
