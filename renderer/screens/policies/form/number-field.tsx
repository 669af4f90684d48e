import { TextInput } from '@mantine/core'
import type { DocumentPath, Field, Shape } from '../../../../shared/policy/form/shape.ts'
import { typedOf } from '../../../../shared/policy/form/typed-value.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import { FieldFrame } from './field-frame.tsx'
import css from './fields.module.css'
import { elementOf, usePolicyForm } from './form-context.ts'
import { useTypedNumber } from './use-typed-number.ts'

type Props = { readonly path: DocumentPath; readonly field: Field; readonly shape: Extract<Shape, { type: 'number' }> }

/** A number with its unit and its bounds. An amount is typed as it is written, with the decimals of its currency. */
export function NumberField({ path, field, shape }: Props) {
  const { t } = useTexts()
  const { currency, faults } = usePolicyForm()
  const typed = useTypedNumber(path, shape, field.isOptional)
  const { unit, least, most } = shape
  const name = unit === 'money' ? currency : unit === undefined || unit === 'rate' ? '' : t(`policy.unit.${unit}`)
  const said = (bound: number) => typedOf(bound, shape, currency)
  const bounds =
    least === undefined
      ? undefined
      : most === undefined
        ? t('policy.form.at-least', { least: said(least) })
        : t('policy.form.between', { least: said(least), most: said(most) })
  const isWrong = faults.some(({ keys }) => keys.join('/') === path.join('/'))
  return (
    <FieldFrame path={path} field={field} hint={bounds}>
      <TextInput
        {...typed}
        className={css.number}
        classNames={{ input: 'code' }}
        rightSection={<span className={css.unit}>{name}</span>}
        rightSectionWidth={`${Math.max(2.25, name.length * 0.75 + 1)}rem`}
        rightSectionPointerEvents="none"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${elementOf(path)}-wrong` : undefined}
      />
    </FieldFrame>
  )
}
