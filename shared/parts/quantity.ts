/** More pieces than this at once are a slip of the finger, or a code that is no quantity. */
export const MOST_PIECES = 9999

/** A quantity as it is typed or scanned: nothing else than its digits. */
export function readQuantity(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined
}
