import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportCenter } from '../../../cloud/export/export-center.ts'
import { SNAPSHOT_TYPE, type SnapshotReply, type SnapshotRequest } from '../../../shared/protocol/snapshot.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import type { BenchForTests } from '../bench-for-tests.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'
import { askMedia, begin, sendPart, sha256Of, someMedia } from '../media/send-media.ts'

const cloud = cloudForTests({}, undefined, 40)

const ask = (bench: BenchForTests, asked: Partial<SnapshotRequest> = {}) =>
  bench.ask<SnapshotReply>('/v1/snapshot', { canMake: true, ...asked })

/** A center of two benches, whose log has some events. */
async function centerWith(events: number) {
  const center = await newCenter(cloud)
  const [one, two] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
  await write(one, events)
  return { center, one, two }
}

async function write(bench: BenchForTests, events: number): Promise<void> {
  const from = bench.texts.length + 1
  for (let at = 0; at < events; at += 1) bench.note(`note ${at}`)
  await bench.push(from)
}

/** Sends some bytes as a snapshot and offers them as the center's log up to `head`. */
async function offer(bench: BenchForTests, head: number, { epoch, bytes = someMedia(5000) }: { epoch?: string; bytes?: Buffer } = {}) {
  const sha256 = sha256Of(bytes)
  const begun = await begin(bench, { sha256, bytes: bytes.length, type: SNAPSHOT_TYPE })
  await sendPart(bench, begun.headers.get('location') ?? '', 0, bytes)
  const now = (await bench.status()).body.epoch
  const reply = await ask(bench, { offer: { sha256, head, epoch: epoch ?? now, storeVersion: 160, viewsVersion: 7 } })
  return { bytes, sha256, reply }
}

async function filesOf(center: string): Promise<readonly string[]> {
  const { rows } = await cloud.owner.query<{ upload: string }>('SELECT upload FROM media WHERE center = $1', [center])
  return rows.map(({ upload }) => join(cloud.mediaFolder, upload))
}

function forget(bench: BenchForTests) {
  const stream = 'buyer:buyer-1'
  bench.write({ type: 'buyer.forgotten.v1', buyerId: 'buyer-1' } as { type: string }, { stream })
  return bench.push(bench.texts.length)
}

describe('a snapshot is wanted', () => {
  it('of no young center, then of one bench at a time, and of another when an hour has passed in vain', async () => {
    const { one, two } = await centerWith(9)
    expect((await ask(one)).body).toMatchObject({ wanted: false })
    await write(one, 1)
    expect((await ask(two, { canMake: false })).body.wanted).toBe(false)
    expect((await ask(two)).body.wanted).toBe(true)
    expect((await ask(one)).body.wanted).toBe(false)
    expect((await ask(two)).body.wanted).toBe(true)
    cloud.ahead = 3_700_000
    try {
      const at = { at: Date.now() + cloud.ahead }
      expect((await one.ask<SnapshotReply>('/v1/snapshot', { canMake: true }, at)).body.wanted).toBe(true)
    } finally {
      cloud.ahead = 0
    }
  })

  it('again when the log has grown by as much as is set', async () => {
    const { one } = await centerWith(20)
    await offer(one, 20)
    await write(one, 39)
    expect((await ask(one)).body.wanted).toBe(false)
    await write(one, 1)
    expect((await ask(one)).body.wanted).toBe(true)
  })
})

describe('a snapshot that was sent', () => {
  it('is given to every bench of its center, and to no other', async () => {
    const { one, two } = await centerWith(20)
    const { sha256, bytes } = await offer(one, 20)
    expect((await ask(two)).body.newest).toMatchObject({ sha256, bytes: 5000, head: 20, storeVersion: 160, viewsVersion: 7 })
    const given = await askMedia(two, 'GET', `/v1/media/${sha256}`)
    expect(given.bytes.equals(bytes)).toBe(true)
    const { one: stranger } = await centerWith(20)
    expect((await ask(stranger)).body.newest).toBeUndefined()
    expect((await askMedia(stranger, 'GET', `/v1/media/${sha256}`)).status).toBe(404)
  })

  it('takes the place of the one before, which is removed', async () => {
    const { center, one } = await centerWith(20)
    await offer(one, 19)
    const [before = ''] = await filesOf(center)
    expect(existsSync(before)).toBe(true)
    const { sha256 } = await offer(one, 20)
    expect((await ask(one)).body.newest?.sha256).toBe(sha256)
    expect(await filesOf(center)).toHaveLength(1)
    expect(existsSync(before)).toBe(false)
  })

  it('does not count where it is older than the newest, beyond the log, of another epoch, or not there; and nothing of it stays', async () => {
    const { center, one } = await centerWith(20)
    const { sha256 } = await offer(one, 18)
    for (const { reply } of [await offer(one, 17), await offer(one, 21), await offer(one, 20, { epoch: 'another' })])
      expect(reply.body.newest?.sha256).toBe(sha256)
    const unsent = { sha256: 'a'.repeat(64), head: 20, epoch: (await one.status()).body.epoch, storeVersion: 160, viewsVersion: 7 }
    expect((await ask(one, { offer: unsent })).body.newest?.sha256).toBe(sha256)
    expect(await filesOf(center)).toHaveLength(1)
  })

  it('is in no export, which may be given away without the keys of buyers', async () => {
    const { center, one } = await centerWith(20)
    await offer(one, 20)
    const folder = temporaryFolder()
    const { store } = cloud.media
    await exportCenter({ owner: cloud.owner, store, center: { center, name: 'Given away' }, now: new Date(), withBuyerKeys: false }, folder)
    expect(readdirSync(join(folder, 'media'))).toEqual([])
    expect(readFileSync(join(folder, 'media.jsonl'), 'utf8')).toBe('')
  })

  it('is no picture: that is not taken as one', async () => {
    const { one } = await centerWith(20)
    const bytes = someMedia(3000)
    const begun = await begin(one, { sha256: sha256Of(bytes), bytes: bytes.length })
    await sendPart(one, begun.headers.get('location') ?? '', 0, bytes)
    const { epoch } = (await one.status()).body
    const offered = await ask(one, { offer: { sha256: sha256Of(bytes), head: 20, epoch, storeVersion: 160, viewsVersion: 7 } })
    expect(offered.body.newest).toBeUndefined()
  })
})

describe('when a buyer is forgotten', () => {
  it('then the snapshot is dropped, also one that is still coming, and another is wanted', async () => {
    const { center, one, two } = await centerWith(20)
    await offer(one, 20)
    await begin(two, { sha256: 'b'.repeat(64), bytes: 10, type: SNAPSHOT_TYPE })
    const files = await filesOf(center)
    await forget(one)
    expect((await ask(one)).body).toMatchObject({ wanted: true })
    expect((await ask(one)).body.newest).toBeUndefined()
    expect(await filesOf(center)).toEqual([])
    for (const file of files) expect(existsSync(file)).toBe(false)
  })

  it('then one made before does not count, and one made after does', async () => {
    const { one } = await centerWith(20)
    await forget(one)
    expect((await offer(one, 20)).reply.body.newest).toBeUndefined()
    const { sha256, reply } = await offer(one, 21)
    expect(reply.body.newest?.sha256).toBe(sha256)
  })
})
