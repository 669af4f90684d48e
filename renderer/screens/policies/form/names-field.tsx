import { MultiSelect, TagsInput } from '@mantine/core'
import { textsAt } from '../../../../shared/policy/form/document-value.ts'
import { choiceWords } from '../../../../shared/policy/form/field-words.ts'
import { inForceAt } from '../../../../shared/policy/form/in-force-at.ts'
import { namedChoices } from '../../../../shared/policy/form/said-value.ts'
import type { DocumentPath, Field, Shape } from '../../../../shared/policy/form/shape.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FieldFrame, useFieldName } from './field-frame.tsx'
import { elementOf, usePolicyForm } from './form-context.ts'

type Props = { readonly path: DocumentPath; readonly field: Field; readonly shape: Extract<Shape, { type: 'names' }> }

/** Several names: out of a list where there is one, else as they are typed. In the order in force, so that taking one back changes nothing. */
export function NamesField({ path, field, shape }: Props) {
  const words = useWords()
  const { draft, inForce, categories, skus, set } = usePolicyForm()
  const label = useFieldName(path)
  const value = textsAt(draft, path)
  const known =
    shape.choices === undefined
      ? namedChoices(shape.of, draft, words)
      : shape.choices.map((id) => ({ id, name: choiceWords(id, shape.words, words) }))
  const before = textsAt(inForceAt(inForce, draft, path)?.value, [])
  const place = (name: string) => (before.includes(name) ? before.indexOf(name) : before.length)
  const change = (names: readonly string[]) =>
    set(path, names.length === 0 && field.isOptional ? undefined : names.toSorted((one, other) => place(one) - place(other)))
  const placeholder = value.length === 0 && field.isOptional ? words.t('policy.form.anything') : undefined
  const shown = { id: elementOf(path), 'aria-label': label, value: [...value], placeholder, onChange: change }
  const isListed = known.length > 0
  // A name the list does not have is still in the text: it is shown, and its fault with it.
  const strange = value.filter((name) => !known.some(({ id }) => id === name)).map((id) => ({ id, name: id }))
  return (
    <FieldFrame path={path} field={field}>
      {isListed ? (
        <MultiSelect
          {...shown}
          hidePickedOptions
          searchable
          data={[...known, ...strange].map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <TagsInput {...shown} data={shape.of === 'category' ? [...categories] : shape.of === 'sku' ? [...skus] : []} />
      )}
    </FieldFrame>
  )
}
