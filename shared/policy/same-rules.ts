import type { Policy } from './policy-document.ts'

/** Names of an object in one order, so that equal documents are equal texts however they were written. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, inOrder(each)]),
  )
}

/** Whether two documents say the same, apart from their number and their day. */
export function sameRules(one: Policy, other: Policy): boolean {
  const rules = (policy: Policy) => JSON.stringify(inOrder({ ...policy, version: 0, publishedOn: '' }))
  return rules(one) === rules(other)
}
