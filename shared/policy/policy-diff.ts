import type { Policy } from './policy-document.ts'

/** One value that differs. Entries of a list that have a name of their own are compared by it: `warranty.lines[one-year].term.months`. */
export type PolicyChange = {
  readonly path: readonly string[]
  /** Undefined: it was not there. */
  readonly before: unknown
  /** Undefined: it is not there any more. */
  readonly after: unknown
}

/** What an entry of a list is called. */
const NAMES = ['id', 'kind', 'option', 'section', 'upToGrams'] as const

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const held = entry as Readonly<Record<string, unknown>>
  const key = NAMES.find((name) => held[name] !== undefined)
  return key === undefined ? undefined : String(held[key])
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of things as an object of them, by their names, or by their numbers where they have none. */
function byName(list: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(list.map((entry, at) => [`[${nameOf(entry) ?? at + 1}]`, entry]))
}

function isListOfThings(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlain)
}

function compare(before: unknown, after: unknown, path: readonly string[]): readonly PolicyChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const [old, now] = [isListOfThings(before) ? byName(before) : before, isListOfThings(after) ? byName(after) : after]
  if (!isPlain(old) || !isPlain(now)) return [{ path, before, after }]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const changes = names.flatMap((name) => compare(old[name], now[name], [...path, name]))
  // The same things in another order: which comes first decides.
  return changes.length > 0 || Object.keys(old).join() === Object.keys(now).join()
    ? changes
    : [{ path, before: Object.keys(old), after: Object.keys(now) }]
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
