import type { Words } from '../i18n/words.ts'
import { misfitWords } from './misfit-words.ts'
import type { PolicyTextFault } from './policy-text.ts'

/** What is expected at a place where a text is no policy, with the path of a value that does not fit. */
export function faultWords(fault: PolicyTextFault, { t, language }: Pick<Words, 't' | 'language'>): string {
  if (fault.type === 'json') return t('policy.fault.expected', { expected: t(`policy.json.expected.${fault.expected}`) })
  const expected = t('policy.fault.expected', { expected: misfitWords(fault.expected, language) })
  return fault.path === '' ? expected : `${fault.path}: ${expected}`
}
