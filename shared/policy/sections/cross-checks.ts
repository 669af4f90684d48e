import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue
type Place = readonly (string | number)[]

/** Something that only shows when two places are held against each other, at the second of them. */
export function fault(place: Place, expected: string): Issue {
  return { code: 'custom', input: undefined, path: [...place], message: expected }
}

/** Each entry of a list must be called differently; `key` is where its name stands. */
export function duplicates(names: readonly string[], place: Place, key: string): readonly Issue[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [fault([...place, at, key], `expected another name than "${name}", which is taken`)] : [],
  )
}

export function mustBeIn(names: readonly string[], known: readonly string[], place: Place, what: string): readonly Issue[] {
  return names.flatMap((name, at) =>
    known.includes(name) ? [] : [fault([...place, at], `expected ${what}: ${known.map((each) => `"${each}"`).join(', ')}`)],
  )
}
