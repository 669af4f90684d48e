/**
 * Gathers what comes in fast: the first is passed on at once, what follows within `quietMs` together at its end.
 * A burst of notices then costs a screen one question, not one each.
 */
export function coalesce<T>(
  quietMs: number,
  flush: (gathered: readonly T[]) => void,
  wait: (ms: number, then: () => void) => void,
): (item: T) => void {
  let gathered: T[] = []
  let isQuiet = true

  function pass() {
    if (gathered.length === 0) {
      isQuiet = true
      return
    }
    const now = gathered
    gathered = []
    wait(quietMs, pass)
    flush(now)
  }

  return (item) => {
    gathered.push(item)
    if (!isQuiet) return
    isQuiet = false
    pass()
  }
}
