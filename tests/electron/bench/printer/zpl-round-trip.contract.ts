import { describe, expect, it } from 'vitest'
import { openLabelFonts } from '../../../../electron/bench/printer/label-fonts.ts'
import type { ZplEncoding } from '../../../../shared/labels/printer-address.ts'
import { makeLabel } from '../../../../electron/bench/printer/make-label.ts'
import type { LabelJob } from '../../../../shared/labels/label-kind.ts'
import { LABEL_SIZE } from '../../../../shared/labels/label-kind.ts'
import { type PrinterDpi, gridFor } from '../../../../shared/labels/paper.ts'
import { chineseReturnLabel, returnLabel, unitLabel } from '../../../shared/labels/sample-labels.ts'
import { labelFontsFolder } from './label-fonts-folder.ts'
import { readCodes } from './read-codes.ts'
import { zplToBase64Async } from './zpl-reader.ts'

const fonts = openLabelFonts(labelFontsFolder())

/** What a ZPL reader of another maker prints for the label. It knows whole dots a millimetre only, so paper is told in its millimetres. */
async function printed(job: LabelJob, dpi: PrinterDpi, encoding: ZplEncoding): Promise<Uint8Array> {
  const label = await makeLabel(job, { language: 'zpl', dpi, encoding }, fonts)
  if (!label.ok) throw new Error(`refused: ${label.error.type}`)
  const { wDots, hDots } = gridFor(LABEL_SIZE[job.kind], dpi)
  const dpmm = dpi === 203 ? 8 : 12
  return Buffer.from(await zplToBase64Async(Buffer.from(label.value.bytes).toString('latin1'), wDots / dpmm, hDots / dpmm, dpmm), 'base64')
}

describe('a ZPL label, printed by another maker’s reader and scanned', () => {
  it.each([
    ['unit label', 203, 'acs', unitLabel, ['QRCode:RMA7K39QF2M']],
    ['unit label', 300, 'hex', unitLabel, ['QRCode:RMA7K39QF2M']],
    ['return label', 203, 'z64', returnLabel, ['Code128:1Z999AA10123456784', 'QRCode:RMA7K39QF2M']],
    ['Chinese return label', 300, 'z64', chineseReturnLabel, ['Code128:SF1402837465920', 'QRCode:RMA7K39QF2M']],
  ] as const)('a %s at %s dpi as %s carries the same codes', async (_name, dpi, encoding, job, codes) => {
    expect(await readCodes(await printed(job, dpi, encoding))).toEqual(codes)
  })
})
