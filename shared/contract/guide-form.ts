import { z } from 'zod'
import { GUIDE_KINDS, type KnownGuide } from '../catalogue/guide.ts'
import type { GuideRefusal } from '../catalogue/guide-refusal.ts'

const line = z.string().trim().min(1).max(200)
const localised = z.object({ en: line, 'zh-CN': line })
const names = z.array(line).max(100)

/** A guide as it is typed in. */
export const guideForm = z.object({
  kind: z.enum(GUIDE_KINDS),
  title: localised,
  url: z.url({ protocol: /^https$/ }).max(500),
  categories: names,
  skus: names,
  symptoms: names,
  steps: z.array(localised).max(20),
})

export type GuideForm = z.infer<typeof guideForm>

/** The guide as it is after a change, or why nothing was changed. */
export type GuideOutcome = { readonly guide: KnownGuide } | { readonly refused: GuideRefusal }
