/** What an entry of a list is called, the first of these that it has. */
const NAMES = ['id', 'kind', 'option', 'section', 'upToGrams'] as const

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const held = entry as Readonly<Record<string, unknown>>
  const key = NAMES.find((name) => held[name] !== undefined)
  return key === undefined ? undefined : String(held[key])
}

/** What the entries of a list are called: by their names where each has its own, else all by their numbers. */
export function entryNames(list: readonly unknown[]): readonly string[] {
  const names = list.map(nameOf)
  const isNamed = !names.includes(undefined) && new Set(names).size === names.length
  return list.map((_, at) => (isNamed ? String(names[at]) : String(at + 1)))
}
