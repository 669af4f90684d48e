import type { ReactNode } from 'react'
import type { Step } from '../../../shared/bench/steps.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { ScanCode } from '../../parts/scan-code.tsx'
import css from './step-button.module.css'

type StepButtonProps = {
  readonly step: Step
  readonly children: ReactNode
  readonly onPress: (step: Step) => void
  readonly size?: 'bar' | 'tile'
}

/** One legal thing to do, three ways: press it, its key, or scan its code. */
export function StepButton({ step, children, onPress, size = 'bar' }: StepButtonProps) {
  return (
    <button type="button" className={css.step} data-role={step.role} data-size={size} onClick={() => onPress(step)}>
      <span className={css.words}>
        <KeyCap name={step.key} />
        <span className={css.name}>{children}</span>
      </span>
      <ScanCode code={step.code} />
    </button>
  )
}
