import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { readLog } from '../../../../db/event-log.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import type { Contract } from '../../../../shared/contract/contract.ts'
import type { Tick } from '../../../../shared/contract/tick.ts'
import { benchAtWork } from '../running-bench.ts'

export type Client = ContractRouterClient<Contract>

/** One window's line to a bench. `hangUp` breaks it as a window that is gone does. */
export type Connected = { readonly line: { readonly client: Client }; readonly hangUp: () => void }

export type Connect = (bench: Bench) => Promise<Connected>

const FORM = { sku: 'AUR-K17', complaint: 'stops heating', kind: 'return', received: true } as const

export async function aPicture(side = 320): Promise<File> {
  const bytes = await sharp({ create: { width: side, height: side, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'still.jpg', { type: 'image/jpeg' })
}

/** Turns of the event loop, until what was begun elsewhere has come through, or never will. */
export async function until(isSo: () => boolean, turns = 2000): Promise<void> {
  for (let turn = 0; turn < turns && !isSo(); turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 1)
    })
  }
}

async function refusalOf(request: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  try {
    await request
  } catch (error) {
    if (error instanceof ORPCError) return error
    throw error
  }
  throw new Error('it was not refused')
}

/** A bench of which a test can see how many windows listen. */
async function watchedBench() {
  const bench = await benchAtWork()
  let listening = 0
  const listen: Bench['notices']['listen'] = (onTick) => {
    const stop = bench.notices.listen(onTick)
    listening += 1
    return () => {
      listening -= 1
      stop()
    }
  }
  return { bench: { ...bench, notices: { ...bench.notices, listen } }, listeners: () => listening }
}

