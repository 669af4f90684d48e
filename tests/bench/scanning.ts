import { setTimeout as sleep } from 'node:timers/promises'
import { ASK, type Answer, PROBE } from './answer-probe.ts'
import type { Devtools } from './devtools.ts'
import type { Dice } from './dice.ts'
import { pressIdleKey, typeScan } from './keyboard-scanner.ts'

const DEADLINE = 30_000
/** Milliseconds between the scans of a burst: three a second. */
const BURST_PACE = 333

async function waitUntil(page: Devtools, expression: string): Promise<void> {
  for (const end = performance.now() + DEADLINE; performance.now() < end; ) {
    if ((await page.evaluate(expression).catch(() => false)) === true) return
    await sleep(20)
  }
  throw new Error('the window did not come to ask for a scan')
}

/** The window once more, this time with the probe in it from the start. */
export async function openProbed(page: Devtools): Promise<void> {
  await waitUntil(page, ASK.isReady)
  await page.send('Page.enable')
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: PROBE })
  await page.send('Page.reload')
  await waitUntil(page, ASK.isReadyAndProbed)
}

export async function answersOf(page: Devtools): Promise<readonly Answer[]> {
  return (await page.evaluate(ASK.answers)) as Answer[]
}

async function inTime<T>(what: string, answer: Promise<T>): Promise<T> {
  const late = sleep(DEADLINE, undefined, { ref: false }).then(() => {
    throw new Error(`waited in vain for ${what}`)
  })
  return Promise.race([answer, late])
}

/** A technician's pause, never the same: samples must not fall into step with the frames. */
function pause(dice: Dice): Promise<void> {
  return sleep(150 + dice.number(150))
}

async function emptyRoundTrip(page: Devtools): Promise<number> {
  const painted = page.evaluate(ASK.floor)
  await pressIdleKey(page)
  return (await inTime('an empty round trip', painted)) as number
}

export type Scanned = { readonly answers: readonly Answer[]; readonly floors: readonly number[] }

/** Scan, see the answer, go on; after each an empty round trip in the same window. */
export async function scanOneByOne(page: Devtools, codes: readonly string[], dice: Dice): Promise<Scanned> {
  const before = (await answersOf(page)).length
  const floors: number[] = []
  for (const [at, code] of codes.entries()) {
    await typeScan(page, code)
    await inTime(`the answer to ${code}`, page.evaluate(ASK.answered(before + at + 1)))
    await pause(dice)
    floors.push(await emptyRoundTrip(page))
    await pause(dice)
  }
  return { answers: (await answersOf(page)).slice(before), floors }
}

/** Three scans a second, whether the one before is answered or not. Gives the answers that were painted. */
export async function scanInBurst(page: Devtools, codes: readonly string[]): Promise<readonly Answer[]> {
  const before = (await answersOf(page)).length
  const begin = performance.now()
  for (const [at, code] of codes.entries()) {
    await sleep(Math.max(0, begin + at * BURST_PACE - performance.now()))
    await typeScan(page, code)
  }
  await Promise.race([page.evaluate(ASK.answered(before + codes.length)), sleep(DEADLINE, undefined, { ref: false })])
  return (await answersOf(page)).slice(before)
}
