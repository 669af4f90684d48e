import { LEADING_AIM } from './aim.ts'
import type { HeldKey } from './held-keys.ts'
import { GROUP_SEPARATOR, type KeyReading, functionKey } from './key-text.ts'
import { type KeyboardScanner, codeIn, formatOf, isNobodysText, keysFromWritten, writtenFromKeys } from './keyboard-scanner.ts'
import type { KeyboardName } from './keyboards.ts'
import { systemKeyboard } from './system-keyboard.ts'
import { TEST_CODES, type TestCode, withoutIdentifier } from './test-card.ts'
import { type Casing, type Hypothesis, type Match, type TestScan, cased, hypotheses, matchUnder, rawText } from './test-scan.ts'
import { medianGap } from './wedge-pace.ts'

/** What the scans of the card say about the scanner, the computer and our own settings. */
export type Diagnosis = {
  readonly codes: Readonly<Record<TestCode['number'], 'missing' | 'good' | 'wrong'>>
  readonly findings: readonly Finding[]
  readonly verdict: 'passed' | 'wrong' | 'unfinished'
}

type Kind =
  /** The keys are read right, whatever the computer makes of them. */
  | { readonly type: 'keyboard'; readonly scanner: KeyReading; readonly system?: KeyboardName }
  | { readonly type: 'other-keyboard'; readonly scanner: KeyReading; readonly system?: KeyboardName }
  /** Caps Lock is on and the scanner changes its letters because of it. */
  | { readonly type: 'caps-lock' }
  | { readonly type: 'caps-lock-harmless' }
  | { readonly type: 'case-changed'; readonly to: Exclude<Casing, 'kept'> }
  | { readonly type: 'characters-wrong'; readonly number: TestCode['number']; readonly expected: string; readonly arrived: string }
  | { readonly type: 'separator' }
  | { readonly type: 'separator-lost' }
  | { readonly type: 'separator-other'; readonly written: string }
  | { readonly type: 'prefix' | 'suffix'; readonly written: string }
  | { readonly type: 'prefix-missing' | 'suffix-missing'; readonly written: string }
  | { readonly type: 'end'; readonly end: 'enter' | 'tab' | 'suffix' }
  | { readonly type: 'no-end' }
  | { readonly type: 'identifier' | 'no-identifier' }
  | { readonly type: 'slow' | 'too-slow'; readonly gap: number }
  | { readonly type: 'alt-numbers' }
  | { readonly type: 'unreadable'; readonly arrived: string }

/** `wrong`: codes come in wrong. `advice`: they come in right, and could do so better. */
export type Finding = Kind & {
  readonly grade: 'good' | 'advice' | 'wrong'
  /** What of our own settings puts it right. */
  readonly apply?: Partial<KeyboardScanner>
}

type Found = { readonly scan: TestScan; readonly match: Match }

export function diagnose(scans: readonly TestScan[], scanner: KeyboardScanner): Diagnosis {
  const best = explain(scans, scanner)
  const found = scans.flatMap((scan): readonly Found[] => {
    const match = matchUnder(scan, best)
    return match === undefined ? [] : [{ scan, match }]
  })
  const codes = Object.fromEntries(TEST_CODES.map((code) => [code.number, stateOf(code, found, scanner)])) as Diagnosis['codes']
  const findings = found.length === 0 ? unreadable(scans, scanner) : findingsOf(found, best, scanner)
  const isWrong = findings.some(({ grade }) => grade === 'wrong')
  const isWhole = TEST_CODES.every(({ number }) => codes[number] === 'good')
  return { codes, findings, verdict: isWrong ? 'wrong' : isWhole ? 'passed' : 'unfinished' }
}

/** The explanation under which most of what arrived is the card; of equals the one that needs the least to be changed. */
function explain(scans: readonly TestScan[], scanner: KeyboardScanner): Hypothesis {
  let best: Hypothesis = { reading: scanner.reading, casing: 'kept' }
  let most = 0
  for (const hypothesis of hypotheses(scanner)) {
    const score = scans.reduce((sum, scan) => sum + worth(matchUnder(scan, hypothesis)), 0)
    if (score > most) [best, most] = [hypothesis, score]
  }
  return best
}

function worth(match: Match | undefined): number {
  if (match === undefined) return 0
  return match.isWhole ? 4 : match.separator === undefined ? 1 : 3
}

/** The last scan of a code counts, as our own settings make it. */
function stateOf(code: TestCode, found: readonly Found[], scanner: KeyboardScanner): 'missing' | 'good' | 'wrong' {
  const last = found.findLast(({ match }) => match.code === code)
  if (last === undefined) return 'missing'
  const format = formatOf(scanner)
  // A separator of one's own is one wherever it stands.
  const expected = format.groupSeparator === '' ? code.text : code.text.replaceAll(format.groupSeparator, GROUP_SEPARATOR)
  return withoutIdentifier(codeIn(rawText(last.scan, scanner.reading), format)) === expected ? 'good' : 'wrong'
}

function unreadable(scans: readonly TestScan[], { reading }: KeyboardScanner): readonly Finding[] {
  const last = scans.at(-1)
  return last === undefined ? [] : [{ type: 'unreadable', grade: 'wrong', arrived: rawText(last, reading) }]
}

