import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { issueCode, revokeBench } from '../../../cloud/admin/centers.ts'
import { CLOCK_TOLERANCE } from '../../../shared/protocol/signed-request.ts'
import { BenchForTests, newKey } from '../bench-for-tests.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'

const cloud = cloudForTests()

const codeFor = async (center: string, minutes = 60) => (await issueCode(cloud.owner, center, minutes, new Date())).code
const stranger = () => new BenchForTests(cloud.address)

describe('a code', () => {
  it('lets one bench in, however it is typed, and says where it is now', async () => {
    const center = await newCenter(cloud)
    const code = await codeFor(center)
    const reply = await stranger().enrol(` ${code.toLowerCase().replaceAll('-', ' ')}`)
    expect(reply.body).toMatchObject({ center: { id: center }, head: 0 })
    expect((await stranger().enrol(code)).error?.kind).toBe('used-code')
  })

  it('may be shown again by the bench that used it, with its own key, until that is revoked', async () => {
    const code = await codeFor(await newCenter(cloud))
    const bench = stranger()
    await bench.enrol(code)
    expect((await bench.enrol(code)).status).toBe(200)
    const thief = new BenchForTests(cloud.address, bench.id)
    expect((await thief.enrol(code)).error?.kind).toBe('used-code')
    await revokeBench(cloud.owner, bench.id, new Date())
    expect((await bench.enrol(code)).error?.kind).toBe('revoked')
  })

  it('is worth nothing when it is unknown or its time is over', async () => {
    expect((await stranger().enrol('AAAA-BBBB-CCCC')).error?.kind).toBe('unknown-code')
    const code = await codeFor(await newCenter(cloud), 5)
    cloud.ahead = 6 * 60_000
    expect((await stranger().enrol(code)).error?.kind).toBe('expired-code')
    cloud.ahead = 0
  })

  it('is no right to another bench’s name, in whatever center', async () => {
    const center = await newCenter(cloud)
    const bench = await enrolledBench(cloud, center)
    const thief = new BenchForTests(cloud.address, bench.id)
    for (const code of [await codeFor(center), await codeFor(await newCenter(cloud))]) {
      expect((await thief.enrol(code)).error?.kind).toBe('fork')
      expect((await stranger().enrol(code)).status).toBe(200)
    }
    expect((await bench.pull()).status).toBe(200)
  })

  it('is kept as a hash only', async () => {
    const code = await codeFor(await newCenter(cloud))
    const { rows } = await cloud.owner.query('SELECT * FROM enrolment_code')
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
  })

  it('cannot be tried out: a stranger who asks too often has to wait', async () => {
    const tried = await Promise.all(Array.from({ length: 40 }, () => stranger().enrol('AAAA-BBBB-CCCC')))
    const refused = tried.find(({ error }) => error?.kind === 'too-many')
    expect(refused?.status).toBe(429)
    expect(refused?.error?.retryAfter).toBeGreaterThan(0)
    // Far enough ahead that the others are let in again.
    cloud.ahead = 3_600_000
    expect((await stranger().enrol('AAAA-BBBB-CCCC')).error?.kind).toBe('unknown-code')
    cloud.ahead = 0
  })
})

