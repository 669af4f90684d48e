import type { AddedState, WhoseMove } from '../../../shared/cases/added-state.ts'
import type { ExtensionDraft } from '../../../shared/cases/check-extension.ts'
import type { CategoryChecklist, Extension } from '../../../shared/cases/extension.ts'
import type { ChecklistItem, StageName, TransitionName } from '../../../shared/cases/workflow.ts'

/** The center's additions while they are being written: a checklist is one text, an item a line: `Dry inside | 内部干燥`. */
export type WorkflowDraft = {
  readonly states: readonly StateDraft[]
  readonly lists: readonly ListDraft[]
}

export type StateDraft = {
  readonly id: string
  readonly en: string
  readonly zh: string
  readonly from: StageName
  readonly transition: TransitionName
  readonly move: WhoseMove
  readonly items: string
}

export type ListDraft = { readonly id: string; readonly category: string; readonly stage: StageName; readonly items: string }

function textOf(items: readonly ChecklistItem[]): string {
  return items.map(({ name }) => (name.en === name['zh-CN'] ? name.en : `${name.en} | ${name['zh-CN']}`)).join('\n')
}

export function draftOf({ states, checklists }: Extension): WorkflowDraft {
  return {
    states: states.map(({ id, name, from, transition, move, checklist }) => ({
      id,
      en: name.en,
      zh: name['zh-CN'],
      from,
      transition,
      move,
      items: textOf(checklist),
    })),
    lists: checklists.map(({ id, category, stage, items }) => ({ id, category, stage, items: textOf(items) })),
  }
}

/** An id that nothing has: `own-7`. */
export function freshId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`own-${number}`)) return `own-${number}`
}

export function idsOf({ states, checklists }: Pick<Extension, 'states' | 'checklists'>): readonly string[] {
  const items = [...states.flatMap(({ checklist }) => checklist), ...checklists.flatMap((each) => each.items)]
  return [...states, ...checklists, ...items].map(({ id }) => id)
}

/** What can be published of it. An item that is worded as before keeps its id, every other gets one that nothing had. */
export function extensionOf(draft: WorkflowDraft, before: Extension): ExtensionDraft {
  const taken = new Set([...idsOf(before), ...draft.states.map(({ id }) => id), ...draft.lists.map(({ id }) => id)])
  const read = (text: string, known: readonly ChecklistItem[]): ChecklistItem[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const [en = '', zh = en] = line.split('|').map((word) => word.trim())
        const same = known.find(({ name }) => name.en === en && name['zh-CN'] === zh)
        if (same !== undefined) return same
        const id = freshId(taken)
        taken.add(id)
        return { id, name: { en, 'zh-CN': zh } }
      })
  const known = <Each extends { readonly id: string }>(list: readonly Each[], id: string) => list.find((each) => each.id === id)
  return {
    states: draft.states.map(
      ({ id, en, zh, from, transition, move, items }): AddedState => ({
        id,
        name: { en: en.trim(), 'zh-CN': zh.trim() },
        from,
        transition,
        move,
        checklist: read(items, known(before.states, id)?.checklist ?? []),
      }),
    ),
    checklists: draft.lists.map(
      ({ id, category, stage, items }): CategoryChecklist => ({
        id,
        category,
        stage,
        items: read(items, known(before.checklists, id)?.items ?? []),
      }),
    ),
  }
}
