import { entryNames } from '../entry-names.ts'
import { inOrder } from '../same-rules.ts'
import { isObject, valueAt } from './document-value.ts'
import type { DocumentPath } from './shape.ts'

/** What the version in force has where a value of the draft stands. `value` is undefined where it has none. */
export type InForce = { readonly value: unknown }

/**
 * Looks up the place of a value of the draft in the version in force; entries of lists are found by what they are called, wherever they stand there.
 * Nothing for what is in an entry that is new.
 */
export function inForceAt(inForce: unknown, draft: unknown, path: DocumentPath): InForce | undefined {
  const [key, ...rest] = path
  if (key === undefined) return { value: inForce }
  if (typeof key === 'string') {
    if (!isObject(inForce)) return undefined
    return inForceAt(valueAt(inForce, [key]), valueAt(draft, [key]), rest)
  }
  if (!Array.isArray(inForce) || !Array.isArray(draft)) return undefined
  const name = entryNames(draft)[key]
  const at = name === undefined ? -1 : entryNames(inForce).indexOf(name)
  return at < 0 ? undefined : inForceAt(inForce[at], draft[key], rest)
}

/** Whether two values say the same, in whichever order their names were written. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}
