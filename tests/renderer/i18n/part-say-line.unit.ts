import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../shared/i18n/formats.ts'
import { type PartSay, partSayLine } from '../../../renderer/i18n/part-say-line.ts'
import type { Language } from '../../../shared/i18n/localised.ts'
import { textsOf } from '../screens/words.ts'

const NAME = { en: 'Blade coupling', 'zh-CN': '联轴器' }
const part = { part: 'QK-CPL-21', name: NAME }
const counted = { ...part, location: 'A-09', quantity: 4, book: 4 }

const said = (say: PartSay, language: Language = 'en') =>
  partSayLine({ ...textsOf(language), formats: createFormats(language, 'UTC') }, say)

describe('what is said of a part', () => {
  test.each<readonly [PartSay, string]>([
    [{ type: 'part-used', ...part }, 'Part used: QK-CPL-21 Blade coupling'],
    [{ type: 'part-used', ...part, left: 1 }, 'Part used: QK-CPL-21 Blade coupling, 1 left'],
    [{ type: 'part-used', ...part, left: -1 }, 'Part used: QK-CPL-21 Blade coupling. The books had none left: count it when you can.'],
    [{ type: 'part-used', ...part, left: -1, misfit: { en: 'Kettle', 'zh-CN': '水壶' } }, 'Recorded, but QK-CPL-21 is not made for Kettle'],
    [
      { type: 'part-used', ...part, left: 1, isRetired: true },
      'Part used: QK-CPL-21 Blade coupling. It is retired: use up what lies there.',
    ],
    [{ type: 'part-kept', ...part, did: 'retired' }, 'QK-CPL-21 Blade coupling is retired: it is offered and ordered no more'],
    [{ type: 'part-known', ...part, onHand: 0 }, 'QK-CPL-21 Blade coupling: 0 here. To use it, scan a unit’s label first.'],
    [{ type: 'part-serial', part: 'BMS', of: 'removed', serial: 'O-1' }, 'Part taken out BMS: serial number O-1'],
    [{ type: 'part-serial', part: 'BMS', of: 'new' }, 'New part BMS: no number to read'],
    [{ type: 'counting', counted }, 'QK-CPL-21 Blade coupling: 4'],
    [
      { type: 'counting', counted, done: { ...counted, part: 'SEAL', quantity: 3, book: 5 } },
      'QK-CPL-21 Blade coupling: 4. Kept: 3 × SEAL, the books had 5',
    ],
    [{ type: 'counted', counted }, 'Counted at A-09: 4 × QK-CPL-21, as the books say'],
    [{ type: 'counted', counted: { ...counted, quantity: 6 } }, 'Counted at A-09: 6 × QK-CPL-21, the books had 4'],
    [
      { type: 'stock-kept', ...part, command: { type: 'order', order: 'o', quantity: 9, supplier: 'Quillor', expectedOn: '2026-12-03' } },
      'Ordered: 9 × QK-CPL-21 from Quillor, expected Dec 3, 2026',
    ],
  ])('%j', (say, line) => expect(said(say)).toBe(line))

  test('in Chinese, too', () => {
    expect(said({ type: 'part-used', ...part, left: 2 }, 'zh-CN')).toBe('已用配件：QK-CPL-21 联轴器，剩 2 件')
  })
})
