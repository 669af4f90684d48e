import type { z } from 'zod'

/** Where something does not fit, as it would be written in a program (`lines[0].term`), and what is expected there. */
export type Misfit = { readonly path: string; readonly expected: string }

/** A misfit with the names that lead to its place. */
type PlacedMisfit = Misfit & { readonly keys: readonly PropertyKey[] }

export function pathOf(keys: readonly PropertyKey[]): string {
  const written = keys.map((key) =>
    typeof key === 'number' ? `[${key}]` : /^[A-Za-z_]\w*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`,
  )
  return written.join('').replace(/^\./, '')
}

function placed(keys: readonly PropertyKey[], expected: string): PlacedMisfit {
  return { keys, path: pathOf(keys), expected }
}

function misfit(issue: z.core.$ZodIssue): readonly PlacedMisfit[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => placed([...issue.path, key], 'nothing here: there is no such name'))
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => placed(issue.path, `another name: ${message}`))
  return [placed(issue.path, issue.message.replace(/^(Invalid (input|option): )?expected /, ''))]
}

export function placedMisfits({ issues }: z.ZodError): readonly PlacedMisfit[] {
  return issues.flatMap(misfit)
}

export function misfits(error: z.ZodError): readonly Misfit[] {
  return placedMisfits(error).map(({ path, expected }) => ({ path, expected }))
}
