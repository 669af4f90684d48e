import { entryNames } from './entry-names.ts'
import type { Policy } from './policy-document.ts'

/** One value that differs. Entries of a list that have a name of their own are compared by it: `warranty.lines[one-year].term.months`. */
export type PolicyChange = {
  readonly path: readonly string[]
  /** Undefined: it was not there. */
  readonly before: unknown
  /** Undefined: it is not there any more. */
  readonly after: unknown
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of things as an object of them, by their names, or by their numbers where they have none or share one. */
function byName(list: readonly unknown[]): Readonly<Record<string, unknown>> {
  const names = entryNames(list)
  return Object.fromEntries(list.map((entry, at) => [`[${names[at]}]`, entry]))
}

function isListOfThings(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlain)
}

/** The same things of a list in another order: which comes first decides. */
function reordered(before: readonly unknown[], after: readonly unknown[], path: readonly string[]): readonly PolicyChange[] {
  const [old, now] = [entryNames(before), entryNames(after)]
  const [were, are] = [old.filter((name) => now.includes(name)), now.filter((name) => old.includes(name))]
  return were.join() === are.join() ? [] : [{ path, before: old, after: now }]
}

function compare(before: unknown, after: unknown, path: readonly string[]): readonly PolicyChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const areLists = isListOfThings(before) && isListOfThings(after)
  const [old, now] = areLists ? [byName(before), byName(after)] : [before, after]
  if (!isPlain(old) || !isPlain(now)) return [{ path, before, after }]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const changes = names.flatMap((name) => compare(old[name], now[name], [...path, name]))
  return areLists ? [...changes, ...reordered(before, after, path)] : changes
}

/** Every place in which two documents differ, apart from their number and their day. */
export function policyDiff(before: Policy, after: Policy): readonly PolicyChange[] {
  const { version: _, publishedOn: __, ...old } = before
  const { version: ___, publishedOn: ____, ...now } = after
  return compare(old, now, [])
}

/** A path as one line. */
export function changePath(path: readonly string[]): string {
  return path
    .map((name) => (name.startsWith('[') ? name : `.${name}`))
    .join('')
    .replace(/^\./, '')
}
