import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'

/** One open connection to the bench process; what it carries ends when it closes. */
type Link = ClientLink<ClientContext>

/** Tries to connect once, and says how it went. `closed` comes exactly once, also when it never opened. */
export type Connect = (events: { readonly opened: (link: Link) => void; readonly closed: () => void }) => void

export type LineState = {
  readonly type: 'connecting' | 'open' | 'lost'
  /** How many connections have been opened: a new one means that everything shown must be asked again. */
  readonly opened: number
  /** Scans, keys and presses that wait for the line. */
  readonly waiting: number
  /** `performance.now()` of the loss; only while lost. */
  readonly lostAt?: number
}

export type Line = Link & {
  readonly state: () => LineState
  readonly subscribe: (onChange: () => void) => () => void
}

/** The connection broke while the request was under way: nobody here knows whether it was carried out. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost'
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 2000

/** What the technician did, and not what a screen asks by itself. */
export function isBenchWork([area, name]: readonly string[]): boolean {
  return area === 'bench' && name !== 'screen'
}

/**
 * A link that outlives its connections. A request made while there is none waits, in order, for the next one; a request
 * under way when one breaks is not repeated, since a scan must not count twice: it fails with `AnswerLost`.
 */
export function openLine(
  connect: Connect,
  clock: { readonly now: () => number; readonly wait: (ms: number, then: () => void) => void },
  isWork: (path: readonly string[]) => boolean,
): Line {
  let state: LineState = { type: 'connecting', opened: 0, waiting: 0 }
  let link: Link | undefined
  let resume: ((link: Link) => void)[] = []
  let nextWait = FIRST_WAIT_MS
  const listeners = new Set<() => void>()

  function become(next: LineState) {
    state = next
    for (const listener of listeners) listener()
  }

  function attempt() {
    connect({
      opened: (fresh) => {
        link = fresh
        nextWait = FIRST_WAIT_MS
        const waiting = resume
        resume = []
        become({ type: 'open', opened: state.opened + 1, waiting: 0 })
        for (const go of waiting) go(fresh)
      },
      closed: () => {
        link = undefined
        if (state.type !== 'lost')
          become({ type: state.opened === 0 ? 'connecting' : 'lost', opened: state.opened, waiting: state.waiting, lostAt: clock.now() })
        clock.wait(nextWait, attempt)
        nextWait = Math.min(nextWait * 2, LONGEST_WAIT_MS)
      },
    })
  }

  function waitForLink(path: readonly string[], signal: AbortSignal | undefined): Promise<Link> {
    if (link !== undefined) return Promise.resolve(link)
    const counts = isWork(path) ? 1 : 0
    become({ ...state, waiting: state.waiting + counts })
    return new Promise((resolve, reject) => {
      resume.push(resolve)
      signal?.addEventListener('abort', () => {
        if (!resume.includes(resolve)) return
        resume = resume.filter((each) => each !== resolve)
        become({ ...state, waiting: state.waiting - counts })
        reject(signal.reason instanceof Error ? signal.reason : new Error('given up'))
      })
    })
  }

  attempt()
  return {
    state: () => state,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    call: async (path: readonly string[], input: unknown, options: ClientOptions<ClientContext>) => {
      const used = await waitForLink(path, options.signal)
      try {
        return await used.call(path, input, options)
      } catch (error) {
        throw used === link ? error : new AnswerLost('the line to the bench broke', { cause: error })
      }
    },
  }
}
