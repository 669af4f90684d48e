import { Link } from '@tanstack/react-router'
import type { RelatedCase } from '../../../shared/contract/case-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RmaText } from '../../parts/rma-text.tsx'
import { FactSection, NoFacts } from './fact-section.tsx'
import css from './same-unit.module.css'
import { StageMark } from './stage-mark.tsx'

/** Was this unit here before, and what was done. */
export function SameUnit({ related }: { readonly related: readonly RelatedCase[] }) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <FactSection title={t('case.same-unit')}>
      {related.length === 0 ? <NoFacts>{t('case.same-unit-none')}</NoFacts> : null}
      {related.map((each) => (
        <Link key={each.caseId} to="/case/$caseId" params={{ caseId: each.caseId }} className={css.related}>
          <span className={css.head}>
            <strong>
              <RmaText rma={each.rma} />
            </strong>
            <StageMark stage={each.stage} />
            <span className={css.when}>{formats.day(formats.dayOf(Date.parse(each.openedAt)))}</span>
          </span>
          <span className={css.complaint}>{each.complaint}</span>
          {each.parts.length === 0 ? null : (
            <span className={css.parts}>{t('case.same-unit-parts', { parts: formats.list(each.parts) })}</span>
          )}
        </Link>
      ))}
    </FactSection>
  )
}
