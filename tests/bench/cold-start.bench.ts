import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { builtFolder } from './built-folder.ts'
import type { Devtools } from './devtools.ts'
import { makeEmptyShell } from './empty-shell.ts'
import { type BenchResult, type Store, sizeName } from './result.ts'
import { openShell } from './shell-window.ts'
import { median, rounded, spread } from './statistics.ts'

const ROUNDS = 7
const WARM_UP_ROUNDS = 1
const DEADLINE = 60_000

/**
 * When the one instruction was painted, milliseconds since 1970: the browser keeps the moment at which the largest text came
 * on the screen, and on the bench screen that is the instruction. Nothing while it has not been.
 */
const PROMPT_PAINTED = `new Promise((resolve) => {
  const watch = new PerformanceObserver((list) => {
    const prompt = list.getEntries().find(({ element }) => element?.tagName === 'H2')
    resolve(prompt === undefined ? 'not yet' : performance.timeOrigin + prompt.startTime)
  })
  watch.observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => resolve('not yet'), 50)
})`

type Start = { readonly entry: string; readonly dataDir: string }

/** The browser's first blank page gives way to the real one meanwhile: what was asked of it is then lost, and asked again. */
async function painted(page: Devtools): Promise<number> {
  for (const end = performance.now() + DEADLINE; performance.now() < end; ) {
    const at = await page.evaluate(`location.protocol === 'http:' ? ${PROMPT_PAINTED} : 'not yet'`).catch(() => 'not yet')
    if (typeof at === 'number') return at
    await sleep(20)
  }
  throw new Error('the window never said what to do')
}

async function start({ entry, dataDir }: Start): Promise<number> {
  const { page, startedAt, close } = await openShell(entry, dataDir)
  try {
    return (await painted(page)) - startedAt
  } finally {
    await close()
  }
}

/**
 * From the start of the shell's process to a window that asks for a scan, by turns with the same shell on an empty store and an
 * empty page, and with the least program that could open such a page.
 */
export async function measureColdStart(store: Store): Promise<BenchResult> {
  const bareData = mkdtempSync(join(tmpdir(), 'mendbench-bare-'))
  const empty = makeEmptyShell()
  const starts: number[] = []
  const floors: number[] = []
  const bare: number[] = []
  try {
    for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round += 1) {
      const least = await start({ entry: join(import.meta.dirname, 'bare-shell.ts'), dataDir: bareData })
      const floor = await start(empty)
      const real = await start({ entry: join(builtFolder, 'browser-shell.js'), dataDir: store.dataDir })
      if (round < WARM_UP_ROUNDS) continue
      starts.push(real)
      floors.push(floor)
      bare.push(least)
    }
  } finally {
    empty.remove()
    rmSync(bareData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const ratio = rounded(median(starts.map((real, at) => real / (floors[at] ?? Number.NaN))))
  const ofBare = rounded(median(starts.map((real, at) => real / (bare[at] ?? Number.NaN))))
  return {
    name: `cold-start-${sizeName(store.cases)}`,
    bar: '≤ 1.5× an empty page in the same shell',
    ratio,
    passed: ratio <= 1.5,
    detail: { ...spread(starts), floor: spread(floors), bareFloor: spread(bare), ofBareFloor: ofBare, starts: starts.length },
  }
}
