import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { functionKey } from '../../../shared/scan/key-text.ts'
import { FACTORY_SCANNER, type KeyboardScanner, formatOf } from '../../../shared/scan/keyboard-scanner.ts'
import { KEYBOARD_NAMES } from '../../../shared/scan/keyboards.ts'
import { type Diagnosis, type Finding, diagnose } from '../../../shared/scan/self-test.ts'
import { TEST_CODES } from '../../../shared/scan/test-card.ts'
import { type TestScan, isTestScan } from '../../../shared/scan/test-scan.ts'
import { TRYING_OUT } from '../../../shared/scan/wedge-pace.ts'
import { OUT_OF_THE_BOX, type SimulatedScanner, scanKeys } from './simulated-scanner.ts'
import { play, type } from './typing.ts'

/** The whole card scanned with this scanner, at a bench with these settings. */
function cardScanned(simulated: Partial<SimulatedScanner>, settings: KeyboardScanner = FACTORY_SCANNER): readonly TestScan[] {
  const scanner = { ...OUT_OF_THE_BOX, ...simulated }
  const outcomes = TEST_CODES.flatMap(({ text, symbology }) =>
    play(scanKeys(text, symbology, scanner), { ...formatOf(settings), pace: TRYING_OUT }),
  )
  return outcomes.flatMap((outcome) => (outcome.type === 'scan' ? [{ type: 'keys', held: outcome.held, end: outcome.end } as const] : []))
}

const bad = ({ findings }: Diagnosis) => findings.filter(({ grade }) => grade === 'wrong')
const types = (findings: readonly Finding[]) => findings.map((finding) => finding.type)

const anyKeyboard = fc.constantFrom(...KEYBOARD_NAMES)
const anyComputer = fc.record({
  system: anyKeyboard,
  digits: fc.constantFrom('row' as const, 'block' as const),
  gap: fc.integer({ min: 0, max: 19 }),
})

