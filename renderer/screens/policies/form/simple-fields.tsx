import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { valueAt } from '../../../../shared/policy/form/document-value.ts'
import { choiceWords } from '../../../../shared/policy/form/field-words.ts'
import { namedChoices } from '../../../../shared/policy/form/said-value.ts'
import type { DocumentPath, Field, Shape } from '../../../../shared/policy/form/shape.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FieldFrame, useFieldName } from './field-frame.tsx'
import css from './fields.module.css'
import { elementOf, usePolicyForm } from './form-context.ts'

type Props<Type extends Shape['type']> = {
  readonly path: DocumentPath
  readonly field: Field
  readonly shape: Extract<Shape, { type: Type }>
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
}

export function TextField({ path, field, shape }: Omit<Props<'text'>, 'shape'> & { readonly shape: Shape }) {
  const words = useWords()
  const { draft, set } = usePolicyForm()
  const value = textOf(valueAt(draft, path))
  const choices = shape.type === 'text' ? namedChoices(shape.of, draft, words) : []
  if (choices.length > 0) return <Chosen path={path} field={field} value={value} choices={choices} />
  const isCode = shape.type === 'day' || (shape.type === 'text' && shape.isId)
  return (
    <FieldFrame path={path} field={field} hint={shape.type === 'day' ? 'YYYY-MM-DD' : undefined}>
      <TextInput
        id={elementOf(path)}
        classNames={isCode ? { input: 'code' } : {}}
        value={value}
        autoComplete="off"
        maxLength={500}
        onChange={(event) => set(path, event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

type ChosenProps = {
  readonly path: DocumentPath
  readonly field: Field
  readonly value: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
}

function Chosen({ path, field, value, choices }: ChosenProps) {
  const { set } = usePolicyForm()
  const known = choices.some(({ id }) => id === value) ? choices : [{ id: value, name: value }, ...choices]
  return (
    <FieldFrame path={path} field={field}>
      <NativeSelect
        id={elementOf(path)}
        value={value}
        data={known.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => set(path, event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

export function ChoiceField({ path, field, shape }: Props<'choice'>) {
  const words = useWords()
  const { draft } = usePolicyForm()
  const choices = shape.choices.map((id) => ({ id, name: choiceWords(id, shape.words, words) }))
  return <Chosen path={path} field={field} value={textOf(valueAt(draft, path))} choices={choices} />
}

export function SwitchField({ path, field }: Omit<Props<'switch'>, 'shape'>) {
  const { draft, set } = usePolicyForm()
  const value = valueAt(draft, path)
  return (
    <FieldFrame path={path} field={field}>
      <Checkbox
        id={elementOf(path)}
        className={css.switch}
        size="md"
        checked={value === true}
        onChange={(event) => set(path, event.currentTarget.checked)}
      />
    </FieldFrame>
  )
}

/** A text in both languages. */
export function LocalisedField({ path, field }: Omit<Props<'localised'>, 'shape'>) {
  const { t } = useTexts()
  const { draft, set } = usePolicyForm()
  const name = useFieldName(path)
  return (
    <FieldFrame path={path} field={field}>
      <div className={css.pair}>
        {(['en', 'zh-CN'] as const).map((language) => (
          <TextInput
            key={language}
            id={language === 'en' ? elementOf(path) : elementOf([...path, language])}
            aria-label={`${name}: ${t(`policy.field.${language}`)}`}
            placeholder={t(`policy.field.${language}`)}
            lang={language}
            value={textOf(valueAt(draft, [...path, language]))}
            autoComplete="off"
            maxLength={500}
            onChange={(event) => set([...path, language], event.currentTarget.value)}
          />
        ))}
      </div>
    </FieldFrame>
  )
}
