import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { DOCUMENT, type DocumentPath, type Field, fieldAt } from '../../../../shared/policy/form/shape.ts'
import { FORM_SECTIONS, type FormSectionName } from '../../../../shared/policy/form/sections.ts'
import type { DocumentFault } from '../../../../shared/policy/form/faults-at.ts'
import { textAt, valueAt } from '../../../../shared/policy/form/document-value.ts'
import type { Policy } from '../../../../shared/policy/policy-document.ts'
import { RELEASED_POLICY } from '../../../../shared/policy/policies.ts'
import { useBenchClient } from '../../../client/use-bench-client.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import { FieldView } from './field-view.tsx'
import { PolicyFormContext, elementOf } from './form-context.ts'
import { isWide } from './group-field.tsx'
import { OpenedContext } from './opened.ts'
import css from './policy-form-view.module.css'
import { SectionNav } from './section-nav.tsx'

type Props = {
  readonly draft: unknown
  readonly inForce: Policy | undefined
  readonly faults: readonly DocumentFault[]
  readonly section: FormSectionName
  /** The place somebody was led to last; a new one each time. */
  readonly led: DocumentPath | undefined
  readonly onSection: (section: FormSectionName) => void
  readonly onSet: (path: DocumentPath, value: unknown) => void
  readonly onText: (path: DocumentPath) => void
}

function show(path: DocumentPath, field: Field) {
  return <FieldView path={path} field={field} />
}

/** The document as fields, a section at a time. */
export function PolicyFormView({ draft, inForce, faults, section, led, onSection, onSet, onText }: Props) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: products } = useQuery(query.catalogue.products.queryOptions())
  const currency = textAt(draft, ['currency'])
  const form = useMemo(
    () => ({
      draft,
      inForce,
      faults,
      currency,
      categories: [...new Set((products ?? []).map(({ category }) => category))],
      skus: (products ?? []).map(({ sku }) => sku),
      set: onSet,
      goToText: onText,
      show,
    }),
    [currency, draft, faults, inForce, onSet, onText, products],
  )
  useEffect(() => {
    if (led === undefined) return undefined
    // The nearest place around it that is on the screen, once its entry is open.
    const frame = requestAnimationFrame(() => {
      for (let length = led.length; length > 0; length -= 1) {
        const found = document.getElementById(elementOf(led.slice(0, length)))
        if (found === null) continue
        found.focus()
        found.scrollIntoView({ block: 'center' })
        return
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [led])
  const { paths } = FORM_SECTIONS.find(({ name }) => name === section) ?? FORM_SECTIONS[0]
  const isStandard = valueAt(draft, ['id']) === RELEASED_POLICY.id
  return (
    <PolicyFormContext value={form}>
      <OpenedContext value={led}>
        <div className={css.form}>
          <SectionNav draft={draft} inForce={inForce} faults={faults} section={section} onSection={onSection} />
          <div className={css.section} key={section} role="region" aria-label={t(`policy.section.${section}`)} tabIndex={0}>
            {paths.map((path: DocumentPath) => {
              const field = fieldAt(path, DOCUMENT)
              if (field === undefined) return null
              const isNotMeant = path[0] === 'appliesTo' && isStandard && valueAt(draft, path) === undefined
              return (
                <div key={path.join()} data-wide={isWide(field.shape)}>
                  {isNotMeant ? <p>{t('policy.for-everything')}</p> : <FieldView path={path} field={field} />}
                </div>
              )
            })}
          </div>
        </div>
      </OpenedContext>
    </PolicyFormContext>
  )
}
