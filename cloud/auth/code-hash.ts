import { createHash } from 'node:crypto'

/** What is kept of an enrolment code. Blanks, dashes and small letters are of no account. */
export function codeHash(code: string): Buffer {
  const plain = code.toUpperCase().replace(/[\s-]/g, '')
  return createHash('sha256').update(`mendbench-code-1\n${plain}`).digest()
}
