import type { Step } from '../../../shared/bench/steps.ts'
import type { Question as Asked } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { LastTime, useLastTime } from './last-time.tsx'
import css from './question.module.css'
import { StepButton } from './step-button.tsx'

/** Answers that fit in three columns with large codes, and with small ones. */
const MANY = 9
const MOST = 12

type QuestionProps = {
  /** The case that is asked about. */
  readonly caseId: string | undefined
  readonly question: Asked
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** A closed question: one press, one key or one scan answers it. Asked for the fault, it says what it was in units like this one. */
export function Question({ caseId, question, steps, onPress }: QuestionProps) {
  const { t, pick } = useTexts()
  const lastTime = useLastTime(caseId, question.id === 'fault')
  const answerOf = ({ command }: Step) => (command.type === 'answer' ? command.answer : undefined)
  const nameOf = (step: Step) => {
    const choice = question.choices.find(({ id }) => id === answerOf(step))
    return choice === undefined ? '' : pick(choice.name)
  }
  return (
    <div className={css.question}>
      {lastTime === undefined ? null : <LastTime told={lastTime} question={question} steps={steps} onPress={onPress} />}
      <div
        className={css.answers}
        data-count={steps.length}
        data-tight={lastTime !== undefined}
        data-many={steps.length > MANY}
        data-most={steps.length > MOST}
      >
        {steps.map((step) => {
          const seen = lastTime?.faults.find(({ fault }) => fault === answerOf(step))
          return (
            <StepButton key={step.code} step={step} size="tile" onPress={onPress}>
              {nameOf(step)}
              {seen === undefined || lastTime === undefined ? null : (
                <span className={css.seen}>{t('last-time.hits', { hits: seen.hits, of: lastTime.repairs })}</span>
              )}
            </StepButton>
          )
        })}
      </div>
    </div>
  )
}
