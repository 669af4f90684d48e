import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { drawLabel } from '../../../shared/labels/draw-label.tsx'
import { LABEL_SIZE, type LabelJob, labelTexts, proofCode } from '../../../shared/labels/label-kind.ts'
import { extent, gridFor } from '../../../shared/labels/paper.ts'
import { chineseReturnLabel, chineseUnitLabel, returnLabel, ruledTypeface, testLabel, unitLabel } from './sample-labels.ts'

const samples: readonly (readonly [string, LabelJob])[] = [
  ['unit label', unitLabel],
  ['Chinese unit label', chineseUnitLabel],
  ['return label', returnLabel],
  ['Chinese return label', chineseReturnLabel],
  ['test label', testLabel],
]

type Line = { readonly text: string; readonly x: number; readonly y: number; readonly size: number }

function linesOf(job: LabelJob, dpi: 203 | 300): readonly Line[] {
  const drawn = drawLabel(job, { grid: gridFor(LABEL_SIZE[job.kind], dpi), typeface: ruledTypeface })
  if (!drawn.ok) throw new Error(`refused: ${drawn.error.type}`)
  const markup = renderToStaticMarkup(drawn.value)
  return Array.from(
    markup.matchAll(/<text x="([^"]+)" y="([^"]+)" font-family="[^"]+" font-size="([^"]+)"[^>]*>([^<]*)<\/text>/g),
    (found) => ({
      text: found[4] ?? '',
      x: Number(found[1]),
      y: Number(found[2]),
      size: Number(found[3]),
    }),
  )
}

const textOf = (job: LabelJob) => linesOf(job, 203).map((line) => line.text)

describe('the grid of a label', () => {
  it('is whole dots on both heads', () => {
    expect(gridFor('parcel', 203)).toEqual({ dpmm: 8, wDots: 812, hDots: 1219 })
    expect(gridFor('unit', 203)).toEqual({ dpmm: 8, wDots: 400, hDots: 240 })
    expect(gridFor('parcel', 300)).toMatchObject({ wDots: 1200, hDots: 1800 })
    expect(gridFor('unit', 300)).toMatchObject({ wDots: 590, hDots: 354 })
  })
})

describe.each(samples)('a %s', (_name, job) => {
  it.each([203, 300] as const)('stays inside its paper at %i dpi, and no two lines of it overlap', (dpi) => {
    const { width, height } = extent(gridFor(LABEL_SIZE[job.kind], dpi))
    const lines = linesOf(job, dpi)
    expect(lines.length).toBeGreaterThan(5)
    const boxes = lines.map(({ text, x, y, size }) => ({
      text,
      left: x,
      right: x + ruledTypeface.measure(text, size, 'regular'),
      top: y - size * 0.8,
      bottom: y + size * 0.2,
    }))
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(1)
      expect(box.right).toBeLessThanOrEqual(width - 1)
      expect(box.top).toBeGreaterThanOrEqual(1)
      expect(box.bottom).toBeLessThanOrEqual(height - 1)
    }
    for (const one of boxes)
      for (const other of boxes) {
        if (one === other) continue
        const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
        expect(apart, `“${one.text}” and “${other.text}” overlap`).toBe(true)
      }
  })
})

describe('a unit label', () => {
  it('says the RMA, the product, the serial, the date, the bench and the hint', () => {
    const said = textOf(unitLabel)
    for (const text of ['7K3-9QF2-M', 'AUR-KT17-SS', 'AK17-0093812', '2026-11-22', '07', 'Stops heating after 2 min'])
      expect(said).toContain(text)
  })

  it('gives a long product name two lines and then an ellipsis', () => {
    const name = textOf(chineseUnitLabel).filter((line) => /极光|水壶|热/.test(line) && !line.startsWith('加热'))
    expect(name).toHaveLength(2)
    expect(name[1]).toMatch(/…$/)
  })

  it('does without a serial and a hint', () => {
    const bare: LabelJob = { kind: 'unit', data: { ...unitLabel.data, serial: undefined, hint: undefined } }
    expect(textOf(bare)).not.toContain('S/N')
    const rows = linesOf(bare, 203).filter((line) => ['SKU', 'Received'].includes(line.text))
    expect(Math.abs((rows[0]?.y ?? 0) - (rows[1]?.y ?? 0))).toBe(3)
  })
})

describe('a return label', () => {
  it('prints the tracking number in groups and both writings of the address whole', () => {
    const said = textOf(chineseReturnLabel).join('|')
    expect(said).toContain('SF 1402 8374 65920')
    expect(said).toContain('Li Na 李娜')
    expect(said.replaceAll('|', '')).toContain('上海市浦东新区张杨北路1555弄3号楼1802室')
  })

  it('leaves no lone house number below a broken address line', () => {
    const lines = ['ul. Księcia Bolesława Krzywoustego 123a, lok. 45, klatka B, 3']
    const job: LabelJob = { kind: 'return', data: { ...returnLabel.data, to: { name: 'A. Buyer', lines } } }
    const said = textOf(job)
    expect(said).not.toContain('3')
    expect(said.join(' ')).toContain('ul. Księcia Bolesława Krzywoustego 123a, lok. 45, klatka B, 3')
  })

  it('is refused when an address cannot be printed whole', () => {
    const lines = Array.from({ length: 12 }, (_, at) => `Line ${at} of an address that goes on and on, and then on again, to the very end`)
    const job: LabelJob = { kind: 'return', data: { ...returnLabel.data, to: { name: 'A. Buyer', lines } } }
    const drawn = drawLabel(job, { grid: gridFor('parcel', 203), typeface: ruledTypeface })
    expect(drawn).toEqual({ ok: false, error: { type: 'address-too-long', text: 'A. Buyer' } })
  })

  it('is refused when its tracking number does not fit as bars a scanner can read', () => {
    const tracking = 'TRACKING-NUMBER-OF-A-CARRIER-WHO-LIKES-LETTERS'
    const drawn = drawLabel(
      { kind: 'return', data: { ...returnLabel.data, tracking } },
      { grid: gridFor('parcel', 203), typeface: ruledTypeface },
    )
    expect(drawn).toEqual({ ok: false, error: { type: 'barcode-too-long', text: tracking } })
  })
})

describe('a label job', () => {
  it.each(samples)('survives being kept as JSON: %s', (_name, job) => {
    expect(JSON.parse(JSON.stringify(job))).toEqual(job)
  })

  it('is proved by a code that its sister label does not carry', () => {
    expect(samples.map(([, job]) => proofCode(job))).toEqual([
      'RMA7K39QF2M',
      'RMA7K39QF2M',
      '1Z999AA10123456784',
      'SF1402837465920',
      'TEST7K39QF2M',
    ])
  })

  it('tells every text on it, also those in addresses and captions', () => {
    expect(labelTexts(chineseReturnLabel)).toEqual(
      expect.arrayContaining(['Li Na 李娜', '邮编 200129　电话 138 1642 7790', '订单号 ORDER', '标准快递']),
    )
  })
})
