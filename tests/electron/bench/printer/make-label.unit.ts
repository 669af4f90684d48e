import { describe, expect, it } from 'vitest'
import { openLabelFonts } from '../../../../electron/bench/printer/label-fonts.ts'
import type { LabelTarget } from '../../../../electron/bench/printer/label-target.ts'
import { makeLabel } from '../../../../electron/bench/printer/make-label.ts'
import type { LabelJob } from '../../../../shared/labels/label-kind.ts'
import { chineseReturnLabel, chineseUnitLabel, returnLabel, testLabel, unitLabel } from '../../../shared/labels/sample-labels.ts'
import { bitsOfZpl, inkOfRow } from './bits-of-zpl.ts'
import { hasWesternFonts, labelFontsFolder } from './label-fonts-folder.ts'
import { readCodes } from './read-codes.ts'

const fonts = openLabelFonts(labelFontsFolder())

async function made(job: LabelJob, target: LabelTarget): Promise<Uint8Array> {
  const label = await makeLabel(job, target, fonts)
  if (!label.ok) throw new Error(`refused: ${label.error.type}`)
  return label.value.bytes
}

const samples: readonly (readonly [string, LabelJob, readonly string[]])[] = [
  ['unit label', unitLabel, ['QRCode:RMA7K39QF2M']],
  ['Chinese unit label', chineseUnitLabel, ['QRCode:RMA7K39QF2M']],
  ['return label', returnLabel, ['Code128:1Z999AA10123456784', 'QRCode:RMA7K39QF2M']],
  ['Chinese return label', chineseReturnLabel, ['Code128:SF1402837465920', 'QRCode:RMA7K39QF2M']],
  ['test label', testLabel, ['QRCode:TEST7K39QF2M']],
]

describe.each(samples)('a %s', (_name, job, codes) => {
  it.each([203, 300] as const)('is read back from its dots at %i dpi', async (dpi) => {
    expect(await readCodes(await made(job, { language: 'png', dpi }))).toEqual(codes)
  })

  it('keeps a margin of 1 mm free of ink on every side', async () => {
    const bitmap = bitsOfZpl(await made(job, { language: 'zpl', dpi: 203, encoding: 'hex' }))
    const margin = 8
    for (let y = 0; y < bitmap.height; y += 1) {
      const { first, last } = inkOfRow(bitmap, y)
      if (y < margin || y >= bitmap.height - margin) expect(first).toBe(undefined)
      if (first === undefined || last === undefined) continue
      expect(first).toBeGreaterThanOrEqual(margin)
      expect(last).toBeLessThan(bitmap.width - margin)
    }
  })
})

describe('the size of a label on the wire', () => {
  it.each([
    ['return label', returnLabel, 20_480],
    ['Chinese return label', chineseReturnLabel, 20_480],
    ['unit label', chineseUnitLabel, 5_120],
  ] as const)('a %s at 203 dpi stays within its bar', async (_name, job, most) => {
    expect((await made(job, { language: 'zpl', dpi: 203, encoding: 'z64' })).length).toBeLessThanOrEqual(most)
  })
})

describe('a glyph the typeface lacks', () => {
  const named = (name: string): LabelJob => ({ kind: 'unit', data: { ...unitLabel.data, productName: name } })

  it.each([
    ['an emoji', 'Kettle 😀', '😀'],
    ['Arabic', 'غلاية', 'غ'],
    ['Thai', 'กาน้ำ', 'ก'],
  ])('refuses %s instead of printing an empty box', async (_name, text, character) => {
    const label = await makeLabel(named(text), { language: 'pdf' }, fonts)
    expect(label).toEqual({ ok: false, error: { type: 'glyph-missing', text, character } })
  })

  it.each(['李娜 㛃𬭎䶮', 'Zoë Müller-Ångström', 'Nguyễn Thị Ánh', '“25 °C” – 1½ × €9'])('prints %s', async (text) => {
    const label = await makeLabel(named(text), { language: 'png', dpi: 203 }, fonts)
    expect(label.ok).toBe(true)
  })

  it.skipIf(!hasWesternFonts).each(['Łódź, Čapek & Ğül', 'Αθήνα', 'Київ', 'Wałęsa 李娜'])(
    'prints %s with the western face',
    async (text) => {
      const pdf = await made(named(text), { language: 'pdf' })
      expect(pdf.length).toBeGreaterThan(1_000)
      expect((await makeLabel(named(text), { language: 'png', dpi: 203 }, fonts)).ok).toBe(true)
    },
  )

  it('also looks into addresses', async () => {
    const job: LabelJob = { kind: 'return', data: { ...returnLabel.data, to: { name: 'Zoë', lines: ['1 Sun ☀️ Road 🏡'] } } }
    expect(await makeLabel(job, { language: 'zpl', dpi: 203, encoding: 'z64' }, fonts)).toMatchObject({
      error: { type: 'glyph-missing', character: '🏡' },
    })
  })
})

describe('one picture for every printer', () => {
  it('gives TSPL the same dots inverted, and ESC/POS the same dots', async () => {
    const { bits } = bitsOfZpl(await made(unitLabel, { language: 'zpl', dpi: 203, encoding: 'hex' }))
    const tspl = Buffer.from(await made(unitLabel, { language: 'tspl', dpi: 203 }))
    expect(tspl.includes(Buffer.from(bits.map((byte) => ~byte)))).toBe(true)
    const slip = Buffer.from(await made(unitLabel, { language: 'escpos' }))
    expect(slip.includes(Buffer.from(bits))).toBe(true)
  })

  it('refuses a 4 × 6 in label on a receipt head', async () => {
    expect(await makeLabel(returnLabel, { language: 'escpos' }, fonts)).toMatchObject({
      error: { type: 'too-wide-for-printer', dots: 812 },
    })
  })

  it('draws each Chinese character as itself', async () => {
    const bitsOf = async (name: string) => {
      const job: LabelJob = { kind: 'unit', data: { ...unitLabel.data, productName: name } }
      return Buffer.from(bitsOfZpl(await made(job, { language: 'zpl', dpi: 203, encoding: 'hex' })).bits).toString('hex')
    }
    const pictures = await Promise.all(['', '水', '壶', '㛃'].map(bitsOf))
    expect(new Set(pictures).size).toBe(4)
  })
})
