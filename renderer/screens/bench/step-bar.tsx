import type { ReactNode } from 'react'
import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AsideChips } from './aside-chips.tsx'
import css from './step-bar.module.css'

type StepBarProps = { readonly aside: BenchScreen['aside']; readonly undo: ReactNode; readonly children: ReactNode }

/** What can be done next, always at the bottom; beside it what was put aside, and at the end the way back. */
export function StepBar({ aside, undo, children }: StepBarProps) {
  const { t } = useTexts()
  return (
    <section className={css.bar} aria-label={t('bench.steps')}>
      <AsideChips aside={aside} />
      {children}
      {undo}
    </section>
  )
}
