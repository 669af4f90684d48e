import { join } from 'node:path'
import { measureClassify } from './classify.bench.ts'
import { measureCheckIn } from './check-in.bench.ts'
import { measureColdStart } from './cold-start.bench.ts'
import { measureDock } from './dock.bench.ts'
import { filledStore, workingCopy } from './filled-store.ts'
import { measureImport } from './import.bench.ts'
import { measureLabels } from './labels.bench.ts'
import { measureLookups } from './lookup.bench.ts'
import { measurePictures } from './pictures.bench.ts'
import { measureOpenQueue } from './queue-open.bench.ts'
import { measureQueuePage } from './queue-page.bench.ts'
import { type BenchResult, type Store, sizeName } from './result.ts'
import { measureSyncInitial, measureSyncPeer, measureSyncPush } from './sync.bench.ts'
import { measureSyncSnapshot } from './sync-snapshot.bench.ts'
import { measureSyncLoad } from './sync-load.bench.ts'
import { measureScanToPainted } from './scan-to-painted.bench.ts'

type Wanted = {
  /** Cases in each store, few first. */
  readonly sizes: readonly number[]
  /** Beginnings of the names of what to measure; none: everything. */
  readonly only: readonly string[]
  readonly hasChromium: boolean
  readonly say: (text: string) => void
}

type Measure = { readonly names: readonly string[]; readonly run: () => Promise<readonly BenchResult[]> }

function open(cases: number, say: (text: string) => void): Store {
  const dataDir = workingCopy(filledStore(cases, say), sizeName(cases))
  return { cases, dataDir, file: join(dataDir, 'mendbench.sqlite') }
}

/** Everything, one after another, each told as soon as it is known: two at once would measure each other. The window comes last, since its scans use up parcels. */
export async function* measureAll({ sizes, only, hasChromium, say }: Wanted): AsyncGenerator<BenchResult> {
  let stores: readonly Store[] | undefined
  const filled = () => (stores ??= sizes.map((cases) => open(cases, say)))
  const largest = () => filled().slice(-1)
  const inWindow: readonly Measure[] = [
    { names: ['cold-start'], run: async () => Promise.all(largest().map(measureColdStart)) },
    {
      names: ['scan-to-painted', 'scan-burst', 'scan-in-backup'],
      run: async () => (await Promise.all(largest().map(measureScanToPainted))).flat(),
    },
  ]
  const measures: readonly Measure[] = [
    { names: ['classify'], run: async () => [measureClassify()] },
    { names: ['lookup'], run: async () => measureLookups(filled()) },
    { names: ['queue-page'], run: async () => [measureQueuePage(filled())] },
    { names: ['queue-open'], run: async () => [measureOpenQueue()] },
    {
      names: ['check-in'],
      run: async () => {
        const results: BenchResult[] = []
        for (const store of filled()) results.push(await measureCheckIn(store))
        return results
      },
    },
    { names: ['dock-500'], run: async () => Promise.all(largest().map(measureDock)) },
    { names: ['label'], run: measureLabels },
    // After the check-ins: it adds a hundred thousand cases to the store it is measured on.
    {
      names: ['import-scan', 'import-rows'],
      run: async () => (await Promise.all(filled().slice(0, 1).map(measureImport))).flat(),
    },
    { names: ['pictures'], run: () => measurePictures(say) },
    { names: ['sync-push'], run: async () => [await measureSyncPush()] },
    { names: ['sync-peer'], run: () => measureSyncPeer(say) },
    { names: ['sync-initial'], run: async () => [await measureSyncInitial(say)] },
    { names: ['sync-snapshot'], run: async () => [await measureSyncSnapshot(say)] },
    ...(hasChromium ? inWindow : []),
    // Minutes, and the machine to itself: only where it is named.
    ...(only.includes('sync-load') ? [{ names: ['sync-load'], run: () => measureSyncLoad(say) }] : []),
  ]
  if (!hasChromium) say('no Chromium is installed here: the measures of the window are left out')
  for (const { names, run } of measures) {
    if (only.length > 0 && !names.some((name) => only.some((word) => name.startsWith(word) || word.startsWith(name)))) continue
    say(`measuring ${names.join(', ')}`)
    yield* await run()
  }
}
