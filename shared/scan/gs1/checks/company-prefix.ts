import type { Check } from './check.ts'

/** No company prefix is shorter. Whether one was given out is known to GS1 alone. */
const SHORTEST = 4

function beginsWithPrefix(text: string): string | undefined {
  if (text.length < SHORTEST) return 'too short for a company prefix'
  return /^\d{4}/.test(text) ? undefined : 'does not begin with a company prefix'
}

export const gcppos1: Check = beginsWithPrefix

/** After an indicator or extension digit. */
export const gcppos2: Check = (text) => beginsWithPrefix(text.slice(1))
