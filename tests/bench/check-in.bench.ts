import { keepLocal } from '../../db/local-state.ts'
import { EMPTY_DESK } from '../../shared/bench/desk.ts'
import { throwDice } from './dice.ts'
import { type OpenBench, openBench } from './open-bench.ts'
import { rawWriter, rehearse } from './raw-check-in.ts'
import { type BenchResult, type Store, sizeName } from './result.ts'
import { median, rounded, spread, sum } from './statistics.ts'

const ROUNDS = 15
const WARM_UP_ROUNDS = 3
/** As many parcels as come with one van: each puts the one before it aside. */
const CHECK_INS_A_ROUND = 20

type Parcel = { readonly case_id: string; readonly tracking: string }

/** Expected parcels in an order that is not the one they were announced in. */
function shuffledParcels({ db }: OpenBench): readonly Parcel[] {
  const parcels = db.prepare("SELECT case_id, tracking FROM case_view WHERE stage = 'expected' ORDER BY no").all() as Parcel[]
  const dice = throwDice(2)
  return parcels
    .map((parcel) => ({ parcel, at: dice.number(2 ** 31) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ parcel }) => parcel)
}

function scan({ desk }: OpenBench, { tracking }: Parcel): void {
  const { say } = desk.scan({ text: tracking, source: 'hid' }, 'dock')
  if (say.type !== 'received') throw new Error(`the parcel was not received: ${JSON.stringify(say)}`)
}

function time(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

/**
 * Check-ins by scan, taking turns with the very rows of a check-in written by raw statements. Every commit is durable. The
 * rows are got by rehearsing a check-in and taking it back, so the raw writer finds its pages warm and the scan does not.
 */
export async function measureCheckIn(store: Store): Promise<BenchResult> {
  const bench = openBench(store.file)
  const parcels = shuffledParcels(bench)
  const write = rawWriter(bench.db)
  const scans: number[] = []
  const floors: number[] = []
  const ratios: number[] = []
  let used = 0
  function next(): Parcel {
    const parcel = parcels[used]
    if (parcel === undefined) throw new Error('the store has too few expected parcels')
    used += 1
    return parcel
  }
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round += 1) {
    keepLocal(bench.db, 'desk', EMPTY_DESK)
    const real: number[] = []
    const raw: number[] = []
    for (let at = 0; at < CHECK_INS_A_ROUND; at += 1) {
      real.push(time(() => scan(bench, next())))
      const parcel = next()
      const rows = rehearse(bench.db, parcel.case_id, () => scan(bench, parcel))
      if (rows.event.length !== 2 || rows.outbox.length !== 2 || rows.print_job.length !== 1)
        throw new Error('a check-in wrote other rows than thought')
      raw.push(time(() => write(rows)))
    }
    if (round < WARM_UP_ROUNDS) continue
    scans.push(...real)
    floors.push(...raw)
    ratios.push(sum(raw) / sum(real))
  }
  await bench.close()
  const ratio = rounded(median(ratios))
  return {
    name: `check-in-${sizeName(store.cases)}`,
    bar: '≥ 0.5× the rate of the same rows by raw prepared statements',
    ratio,
    passed: ratio >= 0.5,
    detail: { ...spread(scans), floor: spread(floors), perSecond: rounded((1000 * scans.length) / sum(scans)), checkIns: scans.length },
  }
}
