import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readLog } from '../../../db/event-log.ts'
import { dumpViews } from '../../../db/project.ts'
import { verifyChain } from '../../../db/verify-chain.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { integrityFault } from '../../../db/integrity.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { openLog } from '../../../electron/bench/log.ts'
import { createRouter } from '../../../electron/bench/serve/router.ts'
import { startBench } from '../../../electron/bench/start-bench.ts'
import { call } from '@orpc/server'
import { BUILT, benchAtWork, startedBench } from './running-bench.ts'
import { smallDisk, whyNoSmallDisk } from './small-disk.ts'
import { testSurroundings } from './test-surroundings.ts'

const why = whyNoSmallDisk()

function openCases(bench: Bench, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const tracking = `1ZFULL${String(at).padStart(6, '0')}`
    const reply = bench.desk.openNew(
      { kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'x', inbound: { carrier: 'ups', tracking } },
      false,
    )
    expect(reply.say.type).toBe('case-opened')
    return tracking
  })
}

const scan = (bench: Bench, text: string) => bench.desk.scan({ text, source: 'wedge' }, 'wedge')

function state(bench: Bench): string {
  return `${[...readLog(bench.db)].length} ${dumpViews(bench.db)} ${JSON.stringify(bench.desk.read().desk)}`
}

function expectWhole(bench: Bench): void {
  expect(integrityFault(bench.db)).toBeUndefined()
  expect(verifyChain(bench.db).faults).toEqual([])
  expect(viewsFault(bench.db)).toBeUndefined()
}

