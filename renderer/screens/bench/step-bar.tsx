import type { ReactNode } from 'react'
import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AsideChips } from './aside-chips.tsx'
import css from './step-bar.module.css'

/** What can be done next, always at the bottom; beside it what was put aside. */
export function StepBar({ aside, children }: { readonly aside: BenchScreen['aside']; readonly children: ReactNode }) {
  const { t } = useTexts()
  return (
    <section className={css.bar} aria-label={t('bench.steps')}>
      <AsideChips aside={aside} />
      {children}
    </section>
  )
}
