import type { Tick } from '../../shared/contract/tick.ts'

export type Notices = {
  readonly tell: (tick: Tick) => void
  /** Calls back for every notice until the returned function is called. */
  readonly listen: (onTick: (tick: Tick) => void) => () => void
}

/** Tells every window that something changed; never what. */
export function createNotices(): Notices {
  const listeners = new Set<(tick: Tick) => void>()
  return {
    tell: (tick) => {
      for (const listener of listeners) listener(tick)
    },
    listen: (onTick) => {
      listeners.add(onTick)
      return () => void listeners.delete(onTick)
    },
  }
}
