import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { expectedWords } from '../../../../shared/policy/form/field-expected.ts'
import { fieldWords } from '../../../../shared/policy/form/field-words.ts'
import { faultsAt } from '../../../../shared/policy/form/faults-at.ts'
import { inForceAt, isSame } from '../../../../shared/policy/form/in-force-at.ts'
import { saidValue } from '../../../../shared/policy/form/said-value.ts'
import type { DocumentPath, Field } from '../../../../shared/policy/form/shape.ts'
import { valueAt } from '../../../../shared/policy/form/document-value.ts'
import { useWords } from '../../../i18n/use-words.ts'
import css from './field-frame.module.css'
import { elementOf, usePolicyForm } from './form-context.ts'

/** The name of a value, by its key and by what it is in. */
export function useFieldName(path: DocumentPath): string {
  const words = useWords()
  const names = path.filter((key) => typeof key === 'string')
  return fieldWords(names.at(-1) ?? '', names.at(-2), words)
}

/** Whether a value differs from the version in force, and what stands there. */
export function useChange(path: DocumentPath) {
  const { draft, inForce } = usePolicyForm()
  const there = inForce === undefined ? undefined : inForceAt(inForce, draft, path)
  return there !== undefined && !isSame(there.value, valueAt(draft, path)) ? there : undefined
}

type Props = {
  readonly path: DocumentPath
  readonly field: Field
  /** The unit and the bounds. */
  readonly hint?: string | undefined
  readonly children: ReactNode
}

/** A value with its name; marked where it differs from what is in force, with the way back; and what is expected where it does not fit. */
export function FieldFrame({ path, field, hint, children }: Props) {
  const words = useWords()
  const { draft, faults, currency, set } = usePolicyForm()
  const name = useFieldName(path)
  const change = useChange(path)
  const wrong = faultsAt(faults, path, field.shape)
  const id = elementOf(path)
  const before = change === undefined ? undefined : saidValue(change.value, field.shape, draft, words)
  return (
    <div className={css.field} data-changed={change !== undefined} data-wrong={wrong.length > 0}>
      <div className={css.name}>
        <label htmlFor={id}>{name}</label>
        {hint === undefined ? null : <span className={css.hint}>{hint}</span>}
      </div>
      {children}
      {change === undefined ? null : (
        <p className={css.before}>
          <span>{words.t('policy.form.in-force', { value: before ?? '…' })}</span>
          <ActionIcon
            variant="subtle"
            size="md"
            aria-label={words.t('policy.form.back', { name })}
            title={words.t('policy.form.back', { name })}
            onClick={() => set(path, change.value)}
          >
            <IconArrowBackUp size="1.2em" aria-hidden="true" />
          </ActionIcon>
        </p>
      )}
      <Wrong id={`${id}-wrong`} texts={wrong.map((fault) => expectedWords(fault, field.shape, currency, words))} />
    </div>
  )
}

export function Wrong({ id, texts }: { readonly id: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <p id={id} className={css.wrong}>
      <IconAlertTriangle size="1.2em" aria-hidden="true" /> {[...new Set(texts)].join(' · ')}
    </p>
  )
}
