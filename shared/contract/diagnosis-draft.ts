import { z } from 'zod'
import type { NotPermitted } from '../catalogue/permissions.ts'
import type { DiagnosisFault } from '../diagnosis/decide-publish.ts'
import { DIAGNOSED, type DiagnosisEntry, type DiagnosisRecord } from '../diagnosis/entry.ts'

const id = z.string().min(1).max(40)
const word = z.string().trim().max(80)

/** What a lead wants to say of an answer of the diagnosis; whether it is sound is said in words, not by this. */
export const diagnosisDraft = z.object({
  of: z.enum(DIAGNOSED),
  id: id.exactOptional(),
  category: word.min(1).exactOptional(),
  name: z.object({ en: word, 'zh-CN': word }),
  countsAs: id.exactOptional(),
  isRetired: z.literal(true).exactOptional(),
  seen: z.number().int().min(0),
})

/** One publication, as people read it. */
export type DiagnosisVersion = {
  readonly version: number
  /** UTC. */
  readonly at: string
  readonly operatorName: string
  readonly entries: readonly DiagnosisEntry[]
}

/** What the center says of the diagnosis. `version`: 0 before anything was published. */
export type DiagnosisScreen = {
  readonly version: number
  readonly records: readonly DiagnosisRecord[]
  /** The newest first, not all of them. */
  readonly versions: readonly DiagnosisVersion[]
}

/** `id`: of the answer it is about, also where there was nothing new to say of it. */
export type DiagnosisOutcome = { readonly published: number; readonly id: string } | { readonly fault: DiagnosisFault } | NotPermitted
