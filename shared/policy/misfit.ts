import type { z } from 'zod'

/** Where something does not fit, as it would be written in a program (`lines[0].term`), and what is expected there. */
export type Misfit = { readonly path: string; readonly expected: string }

export function pathOf(keys: readonly PropertyKey[]): string {
  const written = keys.map((key) =>
    typeof key === 'number' ? `[${key}]` : /^[A-Za-z_]\w*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`,
  )
  return written.join('').replace(/^\./, '')
}

function misfit(issue: z.core.$ZodIssue): readonly Misfit[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), expected: 'nothing here: there is no such name' }))
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => ({ path: pathOf(issue.path), expected: `another name: ${message}` }))
  return [{ path: pathOf(issue.path), expected: issue.message.replace(/^(Invalid (input|option): )?expected /, '') }]
}

export function misfits({ issues }: z.ZodError): readonly Misfit[] {
  return issues.flatMap(misfit)
}
