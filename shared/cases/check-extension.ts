import type { Localised } from '../i18n/localised.ts'
import { type Extension, CHECKED_STAGES, isLeadingOn, placesFor } from './extension.ts'
import type { ChecklistItem, Workflow } from './workflow.ts'

/** What a center wants to add: an extension that has no version yet. */
export type ExtensionDraft = Omit<Extension, 'version'>

/** `at`: its place in the list, from 0. */
export type ExtensionFault =
  | { readonly type: 'state-name'; readonly at: number }
  | { readonly type: 'state-place'; readonly at: number }
  | { readonly type: 'state-items'; readonly at: number }
  | { readonly type: 'list-place'; readonly at: number }
  | { readonly type: 'list-items'; readonly at: number }
  /** The same category has two lists in one stage. */
  | { readonly type: 'list-twice'; readonly at: number }
  /** Two things have one id, or one that is no command word. */
  | { readonly type: 'id-wrong'; readonly id: string }

/** An id is part of a barcode: `MB:TICK:OWN-3`. */
const ID = /^[a-z][a-z0-9-]{0,39}$/

function isNamed(name: Localised): boolean {
  return name.en.trim() !== '' && name['zh-CN'].trim() !== ''
}

function areNamed(items: readonly ChecklistItem[]): boolean {
  return items.every(({ name }) => isNamed(name))
}

/** What is wrong with it, for a fixed workflow; nothing where it can be published. */
export function extensionFaults({ states, checklists }: ExtensionDraft, fixed: Workflow): readonly ExtensionFault[] {
  const places = placesFor(fixed)
  const ofStates = states.flatMap(({ name, from, transition, checklist }, at): readonly ExtensionFault[] => [
    ...(isNamed(name) ? [] : [{ type: 'state-name', at } as const]),
    ...(isLeadingOn(transition) && places.some((each) => each.from === from && each.transition === transition)
      ? []
      : [{ type: 'state-place', at } as const]),
    ...(areNamed(checklist) ? [] : [{ type: 'state-items', at } as const]),
  ])
  const ofLists = checklists.flatMap(({ category, stage, items }, at): readonly ExtensionFault[] => [
    ...(category.trim() !== '' && CHECKED_STAGES.includes(stage) ? [] : [{ type: 'list-place', at } as const]),
    ...(items.length > 0 && areNamed(items) ? [] : [{ type: 'list-items', at } as const]),
    ...(checklists.slice(0, at).some((each) => each.category === category && each.stage === stage)
      ? [{ type: 'list-twice', at } as const]
      : []),
  ])
  return [...ofStates, ...ofLists, ...wrongIds({ states, checklists }, fixed)]
}

/** Ticks of a case are kept by the ids of items alone: none may be that of another item, its own or a fixed one. */
function wrongIds({ states, checklists }: ExtensionDraft, fixed: Workflow): readonly ExtensionFault[] {
  const items = [...states.flatMap(({ checklist }) => checklist), ...checklists.flatMap((each) => each.items)]
  const fixedItems = Object.values(fixed.stages).flatMap(({ checklist }) => checklist.map(({ id }) => id))
  const ids = [...states.map(({ id }) => id), ...checklists.map(({ id }) => id), ...items.map(({ id }) => id)]
  const wrong = ids.filter((id, at) => !ID.test(id) || ids.indexOf(id) !== at || fixedItems.includes(id))
  return [...new Set(wrong)].map((id) => ({ type: 'id-wrong', id }))
}
