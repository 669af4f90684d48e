import type { PictureCode } from './picture-code.ts'

/** Codes in view and when each was seen last, by text; times in milliseconds on any steady clock. */
export type SeenCodes = ReadonlyMap<string, number>

/** A code that is gone for this long and comes back was shown again. */
const GONE_AFTER = 1500

/** A code stays in front of the camera for many frames and is one scan: which of these are new in view? */
export function noteCodes(
  seen: SeenCodes,
  codes: readonly PictureCode[],
  time: number,
): { readonly seen: SeenCodes; readonly fresh: readonly PictureCode[] } {
  const still = new Map([...seen].filter(([, at]) => time - at <= GONE_AFTER))
  const fresh = codes.filter((code) => !still.has(code.text))
  for (const code of codes) still.set(code.text, time)
  return { seen: still, fresh }
}
