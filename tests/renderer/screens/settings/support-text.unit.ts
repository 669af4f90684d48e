import { describe, expect, test } from 'vitest'
import { type SupportFacts, supportText } from '../../../../renderer/screens/settings/support-text.ts'

const facts: SupportFacts = {
  at: '2026-11-22T05:00:00.000Z',
  center: 'Shenzhen 2',
  bench: 'Bench 07',
  system: { version: '0.1.0', shell: 'browser', dataFolder: '/data', events: 12, notInCloud: 2, problems: [{ type: 'disk-full' }] },
  scanners: [
    {
      id: 's',
      name: 'Left hand',
      model: 'Zebra DS2208',
      mode: 'hid-pos',
      state: 'no-permission',
      detail: '/dev/hidraw3',
      acts: [],
      losses: 2,
    },
  ],
  keyboardScanner: { reading: 'de', pace: 'usual', prefix: '{STX}', suffix: '', groupSeparator: '' },
  scannerTest: { at: '2026-11-22T03:00:00.000Z', isPassed: true },
  scans: [
    {
      id: 1,
      at: '2026-11-22T04:59:00.000Z',
      scanner: 'Zebra DS2208',
      hex: '41421d',
      aim: ']C1',
      text: 'AB\u001d',
      meaning: { kind: 'unrecognised', text: 'AB', bytes: '4142', confidence: 0, why: 'nothing spoke for it' },
    },
  ],
  cameras: [],
  printers: [
    {
      id: 'p',
      name: 'ZD421',
      address: { transport: 'tcp', host: '10.0.0.9', port: 9100, language: 'zpl', dpi: 203, encoding: 'z64' },
      prints: [],
      state: 'offline',
      waiting: 3,
    },
  ],
  jobs: [
    { jobId: 'j', label: 'unit', printer: 'ZD421', state: 'failed', reason: 'connection refused', queuedAt: '2026-11-22T04:00:00.000Z' },
  ],
  window: 'Chromium, 1366×768',
}

describe('the text for support', () => {
  test('says version, place, problems, and each device with its state and last words', () => {
    const lines = supportText(facts).split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'Mendbench 0.1.0 (browser), 2026-11-22T05:00:00.000Z',
        '  Shenzhen 2, Bench 07',
        '  {"type":"disk-full"}',
        '  Left hand | Zebra DS2208 | s | hid-pos | no-permission | 2 losses | /dev/hidraw3',
        '  {"reading":"de","pace":"usual","prefix":"{STX}","suffix":"","groupSeparator":""}',
        '  self-test passed 2026-11-22T03:00:00.000Z',
        '  2026-11-22T04:59:00.000Z | Zebra DS2208 | ]C1 | AB<GS> | unrecognised 0 (nothing spoke for it) | 41 42 1d',
        '  ZD421 | offline | 3 waiting | 10.0.0.9:9100 ZPL 203 dpi Z64 | prints nothing by itself',
        '  2026-11-22T04:00:00.000Z | unit | ZD421 | failed | connection refused',
      ]),
    )
  })

  test('says so where there is none', () => {
    expect(supportText(facts)).toContain('Cameras\n  none')
    expect(supportText(facts)).toContain('last backup: none')
  })
})
