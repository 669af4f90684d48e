import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, describe, expect, it } from 'vitest'
import { mediaKept } from '../../../cloud/media/media-settings.ts'
import { SNAPSHOT_TYPE, type SnapshotReply } from '../../../shared/protocol/snapshot.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'
import { cuttingProxy } from './cutting-proxy.ts'
import { askMedia, begin, sendMedia, sendOverLine, sendPart, sha256Of, someMedia } from './send-media.ts'

const directory = mkdtempSync(join(tmpdir(), 'mendbench-s3-'))
// An S3 that does not list the parts of an upload.
const s3 = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'media', configs: [] }] })

const cloud = cloudForTests({}, async (pool) => {
  const { port } = await s3.run()
  const keys = { S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' }
  return mediaKept({ S3_BUCKET: 'media', S3_ENDPOINT: `http://127.0.0.1:${port}`, ...keys }, pool, directory)
})

afterAll(async () => {
  await s3.close()
  rmSync(directory, { recursive: true, force: true })
})

describe('a snapshot kept in S3', () => {
  it('is given to the benches of its center, and is gone from the bucket when a buyer is forgotten', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    bench.note('a note')
    await bench.push()
    const packed = someMedia(30_000)
    const sha256 = sha256Of(packed)
    const begun = await begin(bench, { sha256, bytes: packed.length, type: SNAPSHOT_TYPE })
    expect((await sendPart(bench, begun.headers.get('location') ?? '', 0, packed)).status).toBe(204)
    const offer = { sha256, head: 1, epoch: (await bench.status()).body.epoch, storeVersion: 160, viewsVersion: 7 }
    expect((await bench.ask<SnapshotReply>('/v1/snapshot', { canMake: true, offer })).body.newest).toMatchObject({ sha256, bytes: 30_000 })
    expect((await askMedia(bench, 'GET', `/v1/media/${sha256}`)).bytes.equals(packed)).toBe(true)
    const { rows } = await cloud.owner.query<{ upload: string }>('SELECT upload FROM media WHERE sha256 = $1', [sha256])
    const upload = rows[0]?.upload ?? ''
    bench.write({ type: 'buyer.forgotten.v1' }, { stream: 'buyer:buyer-1' })
    await bench.push(2)
    expect((await askMedia(bench, 'GET', `/v1/media/${sha256}`)).status).toBe(404)
    await expect(cloud.media.store.read(upload)).rejects.toThrow(/key does not exist|NoSuchKey/i)
  })
})

describe('a film kept in S3', () => {
  it('arrives whole over a line that is cut, and is given in parts', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const media = someMedia(40_000_000)
    const sha256 = sha256Of(media)
    const line = await cuttingProxy(cloud.address, 11_000_000, 3)
    const path = (await begin(bench, { sha256, bytes: media.length, type: 'video/mp4' })).headers.get('location') ?? ''
    let status: number | undefined
    while (status === undefined) {
      const offset = Number((await askMedia(bench, 'HEAD', path)).headers.get('upload-offset'))
      status = await sendOverLine(bench, line.address, path, offset, media)
    }
    line.close()
    expect([status, line.cuts()]).toEqual([204, 3])
    expect(sha256Of((await askMedia(bench, 'GET', `/v1/media/${sha256}`)).bytes)).toBe(sha256)
    const part = await askMedia(bench, 'GET', `/v1/media/${sha256}`, { range: 'bytes=6000000-6000009' })
    expect([part.status, part.bytes.equals(media.subarray(6_000_000, 6_000_010))]).toEqual([206, true])
  })

  it('with another hash than announced is refused and sent anew', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const media = someMedia(20_000)
    expect((await sendMedia(bench, Buffer.alloc(20_000), sha256Of(media))).kind).toBe('malformed')
    expect((await sendMedia(bench, media)).status).toBe(204)
    expect((await askMedia(bench, 'GET', `/v1/media/${sha256Of(media)}`)).bytes.equals(media)).toBe(true)
  })
})
