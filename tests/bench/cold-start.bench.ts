import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { builtFolder } from './built-folder.ts'
import type { Devtools } from './devtools.ts'
import { type BenchResult, type Store, sizeName } from './result.ts'
import { openShell } from './shell-window.ts'
import { median, rounded, spread } from './statistics.ts'

const ROUNDS = 7
const WARM_UP_ROUNDS = 1

/**
 * Resolves when a line of text that says what to do stands on the page and two frames have been drawn since: milliseconds since
 * 1970, by the page's own clock. `already` where it stood there before anybody looked; the moment is then not known.
 */
const PROMPT_SHOWN = `new Promise((resolve) => {
  const isShown = () => {
    const prompt = document.querySelector('h2')
    return prompt !== null && prompt.textContent.trim() !== '' && prompt.getClientRects().length > 0
  }
  if (isShown()) return resolve('already')
  const watch = new MutationObserver(() => {
    if (!isShown()) return
    watch.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
  })
  watch.observe(document, { subtree: true, childList: true, characterData: true })
})`

/** When the page first drew anything; the browser remembers it. */
const FIRST_PAINT = `new Promise((resolve) => {
  const look = () => {
    const [entry] = performance.getEntriesByName('first-contentful-paint')
    if (entry === undefined) setTimeout(look, 5)
    else resolve(performance.timeOrigin + entry.startTime)
  }
  look()
})`

/** Asks again when the browser's first blank page gives way to the real one. */
async function ask(page: Devtools, expression: string): Promise<unknown> {
  for (;;) {
    try {
      const value = await page.evaluate(`location.protocol === 'http:' ? ${expression} : 'blank'`)
      if (value !== 'blank') return value
    } catch (error) {
      if (!(error instanceof Error) || !/navigated|context|collected/i.test(error.message)) throw error
    }
    await sleep(2)
  }
}

async function start(entry: string, dataDir: string, moment: string): Promise<number> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { page, startedAt, close } = await openShell(entry, dataDir)
    try {
      const at = await ask(page, moment)
      if (typeof at === 'number') return at - startedAt
    } finally {
      await close()
    }
  }
  throw new Error('the page was always there before it could be watched')
}

/** From the start of the shell's process to a window in which a scan would be answered, against an empty page in the same browser. */
export async function measureColdStart(store: Store): Promise<BenchResult> {
  const empty = mkdtempSync(join(tmpdir(), 'mendbench-empty-'))
  const starts: number[] = []
  const floors: number[] = []
  const ratios: number[] = []
  try {
    for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round += 1) {
      const floor = await start(join(import.meta.dirname, 'empty-shell.ts'), empty, FIRST_PAINT)
      const real = await start(join(builtFolder, 'browser-shell.js'), store.dataDir, PROMPT_SHOWN)
      if (round < WARM_UP_ROUNDS) continue
      starts.push(real)
      floors.push(floor)
      ratios.push(real / floor)
    }
  } finally {
    rmSync(empty, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  const ratio = rounded(median(ratios))
  return {
    name: `cold-start-${sizeName(store.cases)}`,
    bar: '≤ 1.5× an empty page in the same browser',
    ratio,
    passed: ratio <= 1.5,
    detail: { ...spread(starts), floor: spread(floors), starts: starts.length },
  }
}
