import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBuffer } from 'bwip-js/node'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { type DecodedFile, decodeFile, decodeFiles } from '../../../electron/cli/decode.ts'
import { jsReader } from '../../../shared/scan/picture/js-reader.ts'
import { loadPicture } from '../../../electron/bench/evidence/load-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'mendbench-decode-'))
afterAll(() => rmSync(folder, { recursive: true }))

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

describe('decode, whatever the file', () => {
  const drawn = (bcid: string, text: string) => toBuffer({ bcid, text, scale: 3, padding: 10, backgroundcolor: 'FFFFFF' })
  const read = async (name: string, bytes: Uint8Array) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return (await decodeFile(file)).codes.map(({ text }) => text)
  }

  it.each(['gif', 'tiff', 'avif'] as const)('reads %s', async (format) => {
    expect(
      await read(
        `kind.${format}`,
        await sharp(await drawn('qrcode', 'MB:SHOT'))
          .toFormat(format)
          .toBuffer(),
      ),
    ).toEqual(['MB:SHOT'])
  })

  it.each([24, 1] as const)('reads BMP of %i bits a pixel', async (bits) => {
    const { data, info } = await sharp(await drawn('qrcode', 'MB:SHOT'))
      .flatten()
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(await read(`kind-${bits}.bmp`, bitmapFile(data, info.width, info.height, bits))).toEqual(['MB:SHOT'])
  })

  it('says why a BMP that ends too early, or lies about its size, is not read', async () => {
    const whole = bitmapFile(Buffer.alloc(64 * 64, 255), 64, 64, 24)
    const lying = Buffer.from(whole)
    lying.writeInt32LE(2_000_000_000, 18)
    for (const [name, bytes] of [
      ['short.bmp', whole.subarray(0, 2000)],
      ['lying.bmp', lying],
    ] as const) {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      expect(await decodeFile(file)).toMatchObject({ codes: [], error: expect.stringContaining('BMP') })
    }
  })

  it('reads what stands on its head, is white on black, faint, or drawn on nothing', async () => {
    const code = await drawn('code128', 'RMA7K39QF2M')
    expect(await read('turned.png', await sharp(code).rotate(180).png().toBuffer())).toEqual(['RMA7K39QF2M'])
    expect(await read('quarter.png', await sharp(code).rotate(90).png().toBuffer())).toEqual(['RMA7K39QF2M'])
    expect(
      await read(
        'negative.png',
        await sharp(await drawn('qrcode', 'MB:SHOT'))
          .flatten()
          .negate()
          .png()
          .toBuffer(),
      ),
    ).toEqual(['MB:SHOT'])
    expect(await read('faint.png', await sharp(code).flatten().linear(0.12, 110).png().toBuffer())).toEqual(['RMA7K39QF2M'])
    const onNothing = await toBuffer({ bcid: 'code128', text: 'RMA7K39QF2M', scale: 3, padding: 10 })
    expect(await read('nothing.png', onNothing)).toEqual(['RMA7K39QF2M'])
  })

  it('says where a code lies in the picture as it is looked at', async () => {
    const code = await drawn('qrcode', 'MB:SHOT')
    const { width } = await sharp(code).metadata()
    const lying = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'white' } })
      .composite([{ input: code, left: 600, top: 50 }])
      .jpeg()
      .toBuffer()
    const file = join(folder, 'held-sideways.jpg')
    writeFileSync(file, await sharp(lying).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer())
    const [found] = (await decodeFile(file)).codes
    const xs = found?.corners.map(({ x }) => x) ?? []
    const ys = found?.corners.map(({ y }) => y) ?? []
    expect(Math.min(...xs)).toBeGreaterThan(600)
    expect(Math.max(...xs)).toBeLessThan(600 + width)
    expect(Math.max(...ys)).toBeLessThan(50 + width)
  })

  it('answers many files in the order asked, broken ones among them', async () => {
    const files = await Promise.all(Array.from({ length: 12 }, (_, at) => draw(`many-${at}.png`, { bcid: 'qrcode', text: `NO-${at}` })))
    files.splice(5, 0, join(folder, 'is-not-there.png'), folder)
    const answers: DecodedFile[] = []
    for await (const answer of decodeFiles(files)) answers.push(answer)
    expect(answers.map(({ file }) => file)).toEqual(files)
    expect(answers.map(({ codes }) => codes[0]?.text ?? '-')).toEqual([
      ...Array.from({ length: 5 }, (_, at) => `NO-${at}`),
      '-',
      '-',
      ...Array.from({ length: 7 }, (_, at) => `NO-${at + 5}`),
    ])
  })

  /** Grey pixels as a BMP, the last line first as most are. */
  function bitmapFile(grey: Uint8Array, width: number, height: number, bits: 24 | 1): Buffer {
    const stride = Math.ceil((width * bits) / 32) * 4
    const start = 54 + (bits === 1 ? 8 : 0)
    const file = Buffer.alloc(start + stride * height)
    file.write('BM', 0, 'latin1')
    file.writeUInt32LE(file.length, 2)
    file.writeUInt32LE(start, 10)
    file.writeUInt32LE(40, 14)
    file.writeInt32LE(width, 18)
    file.writeInt32LE(height, 22)
    file.writeUInt16LE(1, 26)
    file.writeUInt16LE(bits, 28)
    if (bits === 1) file.writeUInt32LE(0x00ff_ffff, 58)
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const bright = grey[(height - 1 - y) * width + x] ?? 0
        const at = start + y * stride
        if (bits === 24) file.fill(bright, at + x * 3, at + x * 3 + 3)
        else if (bright > 127) file[at + (x >> 3)] = (file[at + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
      }
    }
    return file
  }
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
