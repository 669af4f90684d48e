import { setTimeout as pause } from 'node:timers/promises'
import type { BenchForTests } from '../cloud/bench-for-tests.ts'
import { type BenchCloud, letIn, newCenter, startBenchCloud } from './bench-cloud.ts'
import { throwDice } from './dice.ts'
import { measureNews } from './news-load.ts'
import type { BenchResult } from './result.ts'
import { type Spread, rounded, spread } from './statistics.ts'

const CENTERS = 10
const BENCHES_A_CENTER = 20
/** Events in a center's log before the first look and before the second. */
const HISTORY = [1_000, 10_000] as const
/** Each bench sends and fetches once in so long, milliseconds. */
const PACE = 5_000
const PACED_FOR = 20_000
const FULL_FOR = 10_000
const EVENTS_A_ROUND = 3
const MOST_EVENTS = 500

type Simulated = { readonly bench: BenchForTests; cursor: number; sent: number }
type Times = { readonly push: number[]; readonly pull: number[]; events: number; busy: number }

const dice = throwDice(7)

function work({ bench }: Simulated, events: number): void {
  for (let at = 0; at < events; at += 1)
    bench.note(`step ${dice.number(1_000_000)} done, the heater draws ${dice.number(2_000)} W`, {
      stream: `case:${bench.id}-${dice.number(50)}`,
    })
}

async function timed<T>(into: number[], ask: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  const answer = await ask()
  into.push(performance.now() - begin)
  return answer
}

async function round(each: Simulated, events: number, times: Times): Promise<void> {
  work(each, events)
  const pushed = await timed(times.push, () => each.bench.push(each.sent + 1, Math.min(each.bench.texts.length, each.sent + MOST_EVENTS)))
  if (pushed.error?.kind === 'busy') {
    // What it wrote waits, as on a bench; it comes again when it was told to.
    times.busy += 1
    await pause(1_000 * (pushed.error.retryAfter ?? 1))
    return
  }
  if (pushed.status !== 200) throw new Error(`push: ${JSON.stringify(pushed.body)}`)
  times.events += pushed.body.ack.benchSeq - each.sent
  each.sent = pushed.body.ack.benchSeq
  const pulled = await timed(times.pull, () => each.bench.pull(each.cursor))
  if (pulled.error?.kind === 'busy') return
  if (pulled.status !== 200) throw new Error(`pull: ${JSON.stringify(pulled.body)}`)
  each.cursor = pulled.body.next
}

/** Everybody goes round at a bench's pace, not all at the same moment. */
async function paced(all: readonly Simulated[]): Promise<Times> {
  const times: Times = { push: [], pull: [], events: 0, busy: 0 }
  const until = performance.now() + PACED_FOR
  await Promise.all(
    all.map(async (each) => {
      await pause(dice.number(PACE))
      for (; performance.now() < until; await pause(PACE)) await round(each, EVENTS_A_ROUND, times)
    }),
  )
  return times
}

/** Everybody sends as fast as answers come. Events a second. */
async function full(all: readonly Simulated[]): Promise<number> {
  const times: Times = { push: [], pull: [], events: 0, busy: 0 }
  const begin = performance.now()
  await Promise.all(
    all.map(async (each) => {
      while (performance.now() < begin + FULL_FOR) await round(each, 50, times)
    }),
  )
  return (1_000 * times.events) / (performance.now() - begin)
}

/** One bench of each center fills its log up; the others fetch to its end. */
async function fill(centers: readonly (readonly Simulated[])[], upTo: number): Promise<void> {
  for (const [first, ...others] of centers) {
    if (first === undefined) continue
    const { body } = await first.bench.status()
    for (let missing = upTo - body.head; missing > 0; missing -= MOST_EVENTS) {
      work(first, Math.min(missing, MOST_EVENTS))
      await first.bench.push(first.sent + 1)
      first.sent = first.bench.texts.length
    }
    const { head } = (await first.bench.status()).body
    for (const each of [first, ...others]) each.cursor = head
  }
}

async function metric({ service }: BenchCloud, name: string): Promise<number> {
  const text = await (await fetch(`${service.address}/metrics`)).text()
  return text
    .split('\n')
    .filter((line) => line.startsWith(name))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}

/** 200 benches against one service: what a push and a pull take at a bench's pace, with little history and with ten times as much. */
export async function measureSyncLoad(say: (text: string) => void): Promise<readonly BenchResult[]> {
  const cloud = await startBenchCloud()
  try {
    const centers: Simulated[][] = []
    for (let at = 0; at < CENTERS; at += 1) {
      const center = await newCenter(cloud)
      const benches: Simulated[] = []
      for (let no = 0; no < BENCHES_A_CENTER; no += 1) benches.push({ bench: await letIn(cloud, center), cursor: 0, sent: 0 })
      centers.push(benches)
    }
    const all = centers.flat()
    const looks: { readonly push: Spread; readonly pull: Spread; readonly memory: number; readonly history: number }[] = []
    for (const history of HISTORY) {
      await fill(centers, history)
      say(`${all.length} benches at their pace, ${history} events in each of ${CENTERS} centers`)
      const { push, pull } = await paced(all)
      looks.push({ history, push: spread(push), pull: spread(pull), memory: await metric(cloud, 'process_resident_memory_bytes') })
    }
    const cpuMs = async () => 1_000 * (await metric(cloud, 'process_cpu_seconds_total'))
    const news = await measureNews(cloud, cpuMs, say)
    const connections = await metric(cloud, 'mendbench_database_connections')
    say('everybody as fast as it goes')
    const cpuBefore = await cpuMs()
    const perSecond = await full(all)
    const cpuAfter = await cpuMs()
    /** Of the service alone: PostgreSQL takes its own. */
    const cpuMsAnEvent = rounded((cpuAfter - cpuBefore) / ((perSecond * FULL_FOR) / 1_000))
    const { rows } = await cloud.owner.query<{ bytes: number }>(
      "SELECT pg_total_relation_size('event')::float8 / (SELECT sum(head) FROM center_head) AS bytes",
    )
    const bytesAnEvent = rounded(rows[0]?.bytes ?? 0)
    const [little, much] = looks
    if (little === undefined || much === undefined) throw new Error('not looked twice')
    const growth = (of: 'push' | 'pull') => rounded(much[of].p50 / little[of].p50)
    const detail = { looks, connections, perSecond: rounded(perSecond), cpuMsAnEvent, bytesAnEvent, benches: all.length }
    const growths = (['push', 'pull'] as const).map((of) => ({
      name: `sync-load-${of}`,
      bar: '≤ 1.5× with ten times the history, p50',
      ratio: growth(of),
      passed: growth(of) <= 1.5,
      detail: { ...much[of], floor: little[of], ...detail },
    }))
    return [...growths, news]
  } finally {
    await cloud.end()
  }
}
