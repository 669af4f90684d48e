import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onScan } from '../../../shared/bench/bench-machine.ts'
import { answerSheet, commandSheet } from '../../../shared/bench/command-sheet.ts'
import { COMMAND_PREFIX, commandCode, readCommand } from '../../../shared/bench/command-word.ts'
import { EMPTY_DESK } from '../../../shared/bench/desk.ts'
import { onCommand } from '../../../shared/bench/command-machine.ts'
import { stagesOf } from '../../../shared/bench/where-it-belongs.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { classify } from '../../../shared/scan/classify.ts'
import type { ScanText } from '../../../shared/scan/scan-meaning.ts'
import { STAGES_OF_V1, cameInto } from '../cases/case-story.ts'
import { CASE_ID, onBench } from './on-the-bench.ts'

const COMMANDS = [...commandSheet(WORKFLOW_V1), ...answerSheet(WORKFLOW_V1)].flatMap(({ commands }) => commands)
const CODES = COMMANDS.map(commandCode)
const received = onBench(cameInto('received'))

/** What the bench takes a scan for: the command, or nothing. */
function commandIn(scanned: ScanText): string | undefined {
  const [best] = classify(scanned)
  const command = best?.kind === 'command' ? readCommand(best.command) : undefined
  return command === undefined ? undefined : commandCode(command)
}

const scanned = (text: string, aim?: string): ScanText => ({ text, source: 'hid', ...(aim === undefined ? {} : { aim }) })
const code = fc.constantFrom(...CODES)
const junk = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom(' ', '\u00a0', '\u200b', ':', ';', '-', '0', 'A', 'MB:', 'MB', '\0', '\u001d', ']C1', '*'),
)

/** One thing done to a command's code that leaves something else. */
const nearly = fc
  .oneof(
    fc.tuple(code, junk).map(([text, more]) => more + text),
    fc.tuple(code, junk).map(([text, more]) => text + more),
    fc.tuple(code, junk, fc.nat()).map(([text, more, at]) => text.slice(0, at % text.length) + more + text.slice(at % text.length)),
    fc.tuple(code, fc.nat()).map(([text, at]) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1)),
    fc.tuple(code, fc.nat()).map(([text, at]) => {
      const here = at % text.length
      return text.slice(0, here) + text.charAt(here).toLowerCase() + text.slice(here + 1)
    }),
    code.map((text) => text.toLowerCase()),
    code.map((text) => Array.from(text, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join('')),
    fc.tuple(code, code).map(([one, other]) => one + other),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `MB:${text}`),
  )
  .filter((text) => !CODES.includes(text))

/** What a scanner adds to every code by its own setting: it stands around the symbol and is no part of it. */
const withoutSetting = (text: string) => text.replace(/^\][A-Za-z][0-9A-Za-z]/, '').replace(/[\r\n\t]+$/, '')

describe('a text', () => {
  it('is taken for a command only where it is exactly that command’s code', () => {
    fc.assert(
      fc.property(nearly, fc.constantFrom(undefined, ']C1', ']Q1', ']E0'), (text, aim) => {
        const taken = commandIn(scanned(text, aim))
        if (taken !== undefined) expect(taken).toBe(aim === undefined ? withoutSetting(text) : text.replace(/[\r\n\t]+$/, ''))
      }),
      { numRuns: 4000 },
    )
  })

  it.each([
    'mb:go:open',
    'MB:Go:OPEN',
    'Mb:GO:OPEN',
    ' MB:GO:OPEN',
    'MB:GO:OPEN ',
    '\u00a0MB:GO:OPEN',
    'XMB:GO:OPEN',
    'MB:GO:OPEN1',
    'MB :GO:OPEN',
    'MB:GO:OPENMB:GO:OPEN',
    ']C1 MB:GO:OPEN',
    ']C1]C1MB:GO:OPEN',
    'ＭＢ:GO:OPEN',
  ])('%j is no command', (text) => {
    expect(commandIn(scanned(text))).toBeUndefined()
  })

  it('with the mark of the scanner’s own setting around it is still the command inside', () => {
    for (const text of [']Q1MB:GO:OPEN', 'MB:GO:OPEN\r', 'MB:GO:OPEN\r\n', ']C1MB:GO:OPEN\t'])
      expect(commandIn(scanned(text))).toBe('MB:GO:OPEN')
    expect(commandIn(scanned('MB:GO:OPEN', ']Q1'))).toBe('MB:GO:OPEN')
    expect(commandIn(scanned(']Q1MB:GO:OPEN', ']Q1'))).toBeUndefined()
  })

  it('that is nearly one is refused or asked about, and does nothing', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        if (commandIn(scanned(text)) !== undefined) return
        const sightings = classify(scanned(text)).map((meaning) => ({ meaning, cases: [] }))
        expect(onScan({ open: CASE_ID, aside: [] }, text.trim(), sightings, received)).toMatchObject({ actions: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('pressed instead of scanned must be as exact', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        const words = text.slice(COMMAND_PREFIX.length)
        const command = readCommand(words)
        if (command !== undefined) expect(COMMAND_PREFIX + words).toBe(commandCode(command))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a command that is not due', () => {
  it('is refused in every stage but its own, and says which those are', () => {
    for (const stage of STAGES_OF_V1) {
      const open = onBench(cameInto(stage))
      for (const command of COMMANDS) {
        const stages = stagesOf(command, WORKFLOW_V1)
        const isMove = command.type === 'go' && command.transition !== 'receive'
        if (stages.includes(stage) || !(isMove || command.type === 'answer' || command.type === 'tick')) continue
        const words = commandCode(command).slice(COMMAND_PREFIX.length)
        expect(onCommand({ open: CASE_ID, aside: [] }, words, open)).toMatchObject({
          tone: 'refused',
          say: { type: 'refused', refusal: { type: 'not-now', stage, belongs: stages } },
          actions: [],
        })
      }
    }
  })

  it('at a free bench says where it belongs as well', () => {
    expect(onCommand(EMPTY_DESK, 'GO:SHIP', undefined).say).toEqual({ type: 'no-case-open', belongs: ['ready'] })
    expect(onCommand(EMPTY_DESK, 'ANS:SEAL:WHOLE', undefined).say).toEqual({ type: 'no-case-open', belongs: ['inspecting'] })
    expect(onCommand(EMPTY_DESK, 'SHOT', undefined).say).toEqual({ type: 'no-case-open' })
  })
})
