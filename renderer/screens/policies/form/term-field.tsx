import { NativeSelect, TextInput } from '@mantine/core'
import { isObject, valueAt } from '../../../../shared/policy/form/document-value.ts'
import type { DocumentPath, Field } from '../../../../shared/policy/form/shape.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import { FieldFrame, useFieldName } from './field-frame.tsx'
import css from './fields.module.css'
import { elementOf, usePolicyForm } from './form-context.ts'
import { useTypedNumber } from './use-typed-number.ts'

const UNITS = ['months', 'days'] as const

/** So many months, or so many days. */
export function TermField({ path, field }: { readonly path: DocumentPath; readonly field: Field }) {
  const { t } = useTexts()
  const { draft, set } = usePolicyForm()
  const name = useFieldName(path)
  const value = valueAt(draft, path)
  const unit = isObject(value) && 'days' in value ? 'days' : 'months'
  const typed = useTypedNumber([...path, unit], { type: 'number', unit }, false)
  return (
    <FieldFrame path={path} field={field}>
      <div className={css.term}>
        <TextInput {...typed} id={elementOf(path)} className={css.number} classNames={{ input: 'code' }} />
        <NativeSelect
          aria-label={`${name}: ${t('policy.unit.months')} / ${t('policy.unit.days')}`}
          value={unit}
          data={UNITS.map((each) => ({ value: each, label: t(`policy.unit.${each}`) }))}
          onChange={(event) => set(path, { [event.currentTarget.value]: valueAt(value, [unit]) ?? '' })}
        />
      </div>
    </FieldFrame>
  )
}
