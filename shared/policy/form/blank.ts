import { isObject } from './document-value.ts'
import type { Field } from './shape.ts'

/** A name nothing in the list has yet. */
function freshId(of: string, taken: readonly unknown[]): string {
  const names = new Set(taken.flatMap((each) => (isObject(each) ? Object.values(each) : [])))
  let number = taken.length + 1
  while (names.has(`${of}-${number}`)) number += 1
  return `${of}-${number}`
}

/** What a new entry begins as. What nobody can guess is empty, and the document's own check says so at its field. */
export function blankOf({ shape, key }: Field, taken: readonly unknown[] = []): unknown {
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        shape.fields
          .filter(({ isOptional }) => !isOptional)
          .map((field) => {
            const isName = field.shape.type === 'text' && field.shape.isId && field.shape.of === undefined
            return [field.key, isName ? freshId(key, taken) : blankOf(field, taken)]
          }),
      )
    case 'localised':
      return { en: '', 'zh-CN': '' }
    case 'term':
      return { months: '' }
    case 'names':
    case 'list':
    case 'told':
      return []
    case 'table':
      return {}
    case 'switch':
      return false
    case 'choice': {
      const used = new Set(taken.flatMap((each) => (isObject(each) ? [each[key]] : [])))
      return shape.choices.find((choice) => !used.has(choice)) ?? shape.choices[0]
    }
    case 'fixed':
      return shape.value
    default:
      return ''
  }
}
