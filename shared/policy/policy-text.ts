import { type Result, ok, refuse } from '../result.ts'
import { type JsonExpected, type TextPlace, readJsonText } from './json-text.ts'
import { placedMisfits } from './misfit.ts'
import { type Policy, policyDocument } from './policy-document.ts'

/** A place at which a text is no policy, and what is expected there: JSON, or what the document wants. */
export type PolicyTextFault = TextPlace &
  (
    | { readonly type: 'json'; readonly expected: JsonExpected }
    | { readonly type: 'document'; readonly keys: readonly (string | number)[]; readonly path: string; readonly expected: string }
  )

/** The text of a document, as it is edited and exported. */
export function policyText(policy: Policy): string {
  return `${JSON.stringify(policy, null, 2)}\n`
}

/** A policy from its text. Every place that does not fit is told by line and column, in the order of the text. */
export function readPolicyText(text: string): Result<Policy, readonly PolicyTextFault[]> {
  const json = readJsonText(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return refuse([{ type: 'json', ...json.error.place, expected: json.error.expected }])
  const parsed = policyDocument.safeParse(json.value.value)
  if (parsed.success) return ok(parsed.data)
  const faults = placedMisfits(parsed.error).map(
    ({ keys, path, expected }): PolicyTextFault => ({
      type: 'document',
      ...json.value.placeOf(keys),
      keys: keys.map((key) => (typeof key === 'number' ? key : String(key))),
      path,
      expected,
    }),
  )
  return refuse(faults.toSorted((one, other) => one.line - other.line || one.column - other.column))
}
