import { decimalsOf } from '../../currency-decimals.ts'
import type { Words } from '../../i18n/words.ts'
import { misfitWords } from '../misfit-words.ts'
import type { DocumentFault } from './faults-at.ts'
import type { Shape } from './shape.ts'

/** What is expected at a field, in words of the field: an amount is typed with the decimals of its currency, whatever the document counts in. */
export function expectedWords(
  { expected }: DocumentFault,
  shape: Shape,
  currency: string,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  if (shape.type === 'number' && shape.unit === 'money' && expected.startsWith('a whole number'))
    return t('policy.fault.expected', { expected: t('policy.form.expected.money', { count: decimalsOf(currency) ?? 0 }) })
  if (shape.type === 'term') return t('policy.fault.expected', { expected: t('policy.form.expected.term') })
  return t('policy.fault.expected', { expected: misfitWords(expected, language) })
}
