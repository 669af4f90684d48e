export type Coalesced<T> = {
  readonly take: (item: T) => void
  /** Passes on this one and all that wait, without waiting. */
  readonly now: (item: T) => void
}

/**
 * Gathers what comes in fast. The first after quiet waits `settleMs` for its companions, since one command gives several
 * notices; what follows within `quietMs` is passed on together at its end. A burst then costs a screen two questions.
 */
export function coalesce<T>(
  { settleMs, quietMs }: { readonly settleMs: number; readonly quietMs: number },
  flush: (gathered: readonly T[]) => void,
  wait: (ms: number, then: () => void) => void,
): Coalesced<T> {
  let gathered: T[] = []
  let isWaiting = false

  function pass() {
    isWaiting = false
    if (gathered.length === 0) return
    const all = gathered
    gathered = []
    rest(quietMs)
    flush(all)
  }

  function rest(ms: number) {
    if (isWaiting) return
    isWaiting = true
    wait(ms, pass)
  }

  return {
    take: (item) => {
      gathered.push(item)
      rest(settleMs)
    },
    now: (item) => {
      const all = [...gathered, item]
      gathered = []
      rest(quietMs)
      flush(all)
    },
  }
}
