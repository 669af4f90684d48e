import * as fc from 'fast-check'
import { WHOSE_MOVES } from '../../../shared/cases/added-state.ts'
import { CHECKED_STAGES, type Extension, placesFor } from '../../../shared/cases/extension.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'

const name = { en: 'Ours', 'zh-CN': '本中心' }
const item = (id: string) => ({ id, name })

/** Any valid extension: up to twelve states anywhere on the ways that lead on, several on one way as well, and lists in any stage. */
export const anyExtension: fc.Arbitrary<Extension> = fc
  .record({
    states: fc.array(
      fc.record({ place: fc.constantFrom(...placesFor(WORKFLOW_V2)), move: fc.constantFrom(...WHOSE_MOVES), items: fc.nat({ max: 2 }) }),
      { maxLength: 12 },
    ),
    lists: fc.uniqueArray(fc.constantFrom(...CHECKED_STAGES), { maxLength: 5 }),
  })
  .map(({ states, lists }) => ({
    version: 1,
    states: states.map(({ place, move, items }, at) => ({
      id: `state-${at}`,
      name,
      ...place,
      move,
      checklist: Array.from({ length: items }, (_, each) => item(`state-${at}-item-${each}`)),
    })),
    checklists: lists.map((stage, at) => ({
      id: `list-${at}`,
      category: 'kettle',
      stage,
      items: [item(`list-${at}-item-0`), item(`list-${at}-item-1`)],
    })),
  }))

/** The ids under which anything of an extension is ticked. */
export function itemsOf({ states, checklists }: Extension): readonly string[] {
  return [...states.flatMap(({ checklist }) => checklist), ...checklists.flatMap(({ items }) => items)].map(({ id }) => id)
}
