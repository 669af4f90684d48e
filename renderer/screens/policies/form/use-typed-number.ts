import { useState } from 'react'
import { valueAt } from '../../../../shared/policy/form/document-value.ts'
import type { DocumentPath, Shape } from '../../../../shared/policy/form/shape.ts'
import { typedOf, valueOfTyped } from '../../../../shared/policy/form/typed-value.ts'
import { elementOf, usePolicyForm } from './form-context.ts'

type NumberShape = Extract<Shape, { type: 'number' }>

/** What a field for a number shows. What is being typed stays as it is typed for as long as it stands for the value of the draft. */
export function useTypedNumber(path: DocumentPath, shape: NumberShape, isOptional: boolean) {
  const { draft, currency, set } = usePolicyForm()
  const [typing, setTyping] = useState<string>()
  const value = valueAt(draft, path)
  const meant = (text: string) => (text === '' && isOptional ? undefined : valueOfTyped(text, shape, currency))
  return {
    id: elementOf(path),
    value: typing !== undefined && Object.is(meant(typing), value) ? typing : typedOf(value, shape, currency),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const text = event.currentTarget.value
      setTyping(text)
      set(path, meant(text))
    },
    onBlur: () => setTyping(undefined),
    inputMode: 'decimal',
    autoComplete: 'off',
  } as const
}
