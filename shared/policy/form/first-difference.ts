import { isObject } from './document-value.ts'
import type { DocumentPath } from './shape.ts'

/** The first place at which two documents differ; nothing where they are the same. */
export function firstDifference(one: unknown, other: unknown, at: DocumentPath = []): DocumentPath | undefined {
  if (Object.is(one, other)) return undefined
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return at
    return firstOf(one.keys(), (key) => firstDifference(one[key], other[key], [...at, key]))
  }
  if (!isObject(one) || !isObject(other)) return at
  return firstOf(new Set([...Object.keys(one), ...Object.keys(other)]), (key) => firstDifference(one[key], other[key], [...at, key]))
}

function firstOf<Key>(keys: Iterable<Key>, find: (key: Key) => DocumentPath | undefined): DocumentPath | undefined {
  for (const key of keys) {
    const found = find(key)
    if (found !== undefined) return found
  }
  return undefined
}
