import { MOST_BYTES, MOST_EVENTS } from '../shared/protocol/limits.ts'
import type { Seal } from '../shared/protocol/seal.ts'
import type { ReadableDb } from './handles.ts'
import { nextSeal } from './seals.ts'

/** Events of one bench, by its numbers, that the cloud has lost. `seal`: their bench's word for the last; this bench gives its own when it sends. */
export type LostRun = { readonly bench: string; readonly from: number; readonly to: number; readonly seal?: Seal }

/** So many events are looked at at once. */
const MOST_ROWS = 2_000

type Row = { readonly bench: string; readonly bench_seq: number; readonly bytes: number }

function joined(before: LostRun, next: LostRun, bytes: number): LostRun | undefined {
  const follows = before.bench === next.bench && before.to + 1 === next.from && (before.seal === undefined) === (next.seal === undefined)
  return follows && next.to - before.from < MOST_EVENTS && bytes <= MOST_BYTES ? { ...next, from: before.from } : undefined
}

/**
 * What has no place in the log of a cloud that was put back, own events and those of others, in the order in which it came here: nothing in it stands before
 * what it was written after. Events of others reach to where their bench put its seal; without one they have none in the list.
 */
export function lostRuns(db: ReadableDb, own: string): readonly LostRun[] {
  const rows = db
    .prepare('SELECT bench, bench_seq, length(CAST(body AS BLOB)) AS bytes FROM event WHERE server_seq IS NULL ORDER BY seq LIMIT ?')
    .all(MOST_ROWS) as Row[]
  const runs: LostRun[] = []
  const covered = new Map<string, number>()
  let bytes = 0
  for (const row of rows) {
    if (row.bench_seq <= (covered.get(row.bench) ?? 0)) continue
    const seal = row.bench === own ? undefined : nextSeal(db, row.bench, row.bench_seq)
    const run = { bench: row.bench, from: row.bench_seq, to: seal?.benchSeq ?? row.bench_seq, ...(seal === undefined ? {} : { seal }) }
    covered.set(run.bench, run.to)
    const size = run.from === run.to ? row.bytes : bytesOf(db, run)
    const before = runs.at(-1)
    const one = before === undefined ? undefined : joined(before, run, bytes + size)
    bytes = one === undefined ? size : bytes + size
    if (one === undefined) runs.push(run)
    else runs[runs.length - 1] = one
  }
  return runs
}

function bytesOf(db: ReadableDb, { bench, from, to }: LostRun): number {
  const row = db
    .prepare('SELECT sum(length(CAST(body AS BLOB))) AS bytes FROM event WHERE bench = ? AND bench_seq BETWEEN ? AND ?')
    .get(bench, from, to)
  return (row as { bytes: number }).bytes
}
