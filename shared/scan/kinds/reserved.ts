import type { ReadableScan } from '../aim.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/**
 * Codes of this software's own: `MB:` and words of capitals, digits and dashes. The match is exact, so that no product's
 * label can give a command.
 */
const PREFIX = 'MB:'
const COMMAND = /^[A-Z0-9-]+(?::[A-Z0-9-]+)*$/
const OPERATOR = /^OP:([A-Za-z0-9._-]{1,40})$/
const PART = /^PART:([A-Za-z0-9._/-]{1,60})$/

export function isReserved(scan: ReadableScan): boolean {
  return scan.text.startsWith(PREFIX)
}

export function readReserved(scan: ReadableScan): readonly ScanMeaning[] {
  if (!isReserved(scan)) return []
  const words = scan.text.slice(PREFIX.length)
  const operator = OPERATOR.exec(words)?.[1]
  if (operator !== undefined) return [{ kind: 'operator', operator, confidence: 1, why: 'operator badge' }]
  const part = PART.exec(words)?.[1]
  if (part !== undefined) return [{ kind: 'part', part, confidence: 1, why: 'part label' }]
  if (COMMAND.test(words) && !/^(?:OP|PART)(?::|$)/.test(words))
    return [{ kind: 'command', command: words, confidence: 1, why: 'reserved prefix MB:' }]
  return [{ kind: 'unrecognised', text: scan.text, confidence: 0, why: 'begins with MB: but is no command' }]
}
