import { describe, expect, test } from 'vitest'
import { isAwaited } from '../../../renderer/screens/bench/awaited-code.ts'
import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { SOMEWHERE } from '../../shared/scan/picture/seen-code.ts'

const state: OpenedCase = {
  type: 'opened',
  rma: rmaFromNumber(7),
  kind: 'return',
  workflowVersion: 1,
  unit: { sku: 'X', serial: 'AK17-0093812' },
  complaint: 'broken',
  inbound: { carrier: 'UPS', tracking: '1Z999AA10123456784' },
  outbound: { carrier: 'UPS', tracking: '1Z12345E0205271688' },
  stage: { name: 'inspecting' },
  shots: [],
  answers: {},
  parts: [],
  ticked: [],
  labels: {},
}
const seen = (text: string) => ({ text, format: 'Code128', aim: undefined, reader: 'zxing-wasm', corners: SOMEWHERE }) as const
const SERIAL: Prompt = { type: 'photograph', shot: 'serial' }

describe('codes in the view of the camera', () => {
  test('given the serial number is photographed, when the type plate shows it, then it is taken', () => {
    expect(isAwaited(seen('ak17-0093812'), SERIAL, state, false)).toBe(true)
    expect(isAwaited(seen('AK17-0093812'), { type: 'scan-serial', sold: 'AK17-0093812' }, state, false)).toBe(true)
  })

  test('given the type plate also carries the product barcode, then that is left alone', () => {
    expect(isAwaited(seen('4006381333931'), SERIAL, state, false)).toBe(false)
  })

  test('given another word with a digit is in view, when a picture is taken, then it is no serial number; when somebody aims at it, it is', () => {
    expect(isAwaited(seen('CAMERA-0001'), SERIAL, state, false)).toBe(false)
    expect(isAwaited(seen('CAMERA-0001'), { type: 'scan-serial' }, state, true)).toBe(true)
  })

  test('given the code says itself that it is a serial number, then another than the one sold is taken too', () => {
    expect(isAwaited(seen('S/N: AK17-0000001'), SERIAL, state, false)).toBe(true)
  })

  test('given the parcel or its label is photographed, then none of its codes is scanned by accident', () => {
    for (const shot of ['parcel', 'label', 'opened', 'packed'] as const) {
      expect(isAwaited(seen('1Z999AA10123456784'), { type: 'photograph', shot }, state, false)).toBe(false)
      expect(isAwaited(seen('AK17-0093812'), { type: 'photograph', shot }, state, false)).toBe(false)
    }
  })

  test('given the return label is to be scanned back, then its tracking number is taken; the RMA and the old label on the box are not', () => {
    const prompt: Prompt = { type: 'scan-label', label: 'return' }
    expect(isAwaited(seen('1Z12345E0205271688'), prompt, state, false)).toBe(true)
    expect(isAwaited(seen(`RMA${state.rma}`), prompt, state, false)).toBe(false)
    expect(isAwaited(seen('1Z999AA10123456784'), prompt, state, false)).toBe(false)
  })
})
