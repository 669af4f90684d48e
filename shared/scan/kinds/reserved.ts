import type { ReadableScan } from '../aim.ts'
import { testCodeIn } from '../test-card.ts'
import type { ScanMeaning, ScanText } from '../scan-meaning.ts'
import { unrecognised } from '../unrecognised.ts'

/**
 * Codes of this software's own: `MB:` and words of capitals, digits and dashes. The match is exact, so that no product's
 * label can give a command.
 */
const PREFIX = 'MB:'
const COMMAND = /^[A-Z0-9-]+(?::[A-Z0-9-]+)*$/
const OPERATOR = /^OP:([A-Za-z0-9._-]{1,40})$/
const PART = /^PART:([A-Za-z0-9._/-]{1,60})$/
const LOCATION = /^LOC:([A-Za-z0-9._/-]{1,40})$/

export function isReserved(scan: ReadableScan): boolean {
  return scan.text.startsWith(PREFIX) || testCodeIn(scan.text) !== undefined
}

/**
 * Whether nothing was trimmed away but what a scanner adds to every code by its setting: the AIM identifier before it, and an end of line
 * or a tab after it. A blank is part of the symbol, and makes it another.
 */
function isWhole({ text }: ReadableScan, scanned: ScanText): boolean {
  const withoutEnd = scanned.text.replace(/[\r\n\t]+$/, '')
  const before = withoutEnd.slice(0, withoutEnd.length - text.length)
  return withoutEnd.endsWith(text) && (before === '' || (scanned.aim === undefined && /^\][A-Za-z][0-9A-Za-z]$/.test(before)))
}

export function readReserved(scan: ReadableScan, scanned: ScanText): readonly ScanMeaning[] {
  if (!isReserved(scan)) return []
  const test = testCodeIn(scan.text)
  if (test !== undefined) return [{ kind: 'test-card', ...test, confidence: 1, why: 'scanner self-test card' }]
  if (!isWhole(scan, scanned)) return [unrecognised(scan.text, 'a command with blanks around it')]
  const words = scan.text.slice(PREFIX.length)
  const operator = OPERATOR.exec(words)?.[1]
  if (operator !== undefined) return [{ kind: 'operator', operator, confidence: 1, why: 'operator badge' }]
  const part = PART.exec(words)?.[1]
  if (part !== undefined) return [{ kind: 'part', part, confidence: 1, why: 'part label' }]
  const location = LOCATION.exec(words)?.[1]
  if (location !== undefined) return [{ kind: 'location', location, confidence: 1, why: 'location label' }]
  if (COMMAND.test(words) && !/^(?:OP|PART|LOC)(?::|$)/.test(words))
    return [{ kind: 'command', command: words, confidence: 1, why: 'reserved prefix MB:' }]
  return [unrecognised(scan.text, 'begins with MB: but is no command')]
}
