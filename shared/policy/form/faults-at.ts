import type { PolicyTextFault } from '../policy-text.ts'
import type { DocumentPath, Shape } from './shape.ts'

export type DocumentFault = Extract<PolicyTextFault, { type: 'document' }>

export function startsWith(keys: DocumentPath, path: DocumentPath): boolean {
  return path.every((key, at) => keys[at] === key)
}

/** The faults that are shown at a field itself: all inside a value that is one field, and of one that holds others those that none of them shows. */
export function faultsAt(faults: readonly DocumentFault[], path: DocumentPath, shape: Shape): readonly DocumentFault[] {
  const inside = faults.filter(({ keys }) => startsWith(keys, path))
  if (shape.type === 'object')
    return inside.filter(({ keys }) => keys.length === path.length || !shape.fields.some(({ key }) => key === keys[path.length]))
  if (shape.type === 'list') return inside.filter(({ keys }) => typeof keys[path.length] !== 'number')
  if (shape.type === 'table') return inside.filter(({ keys }) => keys.length === path.length)
  return inside
}
