import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { append } from '../../../../db/event-log.ts'
import { keepLocal } from '../../../../db/local-state.ts'
import { nextUpload, unsentPictures } from '../../../../db/media-upload.ts'
import { transaction } from '../../../../db/transaction.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { checkMedia, mediaFile, mediaPart } from '../../../../electron/bench/evidence/media-store.ts'
import { KEY_FILE, readKeyFile } from '../../../../electron/bench/sync/bench-key.ts'
import { cloudClient } from '../../../../electron/bench/sync/cloud-client.ts'
import { createMediaFetcher } from '../../../../electron/bench/sync/media-fetcher.ts'
import { createMediaSender } from '../../../../electron/bench/sync/media-sender.ts'
import { caseStream } from '../../../../shared/event.ts'
import { cloudForTests, enrolledBench } from '../../../cloud/cloud-for-tests.ts'
import { cuttingProxy } from '../../../cloud/media/cutting-proxy.ts'
import { sendMedia, sha256Of, someMedia } from '../../../cloud/media/send-media.ts'
import { twoBenches, until } from './given-center.ts'

const cloud = cloudForTests()

function clientOf({ writer, dataDir, surroundings }: Bench, url: string) {
  const key = readKeyFile(dataDir, KEY_FILE)
  if (key === undefined) throw new Error('no key')
  return cloudClient({ address: { url }, bench: writer.bench, key, release: 'test', surroundings })
}

/** A picture as from a camera, full of detail, so that it has a size. */
async function photograph(side: number): Promise<Buffer> {
  return sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** The bench takes a picture of a case; its hash. */
async function takes(bench: Bench, side = 300, caseId = 'case-1'): Promise<string> {
  const kept = await bench.media.keep(await photograph(side))
  if (!kept.ok) throw new Error('no picture')
  const event = { type: 'case.photo-taken.v1', shot: 'damage', photo: kept.value } as const
  const { now, newId } = bench.surroundings
  transaction(bench.db, () =>
    append(bench.db, bench.writer.bench, caseStream(caseId), [event], { operator: 'li', via: 'test', now: now(), newId }),
  )
  return kept.value.sha256
}

function sending(bench: Bench, url = cloud.address) {
  const client = clientOf(bench, url)
  const sender = createMediaSender({ writer: bench.writer, dataDir: bench.dataDir, client: () => client })
  onTestFinished(sender.close)
  return sender
}

function fetching(bench: Bench, url = cloud.address) {
  const fetcher = createMediaFetcher({ dataDir: bench.dataDir, media: bench.media, client: () => clientOf(bench, url) })
  onTestFinished(fetcher.close)
  return fetcher
}

describe('a film of 200 MB that another bench took', () => {
  it('comes over a line that is cut twenty times, going on where it broke off, and is what was sent', async () => {
    const { two, center } = await twoBenches(cloud, cloud.address)
    const film = someMedia(200_000_000)
    const sha256 = sha256Of(film)
    expect((await sendMedia(await enrolledBench(cloud, center), film)).status).toBe(204)
    const line = await cuttingProxy(cloud.address, 9_000_000, 20)
    onTestFinished(line.close)
    expect(await fetching(two, line.address).fetch(sha256)).toBe('here')
    expect(line.cuts()).toBe(20)
    expect(await checkMedia(two.dataDir, sha256)).toBe('sound')
    expect(existsSync(mediaPart(two.dataDir, sha256))).toBe(false)
  })

  it('goes on from what was here when the bench ended, and begins anew where that is of something else', async () => {
    const { two, center } = await twoBenches(cloud, cloud.address)
    const sender = await enrolledBench(cloud, center)
    const [film, other, whole] = [someMedia(3_000_000), someMedia(3_100_000), someMedia(3_200_000)]
    for (const each of [film, other, whole]) await sendMedia(sender, each)
    const leave = (name: Buffer, bytes: Buffer) => {
      const part = mediaPart(two.dataDir, sha256Of(name))
      mkdirSync(dirname(part), { recursive: true })
      writeFileSync(part, bytes)
    }
    leave(film, film.subarray(0, 2_500_000))
    leave(other, Buffer.alloc(2_500_000))
    leave(whole, whole)
    const line = await cuttingProxy(cloud.address, 0, 0)
    onTestFinished(line.close)
    const fetcher = fetching(two, line.address)
    expect(await fetcher.fetch(sha256Of(film))).toBe('here')
    expect(line.came()).toBeLessThan(600_000)
    expect(await fetcher.fetch(sha256Of(other))).toBe('here')
    expect(await fetcher.fetch(sha256Of(whole))).toBe('here')
    for (const each of [film, other, whole]) expect(await checkMedia(two.dataDir, sha256Of(each))).toBe('sound')
    expect(statSync(mediaFile(two.dataDir, sha256Of(other))).size).toBe(3_100_000)
  })
})

describe('a picture another bench took', () => {
  it('is still there until that has sent it, then it is fetched when it is looked at', async () => {
    const { one, two } = await twoBenches(cloud, cloud.address)
    const sha256 = await takes(one)
    const fetcher = createMediaFetcher({ dataDir: two.dataDir, media: two.media, client: () => clientOf(two, cloud.address) })
    expect(await fetcher.fetch(sha256)).toBe('not-yet')
    expect(unsentPictures(one.db).pictures).toBe(1)
    sending(one)
    await until('the picture is in the cloud', () => unsentPictures(one.db).pictures === 0)
    expect(await Promise.all([fetcher.fetch(sha256), fetcher.fetch(sha256)])).toEqual(['here', 'here'])
    expect(readFileSync(mediaFile(two.dataDir, sha256)).equals(readFileSync(mediaFile(one.dataDir, sha256)))).toBe(true)
    expect(unsentPictures(two.db).pictures).toBe(0)
  })

  it('comes over a line that is cut again and again', async () => {
    const { one, two } = await twoBenches(cloud, cloud.address)
    const sha256 = await takes(one, 2400)
    const line = await cuttingProxy(cloud.address, 500_000, 3)
    onTestFinished(line.close)
    const sender = sending(one, line.address)
    await until('the picture is in the cloud', () => {
      sender.wake()
      return unsentPictures(one.db).pictures === 0
    })
    expect(line.cuts()).toBe(3)
    const fetcher = createMediaFetcher({ dataDir: two.dataDir, media: two.media, client: () => clientOf(two, cloud.address) })
    expect(await fetcher.fetch(sha256)).toBe('here')
  })

  it('waits while the line is paid by the byte', async () => {
    const { one } = await twoBenches(cloud, cloud.address)
    await takes(one)
    keepLocal(one.db, 'mediaLine', { isPaused: true })
    const sender = sending(one)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(sender.status()).toMatchObject({ pictures: 1, rest: 'paused' })
    keepLocal(one.db, 'mediaLine', { isPaused: false })
    sender.wake()
    await until('the picture is in the cloud', () => sender.status().pictures === 0)
  })

  it('that was changed or removed here is said to be missing, and holds up no other', async () => {
    const { one } = await twoBenches(cloud, cloud.address)
    const [gone, changed] = [await takes(one, 200), await takes(one, 210)]
    await takes(one, 220)
    rmSync(mediaFile(one.dataDir, gone))
    writeFileSync(mediaFile(one.dataDir, changed), Buffer.alloc(readFileSync(mediaFile(one.dataDir, changed)).length))
    const sender = sending(one)
    await until('the others are settled', () => {
      sender.wake()
      return sender.status().pictures === 0
    })
    expect(sender.status().missing).toBe(2)
    expect(nextUpload(one.db)).toBeUndefined()
  })
})
