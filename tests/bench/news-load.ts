import { setTimeout as pause } from 'node:timers/promises'
import type { BenchForTests } from '../cloud/bench-for-tests.ts'
import { type BenchCloud, letIn, newCenter } from './bench-cloud.ts'
import type { BenchResult } from './result.ts'
import { rounded, spread } from './statistics.ts'

const CENTERS = 2
/** Of twenty benches of a center one writes at a time. */
const WAITING = 19
const EVENTS_A_PUSH = 3
/** What twenty benches of 0.2 events a second come to, milliseconds from push to push. */
const PACE = 750
/** Further apart than news is held back, so that every push is told by itself, as it was when nothing was held back. */
const APART = 4_000
const FOR = 25_000

type Center = { readonly writer: BenchForTests; sent: number; readonly waiting: readonly BenchForTests[] }
/** `cpu`: milliseconds of the service's processor. `delays`: from a push's answer until a bench has what it brought. */
type Look = { readonly cpu: number; readonly pushes: number; readonly answers: number; readonly delays: readonly number[] }
/** Waits once and takes what is new; the number it has come to. */
type Hear = (bench: BenchForTests, seen: number, epoch: string) => Promise<number>

/** As benches of an older release: told that there is something, they ask where they stand and then for the page. */
const askAndPull: Hear = async (bench, seen) => {
  if ((await bench.status({ seen, wait: 25 })).body.head === seen) return seen
  const { head } = (await bench.status({ seen })).body
  return head === seen ? seen : (await bench.pull(seen)).body.next
}

const takeThePage: Hear = async (bench, seen, epoch) =>
  (await bench.status({ seen, wait: 25, page: { limit: 500, epoch } })).body.page?.next ?? seen

async function push(center: Center): Promise<number> {
  const { writer } = center
  for (let at = 0; at < EVENTS_A_PUSH; at += 1) writer.note(`step ${center.sent + at} done`, { stream: `case:${writer.id}-${at}` })
  const pushed = await writer.push(center.sent + 1)
  if (pushed.status !== 200) throw new Error(`push: ${JSON.stringify(pushed.body)}`)
  center.sent = writer.texts.length
  return pushed.body.head
}

/** One bench of each center writes at a pace; the others, where there is a way, wait and take it. */
async function look(centers: readonly Center[], pace: number, cpuMs: () => Promise<number>, hear?: Hear): Promise<Look> {
  const delays: number[] = []
  const ends: Promise<void>[] = []
  let [pushes, answers] = [0, 0]
  const over = new AbortController()
  const pushedAt = new Map<string, number>()
  for (const { writer, waiting } of hear === undefined ? [] : centers) {
    const { head, epoch } = (await writer.status()).body
    const listen = async (bench: BenchForTests) => {
      for (let seen = head; !over.signal.aborted; ) {
        const next = (await hear?.(bench, seen, epoch)) ?? seen
        for (let seq = seen + 1; seq <= next; seq += 1) {
          const at = pushedAt.get(`${writer.id}/${seq}`)
          if (at !== undefined) delays.push(performance.now() - at)
        }
        if (!over.signal.aborted) answers += 1
        seen = next
      }
    }
    ends.push(...waiting.map(listen))
  }
  await pause(2_000)
  const before = await cpuMs()
  const until = performance.now() + FOR
  await Promise.all(
    centers.map(async (center) => {
      for (; performance.now() < until; pushes += 1) {
        const next = performance.now() + pace
        pushedAt.set(`${center.writer.id}/${await push(center)}`, performance.now())
        await pause(Math.max(0, next - performance.now()))
      }
    }),
  )
  // What is still held back belongs to it.
  await pause(2_500)
  const cpu = (await cpuMs()) - before
  over.abort()
  for (const center of centers) await push(center)
  await Promise.all(ends)
  return { cpu, pushes, answers, delays }
}

/**
 * What it costs that nineteen benches of a center hear of what the twentieth writes, beyond the push itself: told of each push at once, to ask and to pull as
 * benches did; and told of what came meanwhile together, with the page. Milliseconds of the service's processor for each push and each bench that hears of it.
 */
export async function measureNews(cloud: BenchCloud, cpuMs: () => Promise<number>, say: (text: string) => void): Promise<BenchResult> {
  const centers: Center[] = []
  for (let at = 0; at < CENTERS; at += 1) {
    const center = await newCenter(cloud)
    const waiting: BenchForTests[] = []
    for (let no = 0; no < WAITING; no += 1) waiting.push(await letIn(cloud, center))
    centers.push({ writer: await letIn(cloud, center), sent: 0, waiting })
  }
  say('one bench of a center writes, nobody waits')
  const alone = await look(centers, PACE, cpuMs)
  const aPush = alone.cpu / alone.pushes
  const aBench = ({ cpu, pushes }: Look) => (cpu - pushes * aPush) / (pushes * WAITING)
  say(`${WAITING} others are told at once, ask and pull`)
  const old = await look(centers, APART, cpuMs, askAndPull)
  say(`${WAITING} others are told with the page, what came meanwhile together`)
  const now = await look(centers, PACE, cpuMs, takeThePage)
  const shown = (each: Look) => ({
    cpuMsAPushAndBench: rounded(aBench(each)),
    answersAPushAndBench: rounded(each.answers / (each.pushes * WAITING)),
  })
  const ratio = rounded(aBench(now) / aBench(old))
  const detail = { ...spread(now.delays), ...shown(now), atOnce: shown(old), cpuMsAPush: rounded(aPush), waiting: WAITING }
  return { name: 'sync-load-news', bar: '≤ 0.33× the processor time of telling at once', ratio, passed: ratio <= 0.33, detail }
}
