import { z } from 'zod'
import { WHOSE_MOVES } from '../cases/added-state.ts'
import type { ExtensionFault } from '../cases/check-extension.ts'
import type { Extension } from '../cases/extension.ts'
import { STAGES, TRANSITIONS } from '../cases/workflow.ts'
import type { NotPermitted } from '../catalogue/permissions.ts'

const id = z.string().min(1).max(40).readonly()
const word = z.string().trim().max(80)
const name = z.object({ en: word, 'zh-CN': word })
const items = z.array(z.object({ id, name })).max(40).readonly()

/** What a center adds to the workflow, as it is sent to be published; whether it is sound is said in words, not by this. */
export const extensionDraft = z.object({
  states: z
    .array(z.object({ id, name, from: z.enum(STAGES), transition: z.enum(TRANSITIONS), move: z.enum(WHOSE_MOVES), checklist: items }))
    .max(100)
    .readonly(),
  checklists: z
    .array(z.object({ id, category: word, stage: z.enum(STAGES), items }))
    .max(200)
    .readonly(),
})

export type ExtensionOutcome = { readonly published: Extension } | { readonly faults: readonly ExtensionFault[] } | NotPermitted
