import { request } from 'node:http'
import { zstdDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'
import { hashOf } from '../bench-for-tests.ts'

const cloud = cloudForTests()

describe('two benches of one center', () => {
  it('see each other’s events in one order, as exact texts', async () => {
    const center = await newCenter(cloud)
    const [one, two] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
    const texts = [one.note('李娜 "ok"\n'), one.note('two')]
    const pushed = await one.push()
    expect(pushed.body).toMatchObject({ ack: { benchSeq: 2, hash: hashOf(texts[1] ?? '') }, head: 2 })
    two.note('from the other', { stream: 'case:2' })
    await two.push()

    const { body } = await two.pull()
    expect(body.events.map(({ seq, bench, benchSeq, body: text, disposition }) => [seq, bench, benchSeq, text, disposition])).toEqual([
      [1, one.id, 1, texts[0], 'accepted'],
      [2, one.id, 2, texts[1], 'accepted'],
      [3, two.id, 1, two.texts[0], 'accepted'],
    ])
    expect(body).toMatchObject({ next: 3, head: 3, epoch: pushed.body.epoch })
    expect(body.seals.toSorted((a, b) => a.benchSeq - b.benchSeq)).toEqual([
      { bench: two.id, ...two.seal(1) },
      { bench: one.id, ...one.seal(2) },
    ])
    expect(Math.abs(Date.parse(body.events[0]?.receivedAt ?? '') - Date.now())).toBeLessThan(60_000)
  })

  it('pull in pages, and get nothing after the last', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    for (let at = 0; at < 7; at += 1) bench.note(String(at))
    await bench.push()
    const seen: number[] = []
    for (let after = 0; ; ) {
      const { body } = await bench.pull(after, 3)
      if (body.events.length === 0) break
      seen.push(...body.events.map(({ benchSeq }) => benchSeq))
      after = body.next
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('are told how far the cloud has them', async () => {
    const center = await newCenter(cloud)
    const [one, two] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
    one.note()
    await one.push()
    const holding = { caseId: 'c-1', operator: 'ada' }
    const asked = await one.status({ holding })
    expect(asked.body).toMatchObject({ head: 1, yours: { benchSeq: 1, hash: one.seal(1).hash }, held: [] })
    const other = await two.status()
    expect(other.body.held).toMatchObject([{ bench: one.id, benchName: 'Bench 07', ...holding }])
    expect(other.body.yours).toBeUndefined()
  })
})

describe('a reply', () => {
  it('comes packed with zstd to whoever can read it', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    bench.note('x'.repeat(20_000))
    await bench.push()
    const body = Buffer.from(JSON.stringify({ after: 0, limit: 10 }))
    const headers = { ...bench.headers('/v1/pull', body), 'accept-encoding': 'gzip, zstd' }
    const { encoding, bytes } = await new Promise<{ encoding: string | undefined; bytes: Buffer }>((resolve, reject) => {
      const asked = request(`${cloud.address}/v1/pull`, { method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }))
      })
      asked.on('error', reject)
      asked.end(body)
    })
    expect(encoding).toBe('zstd')
    expect(bytes.length).toBeLessThan(2000)
    expect(JSON.parse(zstdDecompressSync(bytes).toString())).toMatchObject({ events: [{ body: bench.texts[0] }] })
  })
})
