import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { blankOf } from '../../../../shared/policy/form/blank.ts'
import { isObject, valueAt } from '../../../../shared/policy/form/document-value.ts'
import { namedChoices } from '../../../../shared/policy/form/said-value.ts'
import type { DocumentPath, Field, Shape } from '../../../../shared/policy/form/shape.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useFieldName } from './field-frame.tsx'
import { elementOf, usePolicyForm } from './form-context.ts'
import { GroupFaults } from './group-field.tsx'
import css from './table-field.module.css'

type Props = { readonly path: DocumentPath; readonly field: Field; readonly shape: Extract<Shape, { type: 'table' }> }

/** Names that are typed, each with a value: marketplaces, currencies, symptoms. */
export function TableField({ path, shape }: Props) {
  const words = useWords()
  const { draft, set, show } = usePolicyForm()
  const name = useFieldName(path)
  const [key, setKey] = useState('')
  const value = valueAt(draft, path)
  const keys = isObject(value) ? Object.keys(value) : []
  const choices = namedChoices(shape.of, draft, words).filter(({ id }) => !keys.includes(id))
  const chosen = key.trim() === '' ? (choices[0]?.id ?? '') : key.trim()
  const add = () => {
    if (chosen === '' || keys.includes(chosen)) return
    set([...path, chosen], blankOf({ key: chosen, shape: shape.value, isOptional: false }))
    setKey('')
  }
  return (
    <fieldset id={elementOf(path)} tabIndex={-1} className={css.table}>
      <legend>{name}</legend>
      <ul className={css.rows}>
        {keys.map((each) => (
          <li key={each}>
            {show([...path, each], { key: each, shape: shape.value, isOptional: false })}
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={words.t('policy.form.remove', { name: each })}
              onClick={() => set([...path, each], undefined)}
            >
              <IconX size="1.2em" aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <GroupFaults path={path} shape={shape} />
      <div className={css.add}>
        {choices.length > 0 ? (
          <NativeSelect
            aria-label={`${name}: ${words.t('policy.form.key')}`}
            value={chosen}
            data={choices.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            aria-label={`${name}: ${words.t('policy.form.key')}`}
            placeholder={words.t('policy.form.key')}
            value={key}
            maxLength={100}
            onChange={(event) => setKey(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add()
            }}
          />
        )}
        <Button variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={add}>
          {words.t('policy.form.add')}
        </Button>
      </div>
    </fieldset>
  )
}
