import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_COMMANDS, commandsFromDescriptor } from '../../../shared/scan/scanner-commands.ts'
import { SCANNER_MODELS } from '../../../shared/scan/scanner-models.ts'
import { HONEYWELL, KEYBOARD_SETTINGS, MICROSCAN, NEWLAND, PLAIN } from './descriptors.ts'
import { fromHex, recordedReports } from './recorded.ts'

const serial = (...command: readonly number[]) => {
  const bytes = Array.from({ length: 64 }, () => 0)
  bytes[0] = 0xfd // the report that carries serial commands
  bytes[1] = command.length
  bytes.splice(2, command.length, ...command)
  return { report: 'output', bytes }
}

describe('what can be said to a scanner', () => {
  it('that takes serial commands: SYN BEL CR beeps, SYN T CR triggers, each in a whole report', () => {
    const { beep, trigger } = commandsFromDescriptor(HONEYWELL)
    expect(beep).toEqual(serial(0x16, 0x07, 0x0d))
    expect(trigger).toEqual(serial(0x16, 0x54, 0x0d))
  })

  it('with a trigger report has its error beep there, bit 5', () => {
    expect(commandsFromDescriptor(HONEYWELL).errorBeep).toEqual({ report: 'output', bytes: [0x04, 0b0010_0000] })
  })

  it('in keyboard mode: feature report FE, 1 to send directly and 0 to type', () => {
    expect(commandsFromDescriptor(HONEYWELL).sendDirectly).toEqual({
      on: { report: 'feature', bytes: [0xfe, 1] },
      off: { report: 'feature', bytes: [0xfe, 0] },
    })
  })

  it('without report numbers is sent with a zero before it, and has the standard commands only', () => {
    expect(commandsFromDescriptor(PLAIN)).toEqual({
      trigger: { report: 'output', bytes: [0, 0b01] },
      beep: { report: 'output', bytes: [0, 0b10] },
      errorBeep: undefined,
      sendDirectly: undefined,
    })
  })

  it('is nothing where its descriptor announces nothing', () => {
    for (const descriptor of [NEWLAND, MICROSCAN, KEYBOARD_SETTINGS, HONEYWELL.slice(0, 20)])
      expect(commandsFromDescriptor(descriptor)).toEqual(NO_COMMANDS)
  })

  it('is what the table says where the descriptor cannot be read', () => {
    expect(SCANNER_MODELS.honeywell.commands).toEqual(commandsFromDescriptor(HONEYWELL))
    for (const family of ['newland', 'microscan', 'late-aim', 'ibm-hand-held'] as const)
      expect(SCANNER_MODELS[family].commands).toEqual(NO_COMMANDS)
  })

  it('comes out of any bytes without fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200, size: 'max' }), (tail) => {
        const { beep } = commandsFromDescriptor(Uint8Array.of(...HONEYWELL.slice(0, 80), ...tail))
        if (beep !== undefined) expect(beep.bytes.every((byte) => byte >= 0 && byte < 256)).toBe(true)
      }),
    )
  })

  const recorded = recordedReports()
  it.skipIf(recorded === undefined)(
    `is the same for the recorded Honeywell descriptor${recorded === undefined ? ' (skipped: no test data)' : ''}`,
    () => {
      const descriptor = recorded?.descriptors.find((each) => each.id === 'honeywell-hhp-hidpos')
      expect(commandsFromDescriptor(fromHex(descriptor?.hex ?? ''))).toEqual(SCANNER_MODELS.honeywell.commands)
    },
  )
})
