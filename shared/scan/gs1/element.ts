import type { Result } from '../../result.ts'
import type { Ai } from './application-identifiers.ts'
import type { Part } from './ai-row.ts'
import { CHARACTER_SETS } from './checks/character-sets.ts'
import { CHECKS } from './checks/checks.ts'

/** One element string: an application identifier and its value. */
export type Gs1Element = { readonly ai: string; readonly value: string }

/** Element strings, or in a few English words why the text has none. */
export type Elements = Result<readonly Gs1Element[], string>

/** More than any symbol holds in earnest; what checks them against each other stays cheap. */
export const MOST_ELEMENTS = 64

/** A value cut into the parts that are there. Parts of fixed length come first; only the last may be of any length. */
export function partsOf({ parts }: Ai, value: string): readonly (readonly [part: Part, text: string])[] {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return [[only, value]]
  const found: (readonly [Part, string])[] = []
  let at = 0
  for (const part of parts) {
    const text = value.slice(at, at + part.max)
    at += text.length
    if (!part.optional || text !== '') found.push([part, text])
  }
  return found
}

/** What is wrong with the value of an application identifier. */
export function wrongValue(ai: Ai, value: string): string | undefined {
  if (value === '') return `(${ai.ai}) is empty`
  if (value.length > ai.max) return `(${ai.ai}) is too long`
  for (const [part, text] of partsOf(ai, value)) {
    if (text.length < part.min) return `(${ai.ai}) has a wrong length`
    const wrong = CHARACTER_SETS[part.set](text) ?? firstWrong(part, text)
    if (wrong !== undefined) return `(${ai.ai}) ${wrong}`
  }
  return undefined
}

function firstWrong(part: Part, text: string): string | undefined {
  for (const name of part.checks) {
    const wrong = CHECKS[name](text)
    if (wrong !== undefined) return wrong
  }
  return undefined
}