/** Noise does not compress: a picture of about that many bytes. */
async function picture(side: number, seed: number): Promise<Uint8Array<ArrayBuffer>> {
  const raw = new Uint8Array(side * side * 3)
  let value = seed
  for (let at = 0; at < raw.length; at += 1) {
    value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0
    raw[at] = value >>> 24
  }
  return new Uint8Array(
    await sharp(raw, { raw: { width: side, height: side, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer(),
  )
}

describe.skipIf(why !== undefined)(`when the disk is full${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it('a check-in is refused with nothing half-written, and works again after room was made', async () => {
    const disk = smallDisk(8_000_000)
    const bench = await benchAtWork(disk.folder, testSurroundings({ log: openLog(disk.folder) }))
    const parcels = openCases(bench, 120)
    disk.fill(20_000)
    const outcomes: string[] = []
    for (const parcel of parcels) {
      const before = state(bench)
      const reply = scan(bench, parcel)
      outcomes.push(reply.say.type)
      if (reply.say.type === 'received') continue
      expect(reply).toMatchObject({ tone: 'refused', say: { type: 'store-full' }, scanned: { text: parcel } })
      expect(state(bench)).toBe(before)
    }
    expect(new Set(outcomes)).toEqual(new Set(['received', 'store-full']))
    expectWhole(bench)
    disk.makeRoom()
    const again = parcels.filter((_, at) => outcomes[at] === 'store-full').map((parcel) => scan(bench, parcel).say.type)
    expect(new Set(again)).toEqual(new Set(['received']))
    expectWhole(bench)
  })

  it('a new case is opened and received whole or not at all', async () => {
    const disk = smallDisk(8_000_000)
    const bench = await benchAtWork(disk.folder, testSurroundings({ log: openLog(disk.folder) }))
    disk.fill(600_000)
    const outcomes: string[] = []
    for (let round = 0; round < 30; round += 1) {
      const before = state(bench)
      const buyer = { name: 'Ada Lovelace', address: ['x'.repeat(500)], language: 'en' } as const
      const { say } = bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'x', buyer }, true)
      outcomes.push(say.type)
      if (say.type === 'store-full') expect(state(bench)).toBe(before)
    }
    expect(new Set(outcomes)).toEqual(new Set(['received', 'store-full']))
    expectWhole(bench)
    const received = outcomes.filter((type) => type === 'received').length
    expect([...readLog(bench.db)].filter(({ event }) => event.type === 'case.opened.v1')).toHaveLength(received)
  })

  it('a photo is refused and leaves no half file; the one taken after room was made is kept', async () => {
    const disk = smallDisk(8_000_000)
    const bench = await benchAtWork(disk.folder, testSurroundings({ log: openLog(disk.folder) }))
    const [parcel] = openCases(bench, 1)
    scan(bench, parcel ?? '')
    const caseId = bench.desk.read().desk.open ?? ''
    const router = createRouter(bench)
    const shoot = async (bytes: Uint8Array<ArrayBuffer>) =>
      call(
        router.bench.keepPhoto,
        { caseId, shot: 'parcel', picture: new File([bytes], 'x.jpg', { type: 'image/jpeg' }), width: 1, height: 1 },
        { context: {} },
      )
    const big = await picture(700, 3)
    disk.fill(Math.floor(big.byteLength / 2))
    const before = state(bench)
    expect((await shoot(big)).say).toEqual({ type: 'store-full' })
    expect(state(bench)).toBe(before)
    const files = () =>
      readdirSync(join(disk.folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.parentPath.includes('media'))
        .map(({ name }) => name)
    expect(files()).toEqual([])
    disk.makeRoom()
    expect((await shoot(big)).say).toEqual({ type: 'photo-kept', shot: 'parcel' })
    const sha256 = createHash('sha256').update(big).digest('hex')
    expect(files()).toEqual([sha256])
    expect(
      createHash('sha256')
        .update(readFileSync(join(disk.folder, 'media', sha256.slice(0, 2), sha256)))
        .digest('hex'),
    ).toBe(sha256)
    expectWhole(bench)
  })

  it('a backup fails, is shown as a problem, and leaves the earlier backups', async () => {
    const disk = smallDisk(8_000_000)
    const surroundings = testSurroundings({ log: openLog(disk.folder) })
    const bench = await benchAtWork(disk.folder, surroundings)
    openCases(bench, 5)
    const first = await bench.backups.now()
    surroundings.pass(60_000)
    disk.fill(50_000)
    await expect(bench.backups.now()).rejects.toThrow()
    expect(bench.problems()).toMatchObject([{ type: 'backup-failed' }])
    expect(readdirSync(join(disk.folder, 'backups'))).toEqual([first.file.split('/').at(-1)])
    disk.makeRoom()
    await bench.backups.now()
    expect(bench.problems()).toEqual([])
    expectWhole(bench)
  })

  it('what only reads goes on, and the bench stops and starts again with all that was said to be done', async () => {
    const disk = smallDisk(8_000_000)
    const bench = await benchAtWork(disk.folder, testSurroundings({ log: openLog(disk.folder) }))
    const parcels = openCases(bench, 30)
    disk.fill(400_000)
    const received = parcels.filter((parcel) => scan(bench, parcel).say.type === 'received')
    const router = createRouter(bench)
    const page = await call(router.queue.page, { filter: 'open', offset: 0, limit: 50 }, { context: {} })
    expect(page.total).toBe(30)
    expect(await call(router.search.find, { text: '1ZFULL' }, { context: {} })).toMatchObject({ rows: { length: 30 } })
    const before = dumpViews(bench.db)
    await bench.close()
    const started = await startBench({
      dataDir: disk.folder,
      built: BUILT,
      shell: 'browser',
      surroundings: testSurroundings({ log: openLog(disk.folder) }),
    })
    if (started.ok) {
      expect(dumpViews(started.value.db)).toBe(before)
      await started.value.close()
    } else expect(started.error.type).toBe('not-writable')
    disk.makeRoom()
    const again = await startedBench(disk.folder, testSurroundings({ seed: 2 }))
    expect(received.map((parcel) => scan(again, parcel).say.type)).toEqual(
      received.map(() => expect.stringMatching(/^(seen-before|opened|already-open)$/)),
    )
    expectWhole(again)
  })

  it('lines of the log are lost, and nothing else', () => {
    const disk = smallDisk(1_000_000)
    const log = openLog(disk.folder)
    disk.fill(0)
    for (let line = 0; line < 200; line += 1) log.error({ line }, 'the disk is full; nothing was written')
    disk.makeRoom()
    log.info('room again')
    expect(readFileSync(join(disk.folder, 'mendbench.log'), 'utf8')).toContain('room again')
  })
})
