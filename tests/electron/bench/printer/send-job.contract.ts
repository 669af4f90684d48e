import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLabelFonts } from '../../../../electron/bench/printer/label-fonts.ts'
import { makeLabel } from '../../../../electron/bench/printer/make-label.ts'
import type { LabelRenderer } from '../../../../electron/bench/printer/render-label.ts'
import { sendJob } from '../../../../electron/bench/printer/send-job.ts'
import type { PrinterAddress } from '../../../../shared/labels/printer-address.ts'
import { returnLabel, testLabel, unitLabel } from '../../../shared/labels/sample-labels.ts'
import { fakePrinter } from './fake-printer.ts'
import { labelFontsFolder } from './label-fonts-folder.ts'
import { readCodes } from './read-codes.ts'
import { zplToBase64Async } from './zpl-reader.ts'

const fonts = openLabelFonts(labelFontsFolder())
const renderer: Pick<LabelRenderer, 'render'> = { render: (job, target) => makeLabel(job, target, fonts) }
const folder = mkdtempSync(join(tmpdir(), 'mendbench-print-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const nothing = () => {}

describe('a label sent to a ZPL printer', () => {
  it('arrives as a picture that scans to its tracking number and its RMA', async () => {
    const zebra = await fakePrinter()
    const address: PrinterAddress = { transport: 'tcp', host: '127.0.0.1', port: zebra.port, language: 'zpl', dpi: 203, encoding: 'z64' }
    expect(await sendJob(address, { id: '1', job: returnLabel }, renderer, nothing)).toEqual({
      ok: true,
      value: { type: 'ready', waiting: 0 },
    })
    const picture = await zplToBase64Async(zebra.received().toString('latin1'), 101.5, 152.375, 8)
    await zebra.close()
    expect(await readCodes(Buffer.from(picture, 'base64'))).toEqual(['Code128:1Z999AA10123456784', 'QRCode:RMA7K39QF2M'])
  })

  it('goes as ACS where nothing is known of what the printer understands', async () => {
    const clone = await fakePrinter()
    const address: PrinterAddress = { transport: 'tcp', host: '127.0.0.1', port: clone.port, language: 'zpl', dpi: 203 }
    await sendJob(address, { id: '1', job: unitLabel }, renderer, nothing)
    const zpl = clone.received().toString('latin1')
    await clone.close()
    expect(zpl).toMatch(/^\^XA.*\^GFA,12000,12000,50,[0-9A-Zg-z,:!]+\^FS\^PQ1\^XZ\n$/)
  })

  it('is refused before the printer is called when it cannot be printed', async () => {
    const address: PrinterAddress = { transport: 'tcp', host: '127.0.0.1', port: 1, language: 'zpl', dpi: 203 }
    const job = { kind: 'unit', data: { ...unitLabel.data, productName: '🔥' } } as const
    expect(await sendJob(address, { id: '1', job }, renderer, nothing)).toMatchObject({ ok: false, error: { type: 'glyph-missing' } })
  })
})

describe('a label printed into a folder', () => {
  it('is one whole PDF under a name that says its RMA, and writing it again replaces it', async () => {
    const address: PrinterAddress = { transport: 'pdf-folder', folder: join(folder, 'labels', 'today') }
    for (let time = 0; time < 2; time += 1) {
      expect((await sendJob(address, { id: '0192-ab', job: unitLabel }, renderer, nothing)).ok).toBe(true)
    }
    expect((await sendJob(address, { id: '../x:y', job: testLabel }, renderer, nothing)).ok).toBe(true)
    expect(readdirSync(address.folder).toSorted()).toEqual(['7K3-9QF2-M unit 0192-ab.pdf', 'printer test .._x_y.pdf'])
    expect(readFileSync(join(address.folder, '7K3-9QF2-M unit 0192-ab.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is refused, and leaves nothing behind, where the folder cannot be', async () => {
    writeFileSync(join(folder, 'a-file'), '')
    const address: PrinterAddress = { transport: 'pdf-folder', folder: join(folder, 'a-file', 'labels') }
    expect(await sendJob(address, { id: '1', job: unitLabel }, renderer, nothing)).toEqual({
      ok: false,
      error: { type: 'folder-unwritable', folder: address.folder, code: 'ENOTDIR' },
    })
  })

  it('writes nothing when the sender changes its mind', async () => {
    const address: PrinterAddress = { transport: 'pdf-folder', folder: join(folder, 'withdrawn') }
    const withdraw = () => {
      throw new Error('withdrawn')
    }
    await expect(sendJob(address, { id: '1', job: unitLabel }, renderer, withdraw)).rejects.toThrow('withdrawn')
    expect(() => readdirSync(address.folder)).toThrow('ENOENT')
  })
})
