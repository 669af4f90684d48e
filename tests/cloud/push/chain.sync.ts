import { describe, expect, it } from 'vitest'
import { beginEpoch } from '../../../cloud/admin/centers.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'
import { BenchForTests, hashOf, newKey } from '../bench-for-tests.ts'

const cloud = cloudForTests()

async function benchWith(notes: number, center?: string): Promise<BenchForTests> {
  const bench = await enrolledBench(cloud, center ?? (await newCenter(cloud)))
  for (let at = 1; at <= notes; at += 1) bench.note(`note ${at}`)
  return bench
}

/** As a copy of its disk, or the disk put back from a backup, would be: the same name, the same key, the first so many events. */
function copyOf(bench: BenchForTests, events: number): BenchForTests {
  const copy = new BenchForTests(bench.address, bench.id)
  copy.key = bench.key
  copy.texts.push(...bench.texts.slice(0, events))
  return copy
}

describe('a push that is sent again', () => {
  it('changes nothing and is acknowledged as before', async () => {
    const bench = await benchWith(3)
    const first = await bench.push()
    const again = await bench.push()
    expect(again.body).toMatchObject({ ack: first.body.ack, head: first.body.head })
    expect((await bench.pull()).body.events.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('with more behind it adds only those', async () => {
    const bench = await benchWith(3)
    await bench.push()
    bench.note('4')
    bench.note('5')
    expect((await bench.push(2)).body.ack).toEqual({ benchSeq: 5, hash: hashOf(bench.texts[4] ?? '') })
    expect((await bench.pull()).body.events.map(({ benchSeq }) => benchSeq)).toEqual([1, 2, 3, 4, 5])
  })

  it('and was shorter than what is there is told how far the cloud is', async () => {
    const bench = await benchWith(3)
    await bench.push()
    expect((await bench.push(1, 2)).body.ack.benchSeq).toBe(3)
  })
})

describe('a push that leaves a gap', () => {
  it('is told where to go on, and that closes it', async () => {
    const bench = await benchWith(5)
    await bench.push(1, 2)
    const refused = await bench.push(4, 5)
    expect([refused.status, refused.error?.kind, refused.error?.expected]).toEqual([409, 'gap', 3])
    expect((await bench.push(3)).body.ack.benchSeq).toBe(5)
  })

  it('is told to begin where the cloud has nothing', async () => {
    expect((await (await benchWith(3)).push(2)).error).toMatchObject({ kind: 'gap', expected: 1 })
  })
})

describe('a bench whose store was copied', () => {
  it('is told so when its own next event is under a number that is taken', async () => {
    const bench = await benchWith(2)
    const copy = copyOf(bench, 2)
    bench.note('of the bench')
    copy.note('of the copy')
    await bench.push()
    const refused = await copy.push()
    expect([refused.status, refused.error?.kind]).toEqual([409, 'fork'])
    const { rows } = await cloud.owner.query("SELECT 1 FROM notice WHERE bench = $1 AND kind = 'forked'", [bench.id])
    expect(rows).toHaveLength(1)
  })

  it('is told so when it follows another event than the last one here', async () => {
    const bench = await benchWith(2)
    const copy = copyOf(bench, 1)
    copy.note('another second')
    copy.note('third')
    await bench.push()
    expect((await copy.push(3)).error?.kind).toBe('fork')
  })

  it('goes on under another identity, each copy under its own', async () => {
    const bench = await benchWith(2)
    const copy = copyOf(bench, 1)
    copy.note('another second')
    await bench.push()
    const { reply, bench: second } = await copy.goOnAs()
    expect(reply.body).toMatchObject({ bench: second.id })
    second.note('goes on', { stream: 'case:7' })
    expect((await second.push()).body.ack.benchSeq).toBe(1)

    bench.note('3')
    expect((await bench.push(3)).error?.kind).toBe('fork')
    const { reply: other, bench: third } = await bench.goOnAs()
    expect(other.status).toBe(200)
    third.note('goes on too')
    expect((await third.push()).status).toBe(200)
    expect((await bench.pull()).status).toBe(200)
  })

  it('may ask for the same identity again when the answer was lost, and for nobody else’s', async () => {
    const center = await newCenter(cloud)
    const [bench, other] = [await benchWith(1, center), await benchWith(1, center)]
    const { bench: next } = await bench.goOnAs()
    expect((await bench.goOnAs(next.id, next.key)).reply.status).toBe(200)
    expect((await bench.goOnAs(other.id)).reply.error?.kind).toBe('fork')
  })
})

describe('a cloud that was put back from a backup', () => {
  it('says so to whoever pulls by the old epoch, and takes what it has lost once more', async () => {
    const center = await newCenter(cloud)
    const [bench, other] = [await benchWith(4, center), await benchWith(2, center)]
    await bench.push(1, 2)
    const { epoch } = (await bench.pull()).body
    // As if the backup had been made here: what comes now is lost.
    await other.push()
    await bench.push(3)
    const lost = ['event', 'seal', 'bench_head'].map((table) => `DELETE FROM ${table} WHERE center = $1 AND (bench = $2 OR bench_seq > 2)`)
    for (const statement of lost) await cloud.owner.query(statement, [center, other.id])
    await cloud.owner.query('UPDATE center_head SET head = 2 WHERE center = $1', [center])
    await cloud.owner.query(
      "INSERT INTO bench_head VALUES ($1, $2, 2, decode($3, 'hex')) ON CONFLICT (center, bench) DO UPDATE SET bench_seq = 2, hash = decode($3, 'hex')",
      [center, bench.id, hashOf(bench.texts[1] ?? '')],
    )
    expect((await bench.pull(6, 100, epoch)).error?.kind).toBe('epoch')
    await beginEpoch(cloud.owner)

    expect((await bench.pull(2, 100, epoch)).error?.kind).toBe('epoch')
    const status = (await bench.status()).body
    expect(status.epoch).not.toBe(epoch)
    expect(status.yours?.benchSeq).toBe(2)
    await bench.push(3)
    await other.push()
    const { events } = (await other.pull(0, 100, status.epoch)).body
    expect(events.map(({ bench: by, benchSeq }) => [by, benchSeq])).toEqual([
      [bench.id, 1],
      [bench.id, 2],
      [bench.id, 3],
      [bench.id, 4],
      [other.id, 1],
      [other.id, 2],
    ])
  })
})

describe('a push that is not what it says', () => {
  it('is refused when an event was changed, left out or put elsewhere', async () => {
    const bench = await benchWith(3)
    const message = (events: readonly string[]) => ({ from: 1, events, seal: bench.seal(3), buyerKeys: [] })
    const [one = '', two = '', three = ''] = bench.texts
    for (const events of [
      [one, two.replace('note 2', 'note x'), three],
      [two, one, three],
      [one, two],
      [one, two, three, three],
    ]) {
      expect((await bench.ask('/v1/push', message(events))).error).toMatchObject({ kind: 'malformed', origin: 'bench' })
    }
    expect((await bench.pull()).body.events).toEqual([])
  })

  it('is refused when the seal is by another key', async () => {
    const bench = await benchWith(1)
    const reply = await bench.ask('/v1/push', { from: 1, events: bench.texts, seal: bench.seal(1, newKey()), buyerKeys: [] })
    expect(reply.error).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('seal') })
  })
})

describe('a poison among the events', () => {
  it('is kept as it is, acknowledged, and folded nowhere; those around it count', async () => {
    const bench = await benchWith(1)
    const before = bench.texts[0] ?? ''
    bench.add('this is no event')
    const follows = (benchSeq: number, named = bench.id) =>
      JSON.stringify({
        ...(JSON.parse(before) as object),
        id: `id-${benchSeq}-${bench.id}`,
        bench: named,
        benchSeq,
        prevHash: hashOf(bench.texts.at(-1) ?? ''),
      })
    bench.add(follows(3))
    bench.add(follows(4, 'b-somebody-else'))
    bench.add(follows(77))
    bench.add('a NUL \0 in the text')
    bench.add(follows(7))
    expect((await bench.push()).body.ack.benchSeq).toBe(7)
    const { events } = (await bench.pull()).body
    expect(events.map(({ body }) => body)).toEqual(bench.texts)
    expect(events.map(({ disposition }) => disposition)).toEqual([
      'accepted',
      'quarantined',
      'accepted',
      'quarantined',
      'quarantined',
      'quarantined',
      'accepted',
    ])
    bench.note('and on it goes')
    expect((await bench.push(8)).status).toBe(200)
  })

  it('an event of a type nobody knows is none', async () => {
    const bench = await benchWith(0)
    bench.write({ type: 'moon.landed.v9' }, { stream: 'moon:1' })
    await bench.push()
    expect((await bench.pull()).body.events).toMatchObject([{ disposition: 'accepted' }])
  })

  it('an id that is here already counts once', async () => {
    const center = await newCenter(cloud)
    const [one, two] = [await benchWith(0, center), await benchWith(0, center)]
    one.note('first', { id: 'the-same' })
    one.note('again', { id: 'the-same' })
    two.note('elsewhere', { id: 'the-same', stream: 'case:8' })
    await one.push()
    await two.push()
    expect((await two.pull()).body.events.map(({ disposition }) => disposition)).toEqual(['accepted', 'duplicate', 'duplicate'])
  })
})