describe('a request', () => {
  it('counts once, lately, and as it was signed', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const other = await enrolledBench(cloud, await newCenter(cloud))
    const body = Buffer.from(JSON.stringify({ after: 0, limit: 10 }))
    const kind = async (requesting: Parameters<BenchForTests['send']>[2]) => (await bench.send('/v1/pull', body, requesting)).error?.kind

    const nonce = randomBytes(16).toString('hex')
    expect(await kind({ nonce })).toBeUndefined()
    expect(await kind({ nonce })).toBe('unsigned')
    expect(await kind({ key: newKey() })).toBe('unsigned')
    expect(await kind({ sent: Buffer.from(JSON.stringify({ after: 0, limit: 11 })) })).toBe('unsigned')
    expect(await kind({ headers: { 'mendbench-bench': other.id } })).toBe('unsigned')
    expect(await kind({ bench: other.id })).toBe('unsigned')
    expect(await kind({ headers: { 'mendbench-nonce': 'short' } })).toBe('unsigned')
    expect(await kind({ headers: { 'mendbench-signature': 'AAAA' } })).toBe('unsigned')
    expect(await kind({ bench: 'b-nobody' })).toBe('unknown-bench')
    // Signed for one place and sent to another.
    expect((await bench.send('/v1/status', body, { headers: bench.headers('/v1/pull', body) })).error?.kind).toBe('unsigned')
  })

  it('of a bench whose clock is wrong is told the time, by which it can sign', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const at = Date.now() - CLOCK_TOLERANCE - 60_000
    const refused = await bench.ask('/v1/pull', { after: 0, limit: 1 }, { at })
    expect([refused.status, refused.error?.kind]).toEqual([401, 'clock'])
    expect((await bench.ask('/v1/pull', { after: 0, limit: 1 }, { at: refused.error?.now ?? 0 })).status).toBe(200)
  })

  it('that comes too often has to wait', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const replies = await Promise.all(Array.from({ length: 160 }, () => bench.pull()))
    const refused = replies.filter(({ error }) => error?.kind === 'too-many')
    expect(refused.length).toBeGreaterThan(0)
    expect(replies.length - refused.length).toBeGreaterThanOrEqual(120)
  })

  it('that was seen is remembered no longer than its time would let it pass', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    await bench.pull()
    await bench.pull()
    cloud.ahead = 3 * CLOCK_TOLERANCE
    await bench.ask('/v1/pull', { after: 0, limit: 1 }, { at: Date.now() + cloud.ahead })
    cloud.ahead = 0
    const { rows } = await cloud.owner.query('SELECT 1 FROM nonce WHERE bench = $1', [bench.id])
    expect(rows).toHaveLength(1)
  })
})

describe('another key', () => {
  it('counts from the next request on, and only it', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const old = bench.key
    bench.note()
    await bench.push()
    expect((await bench.rotate()).status).toBe(200)
    bench.note()
    expect((await bench.push(2)).status).toBe(200)
    expect((await bench.ask('/v1/pull', { after: 0, limit: 1 }, { key: old })).error?.kind).toBe('unsigned')
  })

  it('must be held by whoever asks for it', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const reply = await bench.ask('/v1/rotate-key', { publicKey: newKey().publicKey, proof: bench.seal(1).signature })
    expect(reply.error?.kind).toBe('unsigned')
    expect((await bench.pull()).status).toBe(200)
  })

  it('of two changes at once is one', async () => {
    const bench = await enrolledBench(cloud, await newCenter(cloud))
    const twin = new BenchForTests(cloud.address, bench.id)
    twin.key = bench.key
    const replies = await Promise.all([bench.rotate(), twin.rotate()])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('a bench that is revoked', () => {
  it('gets nothing from its next request on, and its events stay', async () => {
    const center = await newCenter(cloud)
    const [bench, other] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
    bench.note()
    await bench.push()
    expect(await revokeBench(cloud.owner, bench.id, new Date())).toBe(true)
    bench.note()
    for (const reply of [
      await bench.push(2),
      await bench.pull(),
      await bench.status(),
      await bench.rotate(),
      (await bench.goOnAs()).reply,
    ]) {
      expect([reply.status, reply.error?.kind]).toEqual([403, 'revoked'])
    }
    expect((await other.pull()).body.events).toHaveLength(1)
    expect(await revokeBench(cloud.owner, 'b-nobody', new Date())).toBe(false)
  })

  it('comes back with a new code and its own key', async () => {
    const center = await newCenter(cloud)
    const bench = await enrolledBench(cloud, center)
    await revokeBench(cloud.owner, bench.id, new Date())
    expect((await bench.enrol(await codeFor(center))).status).toBe(200)
    expect((await bench.pull()).status).toBe(200)
  })
})
