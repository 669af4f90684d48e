import { z } from 'zod'

export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const base64 = z.base64().max(200)

/**
 * A bench's word for its whole chain up to one event: Ed25519 over `sealedText`. One a batch: each event names the hash before it, so that
 * the last one speaks for all. Kept for good: it proves to a stranger who wrote them.
 */
export const seal = z.object({ benchSeq: z.number().int().positive(), hash, signature: base64 })
export type Seal = z.infer<typeof seal>

export function sealedText(bench: string, benchSeq: number, hashOfEvent: string): string {
  return ['mendbench-seal-1', bench, String(benchSeq), hashOfEvent].join('\n')
}