describe('the self-test card, scanned', () => {
  it('passes with a scanner out of the box, on any computer, with Caps Lock on and off', () => {
    fc.assert(
      fc.property(anyComputer, fc.boolean(), (computer, caps) => {
        const scans = cardScanned({ ...computer, caps })
        const told = diagnose(scans, FACTORY_SCANNER)
        expect(told.verdict).toBe('passed')
        expect(bad(told)).toEqual([])
        expect(told.findings).toContainEqual({ type: 'keyboard', grade: 'good', scanner: 'us', system: computer.system })
        expect(types(told.findings).includes('caps-lock-harmless')).toBe(caps)
      }),
    )
  })

  it('names the keyboard a scanner is set to, and applying it makes the card pass', () => {
    fc.assert(
      fc.property(anyKeyboard, anyComputer, fc.boolean(), anyKeyboard, (keyboard, computer, caps, reading) => {
        fc.pre(keyboard !== reading)
        const settings = { ...FACTORY_SCANNER, reading }
        const told = diagnose(cardScanned({ ...computer, keyboard, caps }, settings), settings)
        expect(bad(told)).toMatchObject([{ type: 'other-keyboard', scanner: keyboard, apply: { reading: keyboard } }])
        const mended = { ...settings, ...bad(told)[0]?.apply }
        expect(diagnose(cardScanned({ ...computer, keyboard, caps }, mended), mended).verdict).toBe('passed')
      }),
    )
  })

  it('tells a scanner that makes up for Caps Lock from one that knows nothing of it', () => {
    fc.assert(
      fc.property(anyComputer, (computer) => {
        expect(types(bad(diagnose(cardScanned({ ...computer, caps: true, makesUpForCaps: true }), FACTORY_SCANNER)))).toEqual(['caps-lock'])
      }),
    )
  })

  it('reads a scanner by characters where it is set to a keyboard that we do not know, as the computer is', () => {
    // Swiss German: y and z as in Germany, the signs elsewhere.
    const swiss = cardScanned({ keyboard: 'us', system: 'us' }).map(
      (scan): TestScan =>
        scan.type === 'text'
          ? scan
          : { ...scan, held: scan.held.map((held) => ({ ...held, pressed: { ...held.pressed, code: movedPlace(held.pressed.code) } })) },
    )
    expect(bad(diagnose(swiss, FACTORY_SCANNER))).toMatchObject([{ type: 'other-keyboard', scanner: 'characters' }])
  })

  it.each(['upper', 'lower', 'swapped'] as const)('says that the scanner makes letters %s', (casing) => {
    expect(bad(diagnose(cardScanned({ casing }), FACTORY_SCANNER))).toEqual([{ type: 'case-changed', grade: 'wrong', to: casing }])
  })

  it.each([
    ['', 'separator-lost', undefined],
    ['^]', 'separator-other', '^]'],
    ['<GS>', 'separator-other', '<GS>'],
    ['{GS}', 'separator-other', '{GS}'],
    ['[GS]', 'separator-other', '[GS]'],
    ['|', 'separator-other', '|'],
    ['\u001e', 'separator-other', '{RS}'],
    [functionKey(9), 'separator-other', '{F9}'],
  ] as const)('with %j for a group separator finds it: %s', (separator, type, written) => {
    fc.assert(
      fc.property(anyComputer, (computer) => {
        const [finding, ...more] = bad(diagnose(cardScanned({ ...computer, separator }), FACTORY_SCANNER))
        expect([finding?.type, more]).toEqual([type, []])
        if (written === undefined) return
        expect(finding?.apply).toEqual({ groupSeparator: written })
        const mended = { ...FACTORY_SCANNER, groupSeparator: written }
        expect(diagnose(cardScanned({ ...computer, separator }, mended), mended).verdict).toBe('passed')
      }),
    )
  })

  it('has nothing against F8 for a group separator', () => {
    expect(diagnose(cardScanned({ separator: functionKey(8) }), FACTORY_SCANNER).verdict).toBe('passed')
  })

  it.each([
    ['#', ''],
    ['\u0002', '\u0003'],
    ['', '\u0003'],
    [functionKey(18), functionKey(19)],
    ['S1:', ';'],
  ])('finds what the scanner adds: %j before, %j after', (prefix, suffix) => {
    fc.assert(
      fc.property(anyComputer, fc.boolean(), (computer, identifier) => {
        let settings = FACTORY_SCANNER
        const told = diagnose(cardScanned({ ...computer, prefix, suffix, identifier }), settings)
        expect(types(bad(told))).toEqual([...(prefix === '' ? [] : ['prefix']), ...(suffix === '' ? [] : ['suffix'])])
        for (const { apply } of bad(told)) settings = { ...settings, ...apply }
        expect(diagnose(cardScanned({ ...computer, prefix, suffix, identifier }, settings), settings).verdict).toBe('passed')
      }),
    )
  })

  it('says when a prefix that is set here is not sent any more', () => {
    const settings = { ...FACTORY_SCANNER, prefix: '#' }
    const told = diagnose(cardScanned({}, settings), settings)
    expect(told.findings).toContainEqual({ type: 'prefix-missing', grade: 'advice', written: '#', apply: { prefix: '' } })
    expect(told.verdict).toBe('passed')
  })

  it('advises an end key and the symbology identifier where the scanner sends none', () => {
    const told = diagnose(cardScanned({ end: undefined, identifier: false }), FACTORY_SCANNER)
    expect(types(told.findings.filter(({ grade }) => grade === 'advice'))).toEqual(['no-end', 'no-identifier'])
    expect(told.verdict).toBe('passed')
    const withTab = diagnose(cardScanned({ end: 'Tab' }), FACTORY_SCANNER)
    expect(withTab.findings).toContainEqual({ type: 'end', grade: 'good', end: 'tab' })
  })

  it('says when the scanner is slow, and when no setting of ours can help', () => {
    expect(bad(diagnose(cardScanned({ gap: 40 }), FACTORY_SCANNER))).toEqual([
      { type: 'slow', grade: 'wrong', gap: 40, apply: { pace: 'slow' } },
    ])
    expect(diagnose(cardScanned({ gap: 40 }), { ...FACTORY_SCANNER, pace: 'slow' }).verdict).toBe('passed')
    expect(bad(diagnose(cardScanned({ gap: 90 }), FACTORY_SCANNER))).toEqual([{ type: 'too-slow', grade: 'wrong', gap: 90 }])
    const settings = { ...FACTORY_SCANNER, prefix: '{F18}' }
    expect(diagnose(cardScanned({ gap: 90, prefix: functionKey(18) }, settings), settings).verdict).toBe('passed')
  })

  it('says which code came without some of its characters', () => {
    const told = diagnose(cardScanned({ without: '{}|~' }), FACTORY_SCANNER)
    expect(bad(told)).toMatchObject([{ type: 'characters-wrong', number: 2, arrived: 'MB:TEST:2:@"#[]\\;/-_+=' }])
    expect(told.codes).toEqual({ 1: 'good', 2: 'wrong', 3: 'good' })
  })

  it('is not passed before all of it is scanned, and takes the last scan of a code for what counts', () => {
    const [first = [], second = []] = cardScanned({}).map((scan) => [scan])
    const told = diagnose([...first, ...second], FACTORY_SCANNER)
    expect([told.verdict, told.codes]).toEqual(['unfinished', { 1: 'good', 2: 'good', 3: 'missing' }])
    const broken = cardScanned({ separator: '' })
    expect(diagnose([...broken, ...cardScanned({})], FACTORY_SCANNER).verdict).toBe('passed')
  })

  it('shows what arrived where nothing of it is known', () => {
    const [scan] = play(type('QQQQQQQQQ\n', () => 3)).flatMap((outcome) => (outcome.type === 'scan' ? [outcome] : []))
    const told = diagnose([{ type: 'keys', held: scan?.held ?? [], end: 'enter' }], FACTORY_SCANNER)
    expect(told.findings).toEqual([{ type: 'unreadable', grade: 'wrong', arrived: 'QQQQQQQQQ' }])
  })

  it('passes with a scanner that sends bytes, and says nothing of its keys', () => {
    const scans = TEST_CODES.map(
      ({ text, symbology }): TestScan => ({ type: 'text', text: `${symbology === 'gs1-128' ? ']C1' : ']C0'}${text}` }),
    )
    const told = diagnose(scans, FACTORY_SCANNER)
    expect([told.verdict, types(told.findings)]).toEqual(['passed', ['separator', 'identifier']])
  })

  it('is known for what it is however the scanner is set, and nothing else is', () => {
    fc.assert(
      fc.property(anyKeyboard, anyComputer, fc.boolean(), fc.boolean(), (keyboard, computer, caps, makesUpForCaps) => {
        for (const scan of cardScanned({ ...computer, keyboard, caps, makesUpForCaps }))
          expect(isTestScan(scan, FACTORY_SCANNER)).toBe(true)
      }),
    )
    expect(isTestScan({ type: 'text', text: 'MB:GO:DIAGNOSE' }, FACTORY_SCANNER)).toBe(false)
    expect(isTestScan({ type: 'text', text: ']C10109521234543213' }, FACTORY_SCANNER)).toBe(false)
  })
})

/** Another keyboard than any we know: the signs sit on each other's places. */
function movedPlace(code: string): string {
  const moved: Readonly<Record<string, string>> = {
    Semicolon: 'Period',
    Period: 'Semicolon',
    Digit1: 'Digit2',
    Digit2: 'Digit1',
    Minus: 'Slash',
    Slash: 'Minus',
  }
  return moved[code] ?? code
}
