import { onTestFinished } from 'vitest'
import type { Bench } from '../../../../electron/bench/bench.ts'
import type { DraftStep, ImportRow, VerdictName } from '../../../../shared/contract/imports.ts'

/** Hands a list to the bench as the window does, and waits until it has been read. */
export async function handIn(
  bench: Bench,
  list: Uint8Array | string,
  name = 'returns.txt',
): Promise<{ readonly draft: string; readonly step: DraftStep }> {
  const bytes = typeof list === 'string' ? Buffer.from(list, 'utf8') : list
  const begun = await bench.imports.begin(name, bytes.byteLength)
  if (!begun.done || begun.draft === undefined) throw new Error(`not taken: ${JSON.stringify(begun)}`)
  const PART = 1024 * 1024
  for (let at = 0; at < bytes.byteLength; at += PART) await bench.imports.part(begun.draft, at, bytes.subarray(at, at + PART))
  return { draft: begun.draft, step: await settled(bench) }
}

export function stepOf(bench: Bench): DraftStep {
  const { draft } = bench.imports.screen()
  if (draft === undefined) throw new Error('there is no draft')
  return draft.step
}

async function untilSo(isSo: () => boolean, bench: Bench): Promise<void> {
  if (isSo()) return
  await new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (isSo()) done()
    }, 5)
    const stop = bench.notices.listen(() => {
      if (isSo()) done()
    })
    function done() {
      clearInterval(look)
      stop()
      resolve()
    }
    onTestFinished(done)
  })
}

/** What the draft has become once nothing is under way. */
export async function settled(bench: Bench): Promise<DraftStep> {
  await untilSo(() => !['receiving', 'reading'].includes(stepOf(bench).type), bench)
  return stepOf(bench)
}

export async function untilImported(bench: Bench): Promise<void> {
  await untilSo(() => bench.imports.screen().run === undefined, bench)
}

export async function rowsOf(bench: Bench, draft: string, verdict: VerdictName, filter = ''): Promise<readonly ImportRow[]> {
  return (await bench.imports.rows(draft, { verdict, filter, offset: 0, limit: 200 })).rows
}

/** Hands in, looks, imports to the end. */
export async function imported(bench: Bench, list: Uint8Array | string, name?: string): Promise<DraftStep> {
  const { draft, step } = await handIn(bench, list, name)
  if (step.type !== 'checked') throw new Error(`not compared: ${JSON.stringify(step)}`)
  const started = bench.imports.start(draft, bench.desk.read().operator.id)
  if (!started.done) throw new Error(JSON.stringify(started))
  await untilImported(bench)
  return step
}
