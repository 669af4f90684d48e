import { readJsonText } from '../json-text.ts'
import { valueAt, withEntry, withItem } from './document-value.ts'
import type { DocumentPath } from './shape.ts'

/** JSON of a value, its lines as far in as the one it begins on. */
function written(value: unknown, text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

/**
 * The text with one value set, or taken out (`undefined`); everything around it stays as it was typed. What leads to the place is made where it is
 * not there. A text that is no JSON stays as it is.
 */
export function editText(text: string, path: DocumentPath, value: unknown): string {
  const read = readJsonText(text)
  if (!read.ok) return text
  const span = read.value.spanOf(path)
  if (span !== undefined && value !== undefined) return text.slice(0, span.from) + written(value, text, span.from) + text.slice(span.to)
  const key = path.at(-1)
  if (key === undefined || (span === undefined && value === undefined)) return text
  const around = path.slice(0, -1)
  const held = valueAt(read.value.value, around)
  return editText(text, around, typeof key === 'number' ? withItem(held, key, value) : withEntry(held, key, value))
}
