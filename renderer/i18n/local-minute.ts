/** `2026-11-26T14:05` on this computer's clock, as the field for day and time takes it. */
export function localMinute(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
