/** Tells those who wait when a center's log has grown. However many wait, a center is asked for once a second. */
export type HeadWatch = {
  /** Resolves when the log is past `seen`, when `ended` is aborted, when the same bench waits anew, or when the service closes. */
  readonly grownPast: (center: string, bench: string, seen: number, ended: AbortSignal) => Promise<void>
  /** Something was written here: those who wait in this process need not wait for the next look. */
  readonly moved: (center: string, head: number) => void
  readonly waiting: () => number
  readonly close: () => void
}

type Waiter = { readonly seen: number; readonly wake: () => void }
type Center = { readonly waiters: Map<string, Waiter>; timer: NodeJS.Timeout }

export function createHeadWatch(readHead: (center: string) => Promise<number>, everyMs = 1000): HeadWatch {
  const centers = new Map<string, Center>()
  let closed = false

  function moved(center: string, head: number): void {
    for (const { seen, wake } of centers.get(center)?.waiters.values() ?? []) if (seen < head) wake()
  }

  async function look(center: string, watched: Center): Promise<void> {
    // The database is away for a moment: those who wait go on waiting, up to their time.
    const head = await readHead(center).catch(() => undefined)
    if (head !== undefined) moved(center, head)
    if (centers.get(center) === watched) watched.timer = setTimeout(() => void look(center, watched), everyMs)
  }

  function watch(center: string): Center {
    const watched: Center = { waiters: new Map(), timer: setTimeout(() => void look(center, watched), everyMs) }
    centers.set(center, watched)
    return watched
  }

  function grownPast(center: string, bench: string, seen: number, ended: AbortSignal): Promise<void> {
    if (closed || ended.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const watched = centers.get(center) ?? watch(center)
      const before = watched.waiters.get(bench)
      function wake(): void {
        ended.removeEventListener('abort', wake)
        if (watched.waiters.get(bench) === waiter) watched.waiters.delete(bench)
        if (watched.waiters.size === 0 && centers.get(center) === watched) {
          clearTimeout(watched.timer)
          centers.delete(center)
        }
        resolve()
      }
      const waiter: Waiter = { seen, wake }
      watched.waiters.set(bench, waiter)
      before?.wake()
      ended.addEventListener('abort', wake)
    })
  }

  return {
    grownPast,
    moved,
    waiting: () => [...centers.values()].reduce((sum, { waiters }) => sum + waiters.size, 0),
    close: () => {
      closed = true
      for (const { waiters } of centers.values()) for (const { wake } of waiters.values()) wake()
    },
  }
}
