import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { sayLine } from '../../i18n/say-line.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { StepButton } from './step-button.tsx'
import css from './undo-button.module.css'

/** Takes the last step back: the same word as a key, a button and a code. */
export const UNDO: Step = { command: { type: 'undo' }, code: commandCode({ type: 'undo' }), key: 'u', role: 'aside' }

type UndoButtonProps = {
  readonly undo: BenchScreen['undo']
  readonly workflow: Workflow
  readonly onPress: (step: Step) => void
}

/** Stands at the same place all the time, and counts down what is left; what it would take back is said in its own words. */
export function UndoButton({ undo, workflow, onPress }: UndoButtonProps) {
  const texts = useTexts()
  const formats = useFormats()
  const now = useNow(250)
  const left = undo === undefined ? 0 : Math.ceil((undo.until - now) / 1000)
  if (undo === undefined || left <= 0) return <div className={css.undo} aria-hidden="true" />
  return (
    <div className={css.undo} title={sayLine({ ...texts, formats, workflow }, undo.step)}>
      <StepButton step={UNDO} onPress={onPress}>
        {texts.t('bench.step.undo', { seconds: left })}
      </StepButton>
    </div>
  )
}
