import { z } from 'zod'

/** How pictures may go to the cloud from this bench. Events go whatever stands here. */
export const mediaLine = z.object({
  /** At most so many; as fast as the line is where it is absent. */
  bytesPerSecond: z.number().int().min(16_000).max(100_000_000).optional(),
  isPaused: z.boolean(),
  /** Whether pictures wait while the line is paid by the byte. */
  isPausedWhenMetered: z.boolean().optional(),
})
export type MediaLine = z.infer<typeof mediaLine>

export const DEFAULT_MEDIA_LINE: MediaLine = { isPaused: false }

/** What the window's system says of the line it is on (`navigator.connection`). Many say nothing. */
export const lineSaid = z.object({ saveData: z.boolean().optional(), type: z.string().max(20).optional() })
export type LineSaid = z.infer<typeof lineSaid>

/** Whether the line is paid by the byte: somebody asked to save, or it is a phone's. Nothing where the system does not say. */
export function isMetered({ saveData, type }: LineSaid): boolean | undefined {
  if (saveData === true || type === 'cellular') return true
  return saveData === undefined && type === undefined ? undefined : false
}

/** Why no picture goes now. What nobody has said of the line holds nothing up. */
export type MediaRest = 'paused' | 'metered'

export function restOf({ isPaused, isPausedWhenMetered }: MediaLine, said: LineSaid): MediaRest | undefined {
  if (isPaused) return 'paused'
  return isPausedWhenMetered === true && isMetered(said) === true ? 'metered' : undefined
}
