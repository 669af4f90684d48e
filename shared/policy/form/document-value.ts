import type { DocumentPath } from './shape.ts'

/** A document as it stands in a draft: JSON of any kind, since a draft may have faults. */
export function valueAt(document: unknown, path: DocumentPath): unknown {
  let held = document
  for (const key of path) {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, key)) return undefined
    held = (held as Readonly<Record<string | number, unknown>>)[key]
  }
  return held
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of a draft; where something else stands there, an empty one. */
export function listAt(document: unknown, path: DocumentPath): readonly unknown[] {
  const value = valueAt(document, path)
  return Array.isArray(value) ? value : []
}

/** A text of a draft; where something else stands there, an empty one. */
export function textAt(document: unknown, path: DocumentPath): string {
  const value = valueAt(document, path)
  return typeof value === 'string' ? value : ''
}

/** The texts of a list of a draft. */
export function textsAt(document: unknown, path: DocumentPath): readonly string[] {
  return listAt(document, path).filter((each) => typeof each === 'string')
}

/** The object with one name set; with `undefined` it is taken out. */
export function withEntry(held: unknown, key: string, value: unknown): Readonly<Record<string, unknown>> {
  const entries = isObject(held) ? Object.entries(held) : []
  if (value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key))
  const isThere = entries.some(([name]) => name === key)
  return Object.fromEntries(isThere ? entries.map(([name, old]) => [name, name === key ? value : old]) : [...entries, [key, value]])
}

/** The list with one entry set; with `undefined` it is taken out. */
export function withItem(held: unknown, at: number, value: unknown): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(held) ? held : []
  if (value === undefined) return items.filter((_, index) => index !== at)
  return at < items.length ? items.with(at, value) : [...items, value]
}

/** The list with an entry moved by so many places, as far as there are any. */
export function withMoved<Item>(items: readonly Item[], at: number, by: number): readonly Item[] {
  const to = Math.min(Math.max(at + by, 0), items.length - 1)
  return items.toSpliced(at, 1).toSpliced(to, 0, ...items.slice(at, at + 1))
}
