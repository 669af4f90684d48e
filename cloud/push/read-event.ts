import { z } from 'zod'
import { hash } from '../../shared/protocol/seal.ts'

/** PostgreSQL holds no NUL in a text; the rest of these have no business in a name either. */
const name = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]+$/u)

/** What every event says of itself, whatever its type: one this release does not know is an event all the same. */
const eventBody = z.object({
  id: name(100),
  stream: name(200),
  type: name(100),
  payload: z.record(z.string(), z.unknown()),
  operator: z.string(),
  bench: z.string(),
  benchSeq: z.number().int(),
  via: z.string(),
  at: z.string(),
  hlc: z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}$/),
  basis: z.number().int().nonnegative(),
  prevHash: hash,
})
export type EventBody = z.infer<typeof eventBody>

/** The event in a text, or why there is none. */
export function readEvent(text: string, bench: string, benchSeq: number): { readonly body: EventBody } | { readonly poison: string } {
  const read = eventBody.safeParse(parse(text))
  if (!read.success) return { poison: `no event body: ${read.error.issues[0]?.path.join('.') || 'not an object'}` }
  if (read.data.bench !== bench) return { poison: 'it names another bench' }
  if (read.data.benchSeq !== benchSeq) return { poison: `it names another number than ${benchSeq}` }
  return { body: read.data }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
