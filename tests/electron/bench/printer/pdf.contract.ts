import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { openLabelFonts } from '../../../../electron/bench/printer/label-fonts.ts'
import { makeLabel } from '../../../../electron/bench/printer/make-label.ts'
import type { LabelJob } from '../../../../shared/labels/label-kind.ts'
import { chineseReturnLabel, returnLabel, unitLabel } from '../../../shared/labels/sample-labels.ts'
import { labelFontsFolder } from './label-fonts-folder.ts'
import { readCodes } from './read-codes.ts'

const fonts = openLabelFonts(labelFontsFolder())
const folder = mkdtempSync(join(tmpdir(), 'mendbench-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function present(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function paper(job: LabelJob, ...options: readonly string[]): Promise<Uint8Array> {
  const label = await makeLabel(job, { language: 'pdf' }, fonts)
  if (!label.ok) throw new Error(`refused: ${label.error.type}`)
  const file = join(folder, 'label.pdf')
  writeFileSync(file, label.value.bytes)
  execFileSync('pdftoppm', [...options, '-png', '-singlefile', file, join(folder, 'page')])
  return readFileSync(join(folder, 'page.png'))
}

// The page is judged by its pixels: a PDF can hold its text and still show none of it.
describe.skipIf(!present('pdftoppm'))('a PDF label on paper (skipped: no pdftoppm, where absent)', () => {
  it.each([
    ['a 203 dpi thermal head', ['-r', '203', '-mono']],
    ['a 300 dpi office printer', ['-r', '300', '-gray']],
  ] as const)('is scanned from %s', async (_name, options) => {
    expect(await readCodes(await paper(returnLabel, ...options))).toEqual(['Code128:1Z999AA10123456784', 'QRCode:RMA7K39QF2M'])
    expect(await readCodes(await paper(unitLabel, ...options))).toEqual(['QRCode:RMA7K39QF2M'])
  })

  it('shows the same ink as the printer’s dots, its Chinese included', async () => {
    const page = await paper(chineseReturnLabel, '-r', '203.2', '-gray')
    const label = await makeLabel(chineseReturnLabel, { language: 'png', dpi: 203 }, fonts)
    if (!label.ok) throw new Error('refused')
    // Blurred to a millimetre, so that only ink that is missing or misplaced counts, not the edge of a letter.
    const blurred = (picture: Uint8Array) =>
      sharp(picture).greyscale().extract({ left: 0, top: 0, width: 812, height: 1219 }).blur(4).raw().toBuffer()
    const [one, other] = await Promise.all([blurred(page), blurred(label.value.bytes)])
    expect(one).toHaveLength(812 * 1219)
    const furthest = one.reduce((most, shade, at) => Math.max(most, Math.abs(shade - (other[at] ?? 0))), 0)
    expect(furthest).toBeLessThan(64)
  })
})
