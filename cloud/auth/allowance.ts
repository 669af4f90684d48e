/** Lets each of many ask so often, and no more. Of this process only: behind a balancer each copy counts by itself. */
export type Allowance = {
  /** Seconds until this one may ask again; nothing where it may now. */
  readonly take: (who: string, now: number) => number | undefined
}

/** More than so many are not remembered: those that waited longest are as good as new. */
const MOST_REMEMBERED = 20_000

/** `burst` at once, then `perSecond`. */
export function createAllowance({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }): Allowance {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>()
  return {
    take: (who, now) => {
      const last = left.get(who) ?? { tokens: burst, at: now }
      const tokens = Math.min(burst, last.tokens + (Math.max(0, now - last.at) / 1000) * perSecond)
      left.delete(who)
      left.set(who, { tokens: tokens < 1 ? tokens : tokens - 1, at: now })
      const [oldest] = left.keys()
      if (left.size > MOST_REMEMBERED && oldest !== undefined) left.delete(oldest)
      return tokens < 1 ? Math.ceil((1 - tokens) / perSecond) : undefined
    },
  }
}
