import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { blankOf } from '../../../../shared/policy/form/blank.ts'
import { valueAt } from '../../../../shared/policy/form/document-value.ts'
import { expectedWords } from '../../../../shared/policy/form/field-expected.ts'
import { faultsAt } from '../../../../shared/policy/form/faults-at.ts'
import type { DocumentPath, Field, Shape } from '../../../../shared/policy/form/shape.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Wrong, useFieldName } from './field-frame.tsx'
import { elementOf, usePolicyForm } from './form-context.ts'
import css from './group-field.module.css'

type Props = { readonly path: DocumentPath; readonly field: Field; readonly shape: Extract<Shape, { type: 'object' }> }

/** Values that belong together. A group that may be missing is added and taken out as one, unless each of its values may be missing. */
export function GroupField({ path, field, shape }: Props) {
  const words = useWords()
  const { draft, set } = usePolicyForm()
  const name = useFieldName(path)
  const value = valueAt(draft, path)
  const isWhole = field.isOptional && !shape.fields.every(({ isOptional }) => isOptional)
  if (isWhole && value === undefined)
    return (
      <Button
        id={elementOf(path)}
        className={css.add}
        variant="default"
        leftSection={<IconPlus size="1.2em" aria-hidden="true" />}
        onClick={() => set(path, blankOf(field))}
      >
        {words.t('policy.form.add-named', { name })}
      </Button>
    )
  return (
    <fieldset id={elementOf(path)} tabIndex={-1} className={css.group}>
      <legend>{name}</legend>
      <Fields path={path} shape={shape} />
      <GroupFaults path={path} shape={shape} />
      {isWhole ? (
        <Button
          className={css.add}
          variant="default"
          leftSection={<IconTrash size="1.2em" aria-hidden="true" />}
          onClick={() => set(path, undefined)}
        >
          {words.t('policy.form.remove', { name })}
        </Button>
      ) : null}
    </fieldset>
  )
}

/** The fields of a group side by side where they are short. */
export function Fields({ path, shape }: Omit<Props, 'field'>) {
  const { show } = usePolicyForm()
  return (
    <div className={css.fields}>
      {shape.fields.map((each) => (
        <div key={each.key} data-wide={isWide(each.shape)} hidden={each.shape.type === 'fixed'}>
          {show([...path, each.key], each)}
        </div>
      ))}
    </div>
  )
}

export function GroupFaults({ path, shape }: { readonly path: DocumentPath; readonly shape: Shape }) {
  const words = useWords()
  const { faults, currency } = usePolicyForm()
  const texts = faultsAt(faults, path, shape).map((fault) => expectedWords(fault, shape, currency, words))
  return <Wrong id={`${elementOf(path)}-wrong`} texts={texts} />
}

/** Whether a value takes the whole width. */
export function isWide(shape: Shape): boolean {
  const { type } = shape
  if (shape.type === 'text') return !shape.isId
  return type === 'names' || type === 'localised' || type === 'list' || type === 'table' || type === 'object' || type === 'told'
}
