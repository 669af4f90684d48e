import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { functionKey } from '../../../shared/scan/key-text.ts'
import {
  FACTORY_SCANNER,
  type KeyboardScanner,
  codeIn,
  formatOf,
  isNobodysText,
  keysFromWritten,
  writtenFromKeys,
} from '../../../shared/scan/keyboard-scanner.ts'
import { KEYBOARD_NAMES, characterAt, placeOf } from '../../../shared/scan/keyboards.ts'

const read = (raw: string, settings: Partial<KeyboardScanner>) => codeIn(raw, formatOf({ ...FACTORY_SCANNER, ...settings }))

describe('what a scanner adds to its codes', () => {
  it('is told as it is read aloud, and found again', () => {
    expect(keysFromWritten('{STX}#{F18}')).toBe(`\u0002#${functionKey(18)}`)
    expect(keysFromWritten('{NAME} {F25}')).toBe('{NAME} {F25}')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\u0001', '\u0003', '\u001d', functionKey(1), functionKey(24), '#', 'S') }), (keys) => {
        expect(keysFromWritten(writtenFromKeys(keys))).toBe(keys)
      }),
    )
  })

  it('is taken off at both ends, before and after a symbology identifier', () => {
    expect(read('#RMA7\r', { prefix: '#' })).toBe('RMA7')
    expect(read(']C0#RMA7', { prefix: '#' })).toBe(']C0RMA7')
    expect(read('#]C0RMA7', { prefix: '#' })).toBe(']C0RMA7')
    expect(read('\u0002RMA7\u0003\r\n', { prefix: '{STX}', suffix: '{ETX}' })).toBe('RMA7')
    expect(read('RMA7', { prefix: '#', suffix: ';' })).toBe('RMA7')
  })

  it('may be its own word for a group separator', () => {
    for (const word of ['^]', '<GS>', '{GS}', '[GS]', '~'] as const) {
      expect(read(`0109${word}21A`, { groupSeparator: word })).toBe('0109\u001d21A')
    }
    expect(read('0109<GS>21A', {})).toBe('0109<GS>21A')
    expect(read(`0109${functionKey(9)}21A`, { groupSeparator: '{F9}' })).toBe('0109\u001d21A')
    expect(read(`0109${functionKey(8)}21A`, {})).toBe('0109\u001d21A')
  })

  it('decides over a scan by itself only where nobody types it', () => {
    expect([isNobodysText('\u0002'), isNobodysText(functionKey(18)), isNobodysText('#'), isNobodysText('')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('a keyboard', () => {
  it.each(KEYBOARD_NAMES)('(%s) types every letter, digit and sign of a barcode, each at the place it is found at', (keyboard) => {
    for (let code = 0x20; code < 0x7f; code += 1) {
      const character = String.fromCharCode(code)
      const place = placeOf(keyboard, character)
      expect(place, character).toBeDefined()
      expect(characterAt(keyboard, place?.code ?? '', place?.level ?? 'plain')).toBe(character)
    }
  })
})
