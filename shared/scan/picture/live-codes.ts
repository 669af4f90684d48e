import type { PictureCode } from './picture-code.ts'

/** A code in the camera's view; times in milliseconds on any steady clock. `isTaken`: it was already given out as a scan. */
export type LiveCode = { readonly code: PictureCode; readonly since: number; readonly at: number; readonly isTaken: boolean }

/** The codes in view, by text. */
export type LiveCodes = ReadonlyMap<string, LiveCode>

/** A code that is gone for this long and comes back was shown again. */
const GONE_AFTER = 1500
/** For so long the place of a code is shown after the last frame that had it: not every frame is looked at as a whole. */
const SHOWN_FOR = 700
/** A label is in view for so long before one of its codes is chosen: the first frame seldom shows all of them. */
const SETTLES_AFTER = 200

/** What is in view after one more frame. */
export function seeCodes(seen: LiveCodes, codes: readonly PictureCode[], time: number): LiveCodes {
  const next = new Map([...seen].filter(([, { at }]) => time - at <= GONE_AFTER))
  for (const code of codes) {
    const before = next.get(code.text)
    next.set(code.text, { code, since: before?.since ?? time, at: time, isTaken: before?.isTaken ?? false })
  }
  return next
}

/** The codes whose places are shown now. */
export function codesShown(seen: LiveCodes, time: number): readonly PictureCode[] {
  return [...seen.values()].filter(({ at }) => time - at <= SHOWN_FOR).map(({ code }) => code)
}

/**
 * The code to give out as a scan now, if any: the one that `rank` likes best; none where it likes none. A label stays in front
 * of the camera for many frames and is one scan: while a code of it that was given out is in view, no other is.
 */
export function codeToScan(seen: LiveCodes, time: number, rank: (code: PictureCode) => number | undefined): PictureCode | undefined {
  const live = [...seen.values()]
  if (live.some(({ isTaken }) => isTaken)) return undefined
  const candidates = live.flatMap(({ code, since, at }) => {
    const liking = time - since >= SETTLES_AFTER && time - at <= SHOWN_FOR ? rank(code) : undefined
    return liking === undefined ? [] : [{ code, liking }]
  })
  return candidates.toSorted((one, other) => other.liking - one.liking)[0]?.code
}

export function markTaken(seen: LiveCodes, { text }: PictureCode): LiveCodes {
  const taken = seen.get(text)
  return taken === undefined ? seen : new Map(seen).set(text, { ...taken, isTaken: true })
}
