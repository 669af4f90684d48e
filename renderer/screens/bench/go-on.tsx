import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Findings } from './findings.tsx'
import css from './go-on.module.css'
import { PictureStrip } from './picture-strip.tsx'

/** Nothing is missing: what was found so far stands here, the ways on stand below. */
export function GoOn({ open, workflow }: { readonly open: CaseScreen; readonly workflow: Workflow }) {
  const { t, pick } = useTexts()
  const { advice } = open.product
  return (
    <div className={css.summary}>
      {advice === undefined ? null : (
        <p className={css.advice}>
          <strong>{t('bench.facts.advice')}</strong> {pick(advice)}
        </p>
      )}
      <PictureStrip shots={open.state.shots} />
      <Findings open={open} workflow={workflow} />
    </div>
  )
}
