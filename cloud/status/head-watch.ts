import { heldBack } from './hold-back.ts'

/** Tells those who wait when a center's log has grown, all of them together. However many wait, a center is asked for once a second. */
export type HeadWatch = {
  /** Resolves a moment after the log is past `seen`; at once when `ended` is aborted, when the same bench waits anew, or when the service closes. */
  readonly grownPast: (center: string, bench: string, seen: number, ended: AbortSignal) => Promise<void>
  /** The log goes so far: those who wait in this process need not wait for the next look. */
  readonly moved: (center: string, head: number) => void
  readonly waiting: () => number
  readonly close: () => void
}

type Waiter = { readonly seen: number; readonly wake: () => void }
/** `news`: the log has grown to `head`, and that is held back for a moment. */
type Center = { readonly waiters: Map<string, Waiter>; look: NodeJS.Timeout; news?: { head: number; readonly tell: NodeJS.Timeout } }

export function createHeadWatch(readHead: (center: string) => Promise<number>, everyMs = 1000): HeadWatch {
  const centers = new Map<string, Center>()
  let closed = false

  /** Who waits past the end of the log as it is told goes on waiting; who came while it was held back is told with the others. */
  function tell(watched: Center): void {
    const { head = 0 } = watched.news ?? {}
    delete watched.news
    for (const { seen, wake } of watched.waiters.values()) if (seen < head) wake()
  }

  function moved(center: string, head: number): void {
    const watched = centers.get(center)
    if (watched === undefined) return
    if (watched.news !== undefined) watched.news.head = Math.max(watched.news.head, head)
    else if ([...watched.waiters.values()].some(({ seen }) => seen < head))
      watched.news = { head, tell: setTimeout(() => tell(watched), heldBack(watched.waiters.size)) }
  }

  async function look(center: string, watched: Center): Promise<void> {
    // The database is away for a moment: those who wait go on waiting, up to their time.
    const head = await readHead(center).catch(() => undefined)
    if (centers.get(center) !== watched) return
    if (head !== undefined) moved(center, head)
    watched.look = setTimeout(() => void look(center, watched), everyMs)
  }

  function watch(center: string): Center {
    const watched: Center = { waiters: new Map(), look: setTimeout(() => void look(center, watched), everyMs) }
    centers.set(center, watched)
    return watched
  }

  function unwatch(center: string, { look: nextLook, news }: Center): void {
    clearTimeout(nextLook)
    clearTimeout(news?.tell)
    centers.delete(center)
  }

  function grownPast(center: string, bench: string, seen: number, ended: AbortSignal): Promise<void> {
    if (closed || ended.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const watched = centers.get(center) ?? watch(center)
      const before = watched.waiters.get(bench)
      function wake(): void {
        ended.removeEventListener('abort', wake)
        if (watched.waiters.get(bench) === waiter) watched.waiters.delete(bench)
        if (watched.waiters.size === 0 && centers.get(center) === watched) unwatch(center, watched)
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
