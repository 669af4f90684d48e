import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MOST_BYTES, MOST_EVENTS, MOST_UNPACKED_BYTES } from '../../../shared/protocol/limits.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

const someBench = async () => enrolledBench(cloud, await newCenter(cloud))

describe('a body', () => {
  it('may be packed by zstd, by gzip, or not at all', async () => {
    const bench = await someBench()
    const json = (from: number) => Buffer.from(JSON.stringify({ from, events: [bench.note()], seal: bench.seal(from), buyerKeys: [] }))
    expect((await bench.send('/v1/push', zstdCompressSync(json(1)), { encoding: 'zstd' })).status).toBe(200)
    expect((await bench.send('/v1/push', gzipSync(json(2)), { encoding: 'gzip' })).status).toBe(200)
    expect((await bench.send('/v1/push', json(3))).status).toBe(200)
    expect((await bench.send('/v1/push', json(4), { encoding: 'br' })).error?.kind).toBe('malformed')
  })

  it('is refused when it ends too early', async () => {
    const bench = await someBench()
    bench.note()
    const packed = zstdCompressSync(Buffer.from(JSON.stringify({ from: 1, events: bench.texts, seal: bench.seal(1), buyerKeys: [] })))
    for (const [body, encoding] of [
      [packed.subarray(0, packed.length - 10), 'zstd'],
      [gzipSync('{"from": 1}').subarray(0, 15), 'gzip'],
      [Buffer.from('{"from": 1, "events": ['), undefined],
      [Buffer.alloc(0), undefined],
    ] as const) {
      const reply = await bench.send('/v1/push', body, encoding === undefined ? {} : { encoding })
      expect([reply.status, reply.error?.kind]).toEqual([400, 'malformed'])
    }
  })

  it('is unpacked no further than any honest one can be', async () => {
    const bench = await someBench()
    const bomb = Buffer.alloc(MOST_UNPACKED_BYTES + 1, ' ')
    for (const [body, encoding] of [
      [zstdCompressSync(bomb), 'zstd'],
      [gzipSync(bomb), 'gzip'],
      [bomb, 'identity'],
    ] as const) {
      const reply = await bench.send('/v1/push', body, { encoding })
      expect([reply.status, reply.error?.kind]).toEqual([413, 'too-large'])
    }
  })

  it('holds no more events and no more bytes than agreed', async () => {
    const bench = await someBench()
    for (let at = 0; at <= MOST_EVENTS; at += 1) bench.note()
    expect((await bench.push()).error?.kind).toBe('malformed')
    expect((await bench.push(1, MOST_EVENTS)).body.ack.benchSeq).toBe(MOST_EVENTS)
    const large = await someBench()
    large.note('x'.repeat(MOST_BYTES))
    expect((await large.push()).error?.kind).toBe('too-large')
  })

  it('is told by place what is wrong with it, never by value', async () => {
    const bench = await someBench()
    const reply = await bench.ask('/v1/pull', { after: 'Li Na, Nanshan Road 5', limit: 10 })
    expect(reply.error).toMatchObject({ kind: 'malformed', reason: expect.stringContaining('after') })
    expect(JSON.stringify(reply.error)).not.toContain('Nanshan')
    expect(cloud.logged.join('\n')).not.toContain('Nanshan')
  })
})

describe('a page', () => {
  it('ends before its texts become too many, and has at least one', async () => {
    const bench = await someBench()
    for (let at = 0; at < 6; at += 1) bench.note('x'.repeat(900_000))
    for (let at = 1; at <= 6; at += 1) await bench.push(at, at)
    const { body } = await bench.pull(0, 100)
    expect(body.events).toHaveLength(4)
    expect((await bench.pull(body.next, 100)).body.events).toHaveLength(2)
  })
})

describe('what is not there', () => {
  it('is said to be another version, or nothing', async () => {
    const kind = async (path: string) =>
      ((await (await fetch(`${cloud.address}${path}`, { method: 'POST' })).json()) as { error: { kind: string } }).error.kind
    expect(await kind('/v2/push')).toBe('version')
    expect(await kind('/v1/pusch')).toBe('not-found')
  })
})
