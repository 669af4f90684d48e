import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { dumpViews } from '../../../../../db/project.ts'
import { verifyChain } from '../../../../../db/verify-chain.ts'
import { viewsFault } from '../../../../../db/views-fault.ts'
import type { Bench } from '../../../../../electron/bench/bench.ts'
import type { CaseCommand } from '../../../../../shared/cases/commands.ts'
import { STORY } from '../../../../shared/cases/case-story.ts'
import { type CloudForTests, newCenter } from '../../../../cloud/cloud-for-tests.ts'
import { openCase } from '../../../../db/seeded-history.ts'
import { benchAtWork, startedBench } from '../../running-bench.ts'
import { enrolWith, isCurrent, real, tell, until } from '../given-center.ts'

const BUYER = { name: 'Ada Lovelace', address: ['1 Main Street'], language: 'en' as const }

let cases = 0

/** The story told of a unit of its own: cases that share serials and pictures would be held against each other. */
function toldOf(told: CaseCommand, number: number): CaseCommand {
  if (told.type === 'receive') return { ...told, tracking: `1ZIN${String(number).padStart(8, '0')}` }
  if (told.type === 'record-serial') return { ...told, serial: `SN-${number}` }
  if (told.type !== 'keep-photo') return told
  return { ...told, photo: { ...told.photo, sha256: createHash('sha256').update(`${number} ${told.shot}`).digest('hex') } }
}

/** Opens a case of a buyer and goes some way with it. */
export function aCase({ db, writer }: Bench, steps = 0): string {
  cases += 1
  const caseId = openCase(db, {
    number: cases,
    bench: writer.bench,
    now: Date.now(),
    bytes: randomBytes,
    buyer: BUYER,
    serial: `SN-${cases}`,
  })
  for (const told of STORY.slice(1, 1 + steps)) tell({ writer } as Bench, caseId, toldOf(told, cases))
  return caseId
}

/** A center and a bench that has written so many cases, all of it in the cloud. */
export async function centerWith(cloud: CloudForTests, howMany: number): Promise<{ center: string; one: Bench }> {
  const center = await newCenter(cloud)
  const one = await benchAtWork(undefined, real())
  // A test's store may be lost by a power cut.
  one.db.pragma('synchronous = OFF')
  for (let at = 0; at < howMany; at += 1) aCase(one, at % 19)
  await enrolWith(cloud, center, one, cloud.address, 'Bench 1')
  await until('the first bench has sent everything', () => isCurrent(one), 120)
  return { center, one }
}

/** A bench that comes into a center, and has all of it. */
export async function joined(cloud: CloudForTests, center: string, name: string, dataDir?: string): Promise<Bench> {
  const bench = await startedBench(dataDir, real())
  await enrolWith(cloud, center, bench, cloud.address, name)
  await until(`${name} has everything`, () => isCurrent(bench), 120)
  return bench
}

/** The log in the center's order, as it is stored. */
export function logOf({ db }: Bench): readonly unknown[] {
  return db
    .prepare(
      `SELECT server_seq, id, stream, type, body, bench, bench_seq, hlc, hash, received_at, disposition FROM event
        WHERE server_seq IS NOT NULL ORDER BY server_seq`,
    )
    .all()
}

export function expectSame(one: Bench, other: Bench): void {
  expect(dumpViews(other.db)).toBe(dumpViews(one.db))
  expect(logOf(other)).toEqual(logOf(one))
  expect(viewsFault(other.db)).toBeUndefined()
  expect(verifyChain(other.db).faults).toEqual([])
  for (const table of ['buyer_key', 'seal'])
    expect(other.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()).toEqual(
      one.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    )
}
