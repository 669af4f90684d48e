import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { expect, it } from 'vitest'
import { runCommand } from '../../../cloud/admin/commands.ts'
import { ownPin } from '../../../cloud/own-pin.ts'
import { readEnrolment } from '../../../shared/scan/enrolment-code.ts'
import { BenchForTests } from '../bench-for-tests.ts'
import { cloudForTests, newCenter } from '../cloud-for-tests.ts'
import { selfSigned } from '../self-signed.ts'

const cloud = cloudForTests()
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const PIXELS = 6

/** What a scanner would read off a terminal that shows these lines. */
async function readOff(lines: readonly string[]): Promise<string | undefined> {
  const rows = lines.flatMap((line) => {
    const signs = Array.from(line.replaceAll(COLOURS, ''))
    return [signs.map((sign) => sign === '█' || sign === '▀'), signs.map((sign) => sign === '█' || sign === '▄')]
  })
  const [width, height] = [rows[0]?.length ?? 0, rows.length]
  const raw = Buffer.from(rows.flat().map((isDark) => (isDark ? 0 : 255)))
  const png = await sharp(raw, { raw: { width, height, channels: 1 } })
    .resize(width * PIXELS, height * PIXELS, { kernel: 'nearest' })
    .png()
    .toBuffer()
  const wasm = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')))
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } })
  const [code] = await readBarcodes(new Blob([new Uint8Array(png)], { type: 'image/png' }))
  return code?.text
}

it('given an address and a certificate of its own, when a code is issued at the terminal, then it can be scanned there and lets a bench in', async () => {
  const center = await newCenter(cloud)
  const tls = selfSigned()
  const said: string[] = []
  const reached = { url: cloud.address, ...ownPin(tls, undefined) }
  await runCommand({ owner: cloud.owner, media: cloud.media.store, reached }, ['issue-code', center], (line) => said.push(line))
  const read = readEnrolment((await readOff(said.slice(1))) ?? '')
  expect(read).toMatchObject({ url: cloud.address, pin: tls.fingerprint })
  expect((await new BenchForTests(cloud.address).enrol(read?.code ?? '')).status).toBe(200)
})

it('behind a balancer that is trusted no certificate is named: benches see the balancer’s', () => {
  expect(ownPin(selfSigned(), 'uniquelocal')).toEqual({})
})
