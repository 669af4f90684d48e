import type { ReadableDb } from '../../db/handles.ts'
import { openStore } from '../../db/open.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { throwDice } from './dice.ts'
import { warmUp } from './filled-store.ts'
import { type BenchResult, type Store, sizeName } from './result.ts'
import { median, quantile, rounded, spread } from './statistics.ts'

const ROUNDS = 15
const LOOKUPS_A_ROUND = 2_000
const WARM_UP_ROUNDS = 2

/** The same rows in the same order, asked for with nothing around it. `+?` keeps SQLite from planning again at each binding. */
const BARE = `
  SELECT v.case_id, v.rma, v.stage, v.sku, c.kind FROM case_code c JOIN case_view v ON v.no = c.case_no
  WHERE c.code = +? ORDER BY v.no DESC LIMIT 20`

type Subject = {
  readonly store: Store
  readonly db: ReadableDb
  readonly codes: readonly string[]
  readonly bare: (code: string) => unknown
}

function open(store: Store): Subject {
  const opened = openStore(store.file)
  if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
  const db = opened.value
  const dice = throwDice(1)
  const ofCase = db.prepare('SELECT code FROM case_code WHERE case_no = ?').pluck()
  const wanted = 2 * LOOKUPS_A_ROUND * (ROUNDS + WARM_UP_ROUNDS)
  const codes = Array.from({ length: wanted }, () => dice.pick(ofCase.all(1 + dice.number(store.cases)) as string[]))
  const bare = db.prepare(BARE)
  return { store, db, codes, bare: (code) => bare.all(code) }
}

function timed(work: () => unknown, into: number[]): void {
  const begin = performance.now()
  work()
  into.push(performance.now() - begin)
}

/** One round: as many lookups each way, each of another code, the two ways taking turns at being first. */
function round({ db, codes, bare }: Subject, from: number): { readonly scan: readonly number[]; readonly floor: readonly number[] } {
  const scan: number[] = []
  const floor: number[] = []
  for (let at = from; at < from + 2 * LOOKUPS_A_ROUND; at += 2) {
    const [one = '', other = ''] = codes.slice(at, at + 2)
    if (at % 4 === 0) {
      timed(() => findByCode(db, one), scan)
      timed(() => bare(other), floor)
    } else {
      timed(() => bare(other), floor)
      timed(() => findByCode(db, one), scan)
    }
  }
  return { scan, floor }
}

/** A scan's lookup against the bare statement in each store, and the largest store against the smallest. */
export function measureLookups(stores: readonly Store[]): readonly BenchResult[] {
  const subjects = stores.map((store) => ({
    ...open(store),
    ratios: [] as number[],
    p99s: [] as number[],
    scans: [] as number[],
    floors: [] as number[],
  }))
  for (const { file } of stores) warmUp(file)
  for (let at = 0; at < ROUNDS + WARM_UP_ROUNDS; at += 1) {
    for (const subject of subjects) {
      const { scan, floor } = round(subject, at * 2 * LOOKUPS_A_ROUND)
      if (at < WARM_UP_ROUNDS) continue
      const p99 = quantile(scan, 0.99)
      subject.p99s.push(p99)
      subject.ratios.push(p99 / quantile(floor, 0.99))
      subject.scans.push(...scan)
      subject.floors.push(...floor)
    }
  }
  for (const { db } of subjects) db.close()
  const each = subjects.map(({ store, ratios, scans, floors }): BenchResult => {
    const ratio = rounded(median(ratios))
    return {
      name: `lookup-${sizeName(store.cases)}`,
      bar: 'p99 ≤ 2× the bare prepared SELECT',
      ratio,
      passed: ratio <= 2,
      detail: { ...spread(scans), floor: spread(floors), lookups: scans.length },
    }
  })
  const [small, large] = [subjects[0], subjects.at(-1)]
  if (small === undefined || large === undefined || small === large) return each
  const growth = rounded(median(large.p99s.map((p99, at) => p99 / (small.p99s[at] ?? Number.NaN))))
  const detail = {
    [sizeName(small.store.cases)]: spread(small.scans),
    [sizeName(large.store.cases)]: spread(large.scans),
    bareGrowth: rounded(quantile(large.floors, 0.99) / quantile(small.floors, 0.99)),
  }
  return [
    ...each,
    { name: 'lookup-growth', bar: `p99 ≤ 1.5× of itself at ${sizeName(small.store.cases)}`, ratio: growth, passed: growth <= 1.5, detail },
  ]
}
