import { type Ai, APPLICATION_IDENTIFIERS, isNamed } from './application-identifiers.ts'
import type { Gs1Element } from './element.ts'

/** Identify something of their own, besides the primary keys of Digital Links: contents of a logistic unit, made to order. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['02', '03', '8026'])

/** A digital signature signs one thing: these keys need their serial part then. */
const SIGNED_WITH_SERIAL: ReadonlySet<string> = new Set(['253', '255', '8003'])

function entryOf({ ai }: Gs1Element): readonly Ai[] {
  const entry = APPLICATION_IDENTIFIERS.get(ai)
  return entry === undefined ? [] : [entry]
}

function isKey({ ai, qualifiers }: Ai): boolean {
  return qualifiers !== undefined || OTHER_KEYS.has(ai)
}

/** Whether another identifier than `self` is there that the rule names. */
function isThere(entries: readonly Ai[], pattern: string, self: Ai): boolean {
  return entries.some(({ ai }) => ai !== self.ai && isNamed(ai, pattern))
}

/** What two element strings of one item may not be to each other. */
export function contradiction(elements: readonly Gs1Element[]): string | undefined {
  const values = new Map<string, string>()
  for (const { ai, value } of elements) {
    const before = values.get(ai)
    if (before !== undefined && before !== value) return `(${ai}) comes with two values`
    values.set(ai, value)
  }
  const entries = elements.flatMap(entryOf)
  for (const entry of entries) {
    const excluded = entry.excludes.find((pattern) => isThere(entries, pattern, entry))
    if (excluded !== undefined) return `(${entry.ai}) does not go with (${excluded})`
  }
  const unserialised = values.has('8030') ? elements.find(isWithoutSerial) : undefined
  return unserialised === undefined ? undefined : `(8030) signs (${unserialised.ai}) without a serial part`
}

function isWithoutSerial({ ai, value }: Gs1Element): boolean {
  return SIGNED_WITH_SERIAL.has(ai) && value.length === APPLICATION_IDENTIFIERS.get(ai)?.min
}

export type Missing = { readonly ai: string; readonly oneOf: readonly string[] }

/** What the element strings need beside them and do not have. */
export function missingBeside(elements: readonly Gs1Element[]): readonly Missing[] {
  const entries = elements.flatMap(entryOf)
  return entries
    .filter((entry) => entry.needs.length > 0 && !entry.needs.some((all) => all.every((pattern) => isThere(entries, pattern, entry))))
    .map(({ ai, needs }) => ({ ai, oneOf: needs.map((all) => all.join('+')) }))
}

/**
 * Whether a symbol says itself what it is about. One that does not (batch and expiry, a serial number) is the second symbol of
 * a label: what it needs stands in the first, and GS1 asks for pairs on the item, not in the symbol.
 */
export function hasKey(elements: readonly Gs1Element[]): boolean {
  return elements.flatMap(entryOf).some(isKey)
}
