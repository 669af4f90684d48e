/** How fast pictures went lately: pieces with the time each took, pauses for a limit included. */
export type SendPace = readonly { readonly bytes: number; readonly milliseconds: number }[]

/** So many pieces tell; older ones were perhaps on another line. */
const PIECES = 12
/** Below this nothing is foretold, milliseconds. */
const LONG_ENOUGH = 10_000

export function paceAfter(pace: SendPace, bytes: number, milliseconds: number): SendPace {
  return [...pace.slice(1 - PIECES), { bytes, milliseconds }]
}

/** Seconds until so many bytes are sent, at the pace of late; nothing before it can be told. */
export function secondsLeft(pace: SendPace, bytes: number): number | undefined {
  const took = pace.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const sent = pace.reduce((sum, piece) => sum + piece.bytes, 0)
  return took < LONG_ENOUGH || sent === 0 ? undefined : Math.round((bytes * took) / sent / 1000)
}
