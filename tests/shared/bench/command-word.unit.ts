import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BenchCommand, COMMAND_PREFIX, commandCode, readCommand } from '../../../shared/bench/command-word.ts'
import { ASKED_ABOUT } from '../../../shared/clocks/asked-about.ts'
import { SHOTS } from '../../../shared/cases/shots.ts'
import { TRANSITIONS } from '../../../shared/cases/workflow.ts'
import { classify } from '../../../shared/scan/classify.ts'

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const anyCommand: fc.Arbitrary<BenchCommand> = fc.oneof(
  fc.record({ type: fc.constant('go' as const), transition: fc.constantFrom(...TRANSITIONS) }),
  fc.record({ type: fc.constant('shot' as const), shot: fc.constantFrom(...SHOTS) }),
  fc.constant({ type: 'shot' as const }),
  fc.record({ type: fc.constant('waive' as const), shot: fc.constantFrom(...SHOTS) }),
  fc.record({ type: fc.constant('answer' as const), question: id, answer: id }),
  fc.record({ type: fc.constant('tick' as const), item: id }),
  fc.record({ type: fc.constant('print' as const), label: fc.constantFrom('unit' as const, 'return' as const) }),
  fc.record({ type: fc.constant('take' as const), at: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ type: fc.constant('choose' as const), at: fc.integer({ min: 0, max: 8 }) }),
  fc.constantFrom({ type: 'new-case' as const }, { type: 'put-aside' as const }, { type: 'dismiss' as const }),
  fc.record({ type: fc.constant('guide' as const), at: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ type: fc.constant('registered' as const), is: fc.boolean() }),
  fc.record({ type: fc.constant('quantity' as const), quantity: fc.integer({ min: 0, max: 9999 }) }),
  fc.record({ type: fc.constant('buyer-wrote' as const), about: fc.constantFrom(...ASKED_ABOUT) }),
  fc.constant({ type: 'buyer-answered' as const }),
  fc.constantFrom({ type: 'count' as const }, { type: 'counted' as const }, { type: 'no-serial' as const }, { type: 'partner' as const }),
  fc.constantFrom({ type: 'dock' as const }, { type: 'bench' as const }, { type: 'triage' as const }, { type: 'next' as const }),
)

describe('command words', () => {
  it('are read back from the barcode that carries them', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(readCommand(commandCode(command).slice(COMMAND_PREFIX.length))).toEqual(command)
      }),
    )
  })

  it('are commands to the scanner too', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        const code = commandCode(command)
        expect(classify({ text: code, source: 'wedge' })).toMatchObject([{ kind: 'command', command: code.slice(COMMAND_PREFIX.length) }])
      }),
    )
  })

  it.each([
    '',
    'GO',
    'GO:',
    'GO:OPEN:X',
    'GO: OPEN',
    'GO:OPEN ',
    'OPEN',
    'SHOT:',
    'SHOT:CAT',
    'WAIVE',
    'ANS:SEAL',
    'ANS:SEAL:',
    'ANS::WHOLE',
    'ANS:A:B:C',
    'TICK',
    'TICK:',
    'TICK:A:B',
    'PRINT:CARE',
    'QTY',
    'QTY:',
    'QTY:07',
    'QTY:-1',
    'QTY:10000',
    'QTY:1:2',
    'COUNT:1',
    'NO-SERIAL',
    'NEW:1',
    'PICK:0',
    'PICK:10',
    'PICK:1 ',
    'PICK',
    'ASIDE:X',
    'NO:NO',
    'DOCK:1',
    'NEXT ',
  ])('"%s" is none', (words) => {
    expect(readCommand(words)).toBeUndefined()
  })
})
