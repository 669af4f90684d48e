import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBuffer } from 'bwip-js/node'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { type DecodedFile, decodeFiles } from '../../../electron/cli/decode.ts'
import { jsReader } from '../../../shared/scan/picture/js-reader.ts'
import { loadPicture } from '../../../electron/bench/evidence/load-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'mendbench-decode-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function decodeFile(file: string): Promise<DecodedFile> {
  for await (const read of decodeFiles([file])) return read
  throw new Error('no answer')
}

type Drawing = { readonly bcid: string; readonly text: string; readonly scale?: number }

/** A picture of a code on white paper, in the format that the file's name says. */
async function draw(name: string, { bcid, text, scale = 3 }: Drawing): Promise<string> {
  const drawn = await toBuffer({ bcid, text, scale, padding: 10, backgroundcolor: 'FFFFFF' })
  const file = join(folder, name)
  await sharp(drawn).toFile(file)
  return file
}

describe('decode', () => {
  it('reads labels in the picture formats of the bench', async () => {
    const png = await draw('a.png', { bcid: 'code128', text: 'RMA7K39QF2M' })
    const jpeg = await draw('b.jpg', { bcid: 'qrcode', text: 'MB:GO:DIAGNOSE' })
    const webp = await draw('c.webp', { bcid: 'ean13', text: '4006381333931' })
    expect(await decodeFile(png)).toMatchObject({
      file: png,
      codes: [{ text: 'RMA7K39QF2M', format: 'Code128', aim: ']C0', reader: 'zxing-wasm' }],
    })
    expect(await decodeFile(jpeg)).toMatchObject({ codes: [{ text: 'MB:GO:DIAGNOSE', format: 'QRCode', aim: ']Q1' }] })
    expect(await decodeFile(webp)).toMatchObject({ codes: [{ text: '4006381333931', format: 'EAN13', aim: ']E0' }] })
  })

  it('keeps the group separators of a GS1 code', async () => {
    const file = await draw('gs1.png', { bcid: 'gs1datamatrix', text: '(01)09521234543213(10)LOT-7(21)SN1' })
    expect(await decodeFile(file)).toMatchObject({ codes: [{ text: '010952123454321310LOT-7\u001d21SN1', aim: ']d2' }] })
  })

  it('finds several codes in one picture', async () => {
    const parts = await Promise.all(['FIRST-1', 'SECOND-2'].map((text, at) => draw(`part${at}.png`, { bcid: 'code128', text })))
    const file = join(folder, 'two.png')
    await sharp({ create: { width: 900, height: 500, channels: 3, background: 'white' } })
      .composite(parts.map((input, at) => ({ input, left: 20, top: 20 + at * 240 })))
      .toFile(file)
    const read = await decodeFile(file)
    expect(read.codes.map(({ text }) => text).toSorted()).toEqual(['FIRST-1', 'SECOND-2'])
  })

  it('gives an empty list for a picture without a code', async () => {
    const file = join(folder, 'blank.png')
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#aab' } }).toFile(file)
    expect(await decodeFile(file)).toEqual({ file, codes: [] })
  })

  it('says why where a file is no picture', async () => {
    const file = join(folder, 'no.png')
    writeFileSync(file, 'no picture')
    expect(await decodeFile(file)).toMatchObject({ file, codes: [], error: expect.stringMatching(/unsupported image format/) })
  })
})

describe('the second reader', () => {
  it.each([
    ['code128', 'RMA7K39QF2M', 'Code128'],
    ['qrcode', 'MB:SHOT', 'QRCode'],
    ['datamatrix', 'LPNRRDK1234567', 'DataMatrix'],
    ['upca', '036000291452', 'EAN13'],
  ])('reads %s by itself, with the names of the first', async (bcid, text, format) => {
    const picture = await loadPicture(await draw(`js-${bcid}.png`, { bcid, text }))
    const codes = picture.ok ? await jsReader()(picture.value.picture) : []
    expect(codes).toMatchObject([{ text: text.padStart(format === 'EAN13' ? 13 : 0, '0'), format, reader: 'zxing-js' }])
  })
})