/** What the contract promises, whatever carries it. */
export function contractSuite(name: string, connect: Connect): void {
  async function connected() {
    const { bench, listeners } = await watchedBench()
    const { line, hangUp } = await connect(bench)
    return { bench, client: line.client, hangUp, listeners }
  }

  describe(`the contract over ${name}`, () => {
    it('carries a parcel nobody announced from the first scan to an open case', async () => {
      const { client } = await connected()
      const reply = await client.bench.scan({ text: '1Z12345E6605272234', source: 'wedge' })
      expect(reply).toMatchObject({ tone: 'attention', say: { type: 'unknown-code' }, scanned: { meaning: { kind: 'tracking' } } })
      const form = await client.bench.press({ code: 'MB:NEW' })
      expect(form.effect).toEqual({ type: 'new-case-form', code: '1Z12345E6605272234' })
      const opened = await client.bench.newCase({ ...FORM, tracking: '1Z12345E6605272234', carrier: 'ups' })
      expect(opened).toMatchObject({ tone: 'accepted', say: { type: 'received', product: { en: 'Aurora kettle 1.7 l' } } })
      const screen = await client.bench.screen()
      expect(screen).toMatchObject({
        operator: { name: 'Lin' },
        prompt: { type: 'photograph', shot: 'parcel' },
        open: { state: { stage: { name: 'received' } }, chainWhole: true },
      })
      expect(screen.replies.map(({ id }) => id)).toEqual([reply.id, form.id, opened.id])
      expect(screen.steps.map(({ code }) => code)).toContain('MB:SHOT')
      expect(screen.open?.timeline.map(({ event, operatorName }) => [event.type, operatorName])).toEqual([
        ['case.opened.v1', 'Lin'],
        ['case.parcel-received.v1', 'Lin'],
        ['case.moved.v1', 'Lin'],
      ])
    })

    it('keeps how the keyboard scanner is set and how its last self-test went', async () => {
      const { bench, client } = await connected()
      expect([(await client.settings.get()).keyboardScanner, await client.devices.scannerTest()]).toEqual([undefined, null])
      const keyboardScanner = { reading: 'de', pace: 'slow', prefix: '{STX}', suffix: '', groupSeparator: '<GS>' } as const
      await client.settings.set({ ...(await client.settings.get()), keyboardScanner })
      expect((await client.settings.get()).keyboardScanner).toEqual(keyboardScanner)
      const kept = await client.devices.keepScannerTest({ isPassed: true })
      expect(kept).toEqual({ isPassed: true, at: new Date(bench.surroundings.now()).toISOString() })
      expect(await client.devices.scannerTest()).toEqual(kept)
    })

    it('numbers its replies, one up each time', async () => {
      const { client } = await connected()
      const replies = [await client.bench.press({ code: 'MB:NO' }), await client.bench.press({ code: 'MB:NO' })]
      expect(replies[1]?.id).toBe((replies[0]?.id ?? 0) + 1)
    })

    it('takes a photo as a file; what lies on the disk has its hash', async () => {
      const { bench, client } = await connected()
      await client.bench.newCase(FORM)
      const { open } = await client.bench.screen()
      const picture = await aPicture()
      const reply = await client.bench.keepPhoto({ caseId: open?.caseId ?? '', shot: 'parcel', picture, width: 320, height: 320 })
      expect(reply).toMatchObject({ tone: 'accepted', say: { type: 'photo-kept', shot: 'parcel' } })
      const sha256 = createHash('sha256')
        .update(new Uint8Array(await picture.arrayBuffer()))
        .digest('hex')
      expect((await client.bench.screen()).open?.state.shots).toEqual([
        { shot: 'parcel', photo: { sha256, bytes: picture.size, mediaType: 'image/jpeg', width: 320, height: 320 } },
      ])
      const kept = readFileSync(join(bench.dataDir, 'media', sha256.slice(0, 2), sha256))
      expect(createHash('sha256').update(kept).digest('hex')).toBe(sha256)
    })

    it('takes a parcel in at the dock, with its picture, and a decision on many cases', async () => {
      const { client } = await connected()
      await client.bench.newCase({ ...FORM, received: false, tracking: '1Z410E7W0392751591' })
      await client.bench.press({ code: 'MB:DOCK' })
      expect(await client.bench.scan({ text: '1Z410E7W0392751591', source: 'wedge' })).toMatchObject({ say: { type: 'docked' } })
      expect(await client.bench.scan({ text: '1Z12345E6605272234', source: 'wedge' })).toMatchObject({ tone: 'unexpected' })
      const { lines, total } = await client.dock.lines({ offset: 0, limit: 1 })
      expect([total, lines.map(({ outcome }) => outcome)]).toEqual([2, ['unexpected']])
      const [line] = lines
      const parcelId = line?.of.type === 'parcel' ? line.of.parcelId : ''
      const kept = await client.dock.keepPhoto({ parcelId, shot: 'parcel', picture: await aPicture(), width: 320, height: 320 })
      expect(kept).toMatchObject({ tone: 'accepted', say: { type: 'photo-kept' } })
      const noPicture = new File(['a letter'], 'x.jpg', { type: 'image/jpeg' })
      expect((await client.dock.keepPhoto({ parcelId, shot: 'label', picture: noPicture, width: 1, height: 1 })).say.type).toBe(
        'not-a-picture',
      )
      expect((await client.dock.screen()).last?.line.photos).toBe(1)
      expect((await client.dock.takeUp({ parcelId: 'none' })).say).toMatchObject({ refusal: { type: 'parcel-settled' } })
      expect((await client.dock.takeUp({ parcelId })).effect).toEqual({ type: 'new-case-form', code: '1Z12345E6605272234' })
      expect((await client.dock.dismiss({ parcelId, reason: 'not ours' })).say).toMatchObject({ type: 'parcel-dismissed' })
      expect((await client.dock.countWith({ minutes: 12 })).forecast.bench.basis).toEqual({ type: 'default', minutesAUnit: 12 })

      const picked = await client.queue.pick({ filter: 'open', limit: 500 })
      const caseIds = picked.map(({ caseId }) => caseId)
      expect(await client.queue.decide({ caseIds, transition: 'hold-buyer', note: 'asked' })).toEqual({ done: caseIds, refused: [] })
      expect((await client.queue.pick({ filter: 'waiting', limit: 5 })).map(({ stage }) => stage)).toEqual(['on-hold'])
    })

    it('refuses a file that only says it is a picture, and writes nothing', async () => {
      const { bench, client } = await connected()
      await client.bench.newCase(FORM)
      const caseId = (await client.bench.screen()).open?.caseId ?? ''
      const events = lastEvent(bench.db)
      for (const bytes of [new Uint8Array(), new TextEncoder().encode('a letter'), new Uint8Array(3_000_000).fill(7)]) {
        const picture = new File([bytes], 'x.jpg', { type: 'image/jpeg' })
        expect((await client.bench.keepPhoto({ caseId, shot: 'parcel', picture, width: 1, height: 1 })).say).toEqual({
          type: 'not-a-picture',
        })
      }
      expect(lastEvent(bench.db)).toBe(events)
    })

    it('takes in a photo as large as a camera makes, and none larger', async () => {
      const { client } = await connected()
      await client.bench.newCase(FORM)
      const caseId = (await client.bench.screen()).open?.caseId ?? ''
      const ofSize = (bytes: number) => new File([new Uint8Array(bytes)], 'x.jpg', { type: 'image/jpeg' })
      const large = await client.bench.keepPhoto({ caseId, shot: 'parcel', picture: ofSize(39_900_000), width: 1, height: 1 })
      expect(large.say).toEqual({ type: 'not-a-picture' })
      const tooLarge = await refusalOf(client.bench.keepPhoto({ caseId, shot: 'parcel', picture: ofSize(40_000_001), width: 1, height: 1 }))
      expect(tooLarge.code).toBe('BAD_REQUEST')
    })

    it('refuses what does not fit, says what, and writes nothing', async () => {
      const { bench, client } = await connected()
      const events = lastEvent(bench.db)
      const bad: readonly (() => Promise<unknown>)[] = [
        () => client.bench.scan({ text: '', source: 'wedge' }),
        () => client.bench.scan({ text: 'x'.repeat(5000), source: 'wedge' }),
        () => client.bench.scan({ text: 'x', source: 'telepathy' as 'wedge' }),
        () => client.bench.press({ code: 'GO:OPEN' }),
        () => client.bench.newCase({ ...FORM, sku: '' }),
        () => client.bench.newCase({ ...FORM, complaint: '   ' }),
        () => client.bench.newCase({ ...FORM, order: { orderId: '1', marketplace: 'amazon', price: { minor: -1, currency: 'EUR' } } }),
        () => client.bench.bookReturn({ caseId: 'x', carrier: ' ', tracking: '1Z9' }),
        () => client.queue.page({ filter: 'open', offset: 0, limit: 100_000 }),
        () => client.queue.decide({ caseIds: [], transition: 'receive', note: '' }),
        () => client.queue.decide({ caseIds: Array.from({ length: 501 }, () => 'x'), transition: 'receive', note: '' }),
        () => client.dock.lines({ offset: 0, limit: 1000 }),
        () => client.dock.countWith({ minutes: 0 }),
        () => client.queue.page({ filter: 'all' as 'open', offset: 0, limit: 5 }),
        () => client.catalogue.addOperator({ name: '  ', role: 'lead' }),
        () => client.settings.set({ language: 'en', theme: 'dark', volume: 7 }),
        () => client.setup.finish({ center: 'c', bench: 'b', operator: 'o', language: 'en', timeZone: 'Mars/Olympus', example: false }),
        () => (client.cases.get as (input: unknown) => Promise<unknown>)('case-1'),
      ]
      for (const request of bad) {
        const error = await refusalOf(request())
        expect([error.code, error.status]).toEqual(['BAD_REQUEST', 400])
        expect(error.data).toMatchObject({ issues: [expect.anything()] })
      }
      expect(lastEvent(bench.db)).toBe(events)
    })

    it('has nothing but its own procedures', async () => {
      const { client } = await connected()
      const other = client as unknown as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>
      for (const [part, name] of [
        ['system', 'exec'],
        ['bench', 'keepPhotos'],
        ['db', 'prepare'],
      ] as const) {
        const request = other[part]?.[name]?.({}) ?? Promise.resolve()
        expect((await refusalOf(request)).code).toBe('NOT_FOUND')
      }
    })

    it('says nothing where there is nothing', async () => {
      const { client } = await connected()
      expect(await client.cases.get({ caseId: 'none' })).toBeNull()
      expect(await client.search.find({ text: 'nowhere' })).toEqual({ rows: [] })
      expect(await client.queue.page({ filter: 'overdue', offset: 0, limit: 10 })).toMatchObject({ rows: [], total: 0 })
    })

    it('answers many requests at once, each with its own answer', async () => {
      const { client } = await connected()
      const replies = await Promise.all(Array.from({ length: 200 }, (_, at) => client.bench.scan({ text: `many-${at}`, source: 'wedge' })))
      expect(replies.map(({ scanned }) => scanned?.text)).toEqual(replies.map((_, at) => `many-${at}`))
      expect(new Set(replies.map(({ id }) => id)).size).toBe(200)
    })

    it('forgets a buyer for good', async () => {
      const { bench, client } = await connected()
      const buyer = { name: 'Quixotl', address: ['1 Main Street'], language: 'en' } as const
      await client.bench.newCase({ ...FORM, buyer: { ...buyer, address: [...buyer.address] } })
      const caseId = (await client.bench.screen()).open?.caseId ?? ''
      expect((await client.cases.get({ caseId }))?.buyer).toEqual(buyer)
      expect(await client.system.eraseBuyer({ caseId })).toEqual({ erased: true })
      expect((await client.cases.get({ caseId }))?.buyer).toBe('erased')
      expect(readFileSync(join(bench.dataDir, 'mendbench.sqlite')).includes('Quixotl')).toBe(false)
      expect(await client.system.eraseBuyer({ caseId: 'none' })).toEqual({ erased: false })
    })

    it('says whether everything is safe', async () => {
      const { bench, client } = await connected()
      const made = await client.system.backup()
      expect(made).toMatchObject({ file: expect.stringContaining('backups') })
      expect(await client.system.status()).toMatchObject({
        shell: 'browser',
        dataFolder: bench.dataDir,
        events: lastEvent(bench.db),
        notInCloud: [...readLog(bench.db)].length,
        problems: [],
        lastBackupAt: expect.stringMatching(/^2026-/),
      })
    })
  })

  describe(`ticks over ${name}`, () => {
    /** Collects what the stream brings, in the background. */
    async function listening(client: Client) {
      const got: Tick[] = []
      const stream = await client.ticks()
      const reading = (async () => {
        for await (const tick of stream) got.push(tick)
      })().catch(() => undefined)
      return { got, stream, reading }
    }

    it('tell that something changed, and what kind of thing', async () => {
      const { bench, client, listeners } = await connected()
      const { got } = await listening(client)
      await until(() => listeners() > 0)
      await client.bench.newCase(FORM)
      await until(() => new Set(got.map(({ topic }) => topic)).size >= 3)
      expect(got).toContainEqual({ topic: 'queue' })
      expect(got).toContainEqual({ topic: 'bench' })
      expect(got).toContainEqual({ topic: 'case', caseId: bench.desk.read().desk.open })
    })

    it('come once for a thousand changes of one kind', async () => {
      const { bench, client, listeners } = await connected()
      const { got } = await listening(client)
      await until(() => listeners() > 0)
      for (let at = 0; at < 1000; at += 1) {
        bench.notices.tell({ topic: 'queue' })
        bench.notices.tell({ topic: 'case', caseId: at % 2 === 0 ? 'even' : 'odd' })
      }
      bench.notices.tell({ topic: 'system' })
      await until(() => got.some(({ topic }) => topic === 'system'))
      expect(got).toEqual([{ topic: 'queue' }, { topic: 'case', caseId: 'even' }, { topic: 'case', caseId: 'odd' }, { topic: 'system' }])
    })

    it('end when the window stops listening', async () => {
      const { client, listeners } = await connected()
      const { stream, reading } = await listening(client)
      await until(() => listeners() > 0)
      await stream.return?.(undefined)
      await reading
      await until(() => listeners() === 0)
      expect(listeners()).toBe(0)
    })

    it('are no longer kept for a window that is gone', async () => {
      const { client, hangUp, listeners } = await connected()
      const { reading } = await listening(client)
      await until(() => listeners() > 0)
      hangUp()
      await reading
      await until(() => listeners() === 0)
      expect(listeners()).toBe(0)
    })
  })
}