function findingsOf(found: readonly Found[], best: Hypothesis, scanner: KeyboardScanner): readonly Finding[] {
  const matches = latest(found).map(({ match }) => match)
  const keys = latest(found).flatMap(({ scan }) => (scan.type === 'keys' ? [scan] : []))
  const held = keys.map((scan) => scan.held)
  const findings = [
    ...(keys.length === 0 ? [] : [keyboard(held.flat(), best, scanner), ...letterCase(held.flat(), best)]),
    ...wrongCharacters(matches, best),
    ...separator(matches, scanner),
    ...additions(matches, scanner),
    ...(keys.length === 0 ? [] : [ending(keys.map(({ end }) => end))]),
    identifier(matches),
    ...(keys.length === 0 ? [] : pace(held, scanner)),
  ]
  const order = { wrong: 0, advice: 1, good: 2 } as const
  return findings.toSorted((one, other) => order[one.grade] - order[other.grade])
}

/** The last scan of each code. */
function latest(found: readonly Found[]): readonly Found[] {
  return TEST_CODES.flatMap((code) => found.findLast(({ match }) => match.code === code) ?? [])
}

function keyboard(held: readonly HeldKey[], { reading }: Hypothesis, scanner: KeyboardScanner): Finding {
  const system = systemKeyboard(held)
  const facts = { scanner: reading, ...(system === undefined ? {} : { system }) }
  if (reading === scanner.reading) return { type: 'keyboard', grade: 'good', ...facts }
  return { type: 'other-keyboard', grade: 'wrong', ...facts, apply: { reading } }
}

function letterCase(held: readonly HeldKey[], { casing }: Hypothesis): readonly Finding[] {
  const isCapsOn = held.some(({ pressed }) => pressed.caps)
  if (casing === 'swapped' && isCapsOn) return [{ type: 'caps-lock', grade: 'wrong' }]
  if (casing !== 'kept') return [{ type: 'case-changed', grade: 'wrong', to: casing }]
  return isCapsOn ? [{ type: 'caps-lock-harmless', grade: 'good' }] : []
}

function wrongCharacters(matches: readonly Match[], { casing }: Hypothesis): readonly Finding[] {
  return matches
    .filter(({ isWhole, separator }) => !isWhole && separator === undefined)
    .map(({ code, arrived }) => ({
      type: 'characters-wrong',
      grade: 'wrong',
      number: code.number,
      expected: cased(code.text, casing),
      arrived,
    }))
}

/** Read as it is without any setting. */
const USUAL_SEPARATORS: ReadonlySet<string> = new Set([GROUP_SEPARATOR, functionKey(8)])

function separator(matches: readonly Match[], scanner: KeyboardScanner): readonly Finding[] {
  const sent = matches.find((match) => match.separator !== undefined)?.separator
  if (sent === undefined) return []
  if (sent === '') return [{ type: 'separator-lost', grade: 'wrong' }]
  if (USUAL_SEPARATORS.has(sent) || sent === formatOf(scanner).groupSeparator) return [{ type: 'separator', grade: 'good' }]
  const written = writtenFromKeys(sent)
  return [{ type: 'separator-other', grade: 'wrong', written, apply: { groupSeparator: written } }]
}

/** Whatever stands before or after every code is the scanner's own addition; once it may have been a stray key. */
function additions(matches: readonly Match[], scanner: KeyboardScanner): readonly Finding[] {
  if (matches.length < 2) return []
  return [
    ...addition('prefix', common(matches.map(({ before }) => before.replace(IDENTIFIER, '').replace(LAST_SEPARATOR, ''))), scanner.prefix),
    ...addition(
      'suffix',
      common(matches.filter(({ code, isWhole }) => isWhole || code.number === 3).map(({ after }) => after)),
      scanner.suffix,
    ),
  ]
}

/** Before the code, the prefix or none standing between. */
const IDENTIFIER = new RegExp(LEADING_AIM.source.replace('^', ''))
const LAST_SEPARATOR = new RegExp(`${GROUP_SEPARATOR}$`)

function common(texts: readonly string[]): string | undefined {
  return texts.every((text) => text === texts[0]) ? texts[0] : undefined
}

function addition(type: 'prefix' | 'suffix', sent: string | undefined, written: string): readonly Finding[] {
  if (sent === undefined || sent === keysFromWritten(written)) return []
  if (sent === '') return [{ type: `${type}-missing`, grade: 'advice', written, apply: { [type]: '' } }]
  return [{ type, grade: 'wrong', written: writtenFromKeys(sent), apply: { [type]: writtenFromKeys(sent) } }]
}

function ending(ends: readonly ('enter' | 'tab' | 'suffix' | 'silence')[]): Finding {
  const end = ends.find((each) => each !== 'silence')
  return end === undefined ? { type: 'no-end', grade: 'advice' } : { type: 'end', grade: 'good', end }
}

function identifier(matches: readonly Match[]): Finding {
  const isSent = matches.some(({ before }) => IDENTIFIER.test(before))
  return isSent ? { type: 'identifier', grade: 'good' } : { type: 'no-identifier', grade: 'advice' }
}

/** Half of the gaps (ms) up to which a scan is told from a person in a text field: at the usual pace, and at the slow one. */
const USUAL_GAP = 30
const SLOW_GAP = 48

function pace(held: readonly (readonly HeldKey[])[], scanner: KeyboardScanner): readonly Finding[] {
  const gap = Math.round(Math.max(...held.map(medianGap)))
  const alt: readonly Finding[] = held.flat().some((key) => key.alt !== undefined) ? [{ type: 'alt-numbers', grade: 'advice' }] : []
  if (gap <= USUAL_GAP || isNobodysText(formatOf(scanner).prefix)) return alt
  if (gap > SLOW_GAP) return [...alt, { type: 'too-slow', grade: 'wrong', gap }]
  return scanner.pace === 'slow' ? alt : [...alt, { type: 'slow', grade: 'wrong', gap, apply: { pace: 'slow' } }]
}
