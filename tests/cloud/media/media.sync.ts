import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MOST_MEDIA_BYTES } from '../../../shared/protocol/media.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'
import { cuttingProxy } from './cutting-proxy.ts'
import { askMedia, begin, sendMedia, sendOverLine, sendPart, sha256Of, someMedia } from './send-media.ts'

const cloud = cloudForTests()

const someBench = async () => enrolledBench(cloud, await newCenter(cloud))
const filesOf = (center: string) => readdirSync(join(cloud.mediaFolder, center)).filter((name) => !name.endsWith('.json'))

describe('a picture', () => {
  it('given one bench sent it, any bench of its center has it, whole or in part, and no other center', async () => {
    const center = await newCenter(cloud)
    const [one, other, stranger] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center), await someBench()]
    const media = someMedia(300_000)
    const path = `/v1/media/${sha256Of(media)}`
    expect((await askMedia(other, 'HEAD', path)).status).toBe(404)
    expect((await sendMedia(one, media)).status).toBe(204)

    const whole = await askMedia(other, 'GET', path)
    expect([whole.status, whole.headers.get('content-type'), sha256Of(whole.bytes)]).toEqual([200, 'image/jpeg', sha256Of(media)])
    expect((await askMedia(other, 'HEAD', path)).headers.get('content-length')).toBe('300000')
    const part = await askMedia(other, 'GET', path, { range: 'bytes=1000-1999' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 1000-1999/300000'])
    expect(part.bytes.equals(media.subarray(1000, 2000))).toBe(true)
    expect((await askMedia(other, 'GET', path, { range: 'bytes=300000-' })).status).toBe(416)
    for (const method of ['GET', 'HEAD']) expect((await askMedia(stranger, method, path)).status).toBe(404)
  })

  it('given another one was sent under its hash, is refused, and nothing of that stays', async () => {
    const center = await newCenter(cloud)
    const bench = await enrolledBench(cloud, center)
    const media = someMedia(10_000)
    const refused = await sendMedia(bench, Buffer.alloc(10_000), sha256Of(media))
    expect([refused.status, refused.kind]).toEqual([400, 'malformed'])
    expect((await askMedia(bench, 'HEAD', `/v1/media/${sha256Of(media)}`)).status).toBe(404)
    expect(filesOf(center)).toEqual([])
    expect((await sendMedia(bench, media)).status).toBe(204)
    expect((await askMedia(bench, 'HEAD', `/v1/media/${sha256Of(media)}`)).status).toBe(200)
  })

  it('that is there is not sent again', async () => {
    const bench = await someBench()
    const media = someMedia(50_000)
    const announced = { sha256: sha256Of(media), bytes: media.length }
    expect((await sendMedia(bench, media)).status).toBe(204)
    const again = await begin(bench, announced)
    expect([again.status, again.headers.get('upload-offset')]).toEqual([201, '50000'])
    expect(again.headers.get('location')).toBe(`/v1/media/${announced.sha256}`)
  })

  it('lies there once when two benches send it side by side', async () => {
    const center = await newCenter(cloud)
    const benches = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
    for (let pictures = 1; pictures <= 20; pictures += 1) {
      const media = someMedia(20_000)
      const announced = { sha256: sha256Of(media), bytes: media.length }
      const begun = await Promise.all(benches.map((bench) => begin(bench, announced)))
      const ends = await Promise.all(benches.map((bench, at) => sendPart(bench, begun[at]?.headers.get('location') ?? '', 0, media)))
      expect(ends.map(({ status }) => status)).toEqual([204, 204])
      expect(filesOf(center)).toHaveLength(pictures)
    }
  })

  it('is gone on with by the bench that began it only', async () => {
    const center = await newCenter(cloud)
    const [one, other] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
    const media = someMedia(2000)
    const path = (await begin(one, { sha256: sha256Of(media), bytes: 2000 })).headers.get('location') ?? ''
    expect((await sendPart(other, path, 0, media)).status).toBe(404)
    expect((await sendPart(await someBench(), path, 0, media)).status).toBe(404)
    expect((await sendPart(one, path, 0, media.subarray(0, 500))).headers.get('upload-offset')).toBe('500')
    const ahead = await sendPart(one, path, 900, media.subarray(900))
    expect(ahead.status).toBe(409)
    expect((await sendPart(one, path, 500, media.subarray(500))).status).toBe(204)
  })

  it('is refused without a signature, too large, or as something that is no medium', async () => {
    const bench = await someBench()
    const sha256 = 'a'.repeat(64)
    expect((await fetch(`${cloud.address}/v1/media/${sha256}`)).status).toBe(401)
    expect((await begin(bench, { sha256, bytes: MOST_MEDIA_BYTES + 1 })).kind).toBe('too-large')
    expect((await begin(bench, { sha256, bytes: 100, type: 'text/html' })).kind).toBe('malformed')
    expect((await begin(bench, { sha256: '../../etc/passwd', bytes: 100 })).kind).toBe('malformed')
  })

  it('that never came whole is cleared away after weeks, by whoever sends the next', async () => {
    const center = await newCenter(cloud)
    const bench = await enrolledBench(cloud, center)
    const media = someMedia(1000)
    await begin(bench, { sha256: sha256Of(media), bytes: 2000 })
    expect(filesOf(center)).toHaveLength(1)
    await cloud.owner.query("UPDATE media SET moved_at = now() - interval '20 days' WHERE center = $1", [center])
    await sendMedia(bench, media)
    expect(filesOf(center)).toHaveLength(1)
    expect((await cloud.owner.query('SELECT state FROM media WHERE center = $1', [center])).rows).toEqual([{ state: 'there' }])
  })

  it('given all of it came but nobody had looked at its hash, counts when the bench asks how far it is', async () => {
    const bench = await someBench()
    const media = someMedia(5000)
    const path = (await begin(bench, { sha256: sha256Of(media), bytes: 5000 })).headers.get('location') ?? ''
    await sendPart(bench, path, 0, media)
    await cloud.owner.query("UPDATE media SET state = 'coming' WHERE sha256 = $1", [sha256Of(media)])
    expect((await askMedia(bench, 'HEAD', path)).headers.get('upload-offset')).toBe('5000')
    expect((await askMedia(bench, 'HEAD', `/v1/media/${sha256Of(media)}`)).status).toBe(200)
  })
})

describe('a film of 200 MB', () => {
  it('arrives whole over a line that is cut twenty times', async () => {
    const bench = await someBench()
    const media = someMedia(200_000_000)
    const sha256 = sha256Of(media)
    const line = await cuttingProxy(cloud.address, 9_000_000, 20)
    const path = (await begin(bench, { sha256, bytes: media.length, type: 'video/mp4' })).headers.get('location') ?? ''
    let status: number | undefined
    const offsets: number[] = []
    while (status === undefined) {
      const offset = Number((await askMedia(bench, 'HEAD', path)).headers.get('upload-offset'))
      offsets.push(offset)
      status = await sendOverLine(bench, line.address, path, offset, media)
    }
    line.close()
    expect([status, line.cuts()]).toEqual([204, 20])
    expect(offsets).toEqual(offsets.toSorted((one, other) => one - other))
    expect(offsets.at(-1)).toBeGreaterThan(20 * 8_000_000)
    const given = await askMedia(bench, 'GET', `/v1/media/${sha256}`)
    expect(sha256Of(given.bytes)).toBe(sha256)
  })
})
