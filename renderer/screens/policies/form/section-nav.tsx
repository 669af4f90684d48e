import { IconAlertTriangle } from '@tabler/icons-react'
import { valueAt } from '../../../../shared/policy/form/document-value.ts'
import { type DocumentFault, startsWith } from '../../../../shared/policy/form/faults-at.ts'
import { isSame } from '../../../../shared/policy/form/in-force-at.ts'
import { FORM_SECTIONS, type FormSection, type FormSectionName } from '../../../../shared/policy/form/sections.ts'
import type { DocumentPath } from '../../../../shared/policy/form/shape.ts'
import type { Policy } from '../../../../shared/policy/policy-document.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import css from './section-nav.module.css'

type Props = {
  readonly draft: unknown
  readonly inForce: Policy | undefined
  readonly faults: readonly DocumentFault[]
  readonly section: FormSectionName
  readonly onSection: (section: FormSectionName) => void
}

/** The sections; those with a fault and those that say something else than what is in force are marked. */
export function SectionNav({ draft, inForce, faults, section, onSection }: Props) {
  const { t } = useTexts()
  const countOf = ({ paths }: FormSection) => faults.filter(({ keys }) => paths.some((path: DocumentPath) => startsWith(keys, path))).length
  const isChanged = ({ paths }: FormSection) =>
    inForce !== undefined && paths.some((path: DocumentPath) => !isSame(valueAt(draft, path), valueAt(inForce, path)))
  return (
    <nav className={css.nav} aria-label={t('policy.form.sections')}>
      {FORM_SECTIONS.map((each) => {
        const count = countOf(each)
        return (
          <button
            key={each.name}
            type="button"
            aria-current={section === each.name ? 'page' : undefined}
            onClick={() => onSection(each.name)}
          >
            <span>{t(`policy.section.${each.name}`)}</span>
            {count > 0 ? (
              <span className={css.wrong} title={t('policy.faults', { count })}>
                <IconAlertTriangle size="1em" aria-hidden="true" /> {count}
              </span>
            ) : isChanged(each) ? (
              <span className={css.changed}>{t('policy.tab.changes')}</span>
            ) : null}
          </button>
        )
      })}
    </nav>
  )
}
