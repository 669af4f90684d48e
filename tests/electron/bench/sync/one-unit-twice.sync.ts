import { cpSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { notInCloud } from '../../../../db/counts.ts'
import { readLocal } from '../../../../db/local-state.ts'
import { dumpViews } from '../../../../db/project.ts'
import { viewsFault } from '../../../../db/views-fault.ts'
import { findByCode } from '../../../../db/views/case-codes.ts'
import { readCase } from '../../../../db/views/case-view.ts'
import { readSurvivor } from '../../../../db/views/merged-cases.ts'
import { readTwins } from '../../../../db/views/twin-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { readBenchScreen } from '../../../../electron/bench/read-bench-screen.ts'
import { rmaBarcode, rmaFromNumber } from '../../../../shared/cases/rma.ts'
import { cloudForTests, newCenter } from '../../../cloud/cloud-for-tests.ts'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'
import { cableTo } from './cable.ts'
import { enrolWith, isCurrent, real, twoBenches, until } from './given-center.ts'

const cloud = cloudForTests()

const unit = (serial: string) => ({ kind: 'return', unit: { sku: 'AUR-K17', serial }, complaint: 'stops heating' }) as const
const open = (bench: Bench) => bench.desk.read().desk.open ?? ''
const rmaOf = ({ db }: Bench, caseId: string) => {
  const row = readCase(db, caseId)
  if (row === undefined) throw new Error('there is no such case')
  return row.case.rma
}
const scan = (bench: Bench, text: string) => bench.desk.scan({ text, source: 'wedge' }, 'wedge')

async function cable() {
  const made = await cableTo(cloud.address)
  onTestFinished(made.close)
  return made
}

function checkIn(bench: Bench, serial: string): string {
  bench.desk.openNew(unit(serial), true)
  return open(bench)
}

async function bothHear(one: Bench, two: Bench): Promise<void> {
  for (const bench of [one, two]) bench.cloud.wake()
  await until('both have sent all', () => notInCloud(one.db) + notInCloud(two.db) === 0 && isCurrent(one) && isCurrent(two))
  await until('both hold the same', () => dumpViews(one.db) === dumpViews(two.db))
  for (const { db } of [one, two]) expect(viewsFault(db)).toBeUndefined()
}

/** Two benches that checked in the same unit while the cable was out, each case on its bench. */
async function checkedInTwice(serial: string) {
  const line = await cable()
  const { one, two } = await twoBenches(cloud, line.address)
  line.pull()
  const [first, second] = [checkIn(one, serial), checkIn(two, serial)]
  return { line, one, two, first, second }
}

describe('given two benches that checked in one unit while the cable was out', () => {
  it('when they hear of each other then both are asked, and what one says the other sees: one case goes on at both', async () => {
    const { line, one, two, first, second } = await checkedInTwice('AK17-A')
    expect(readBenchScreen(one).prompt.type).toBe('photograph')
    line.plug()
    await bothHear(one, two)
    expect([readTwins(one.db, first), readTwins(two.db, second)]).toEqual([[second], [first]])
    expect([one, two].map((bench) => readBenchScreen(bench).prompt.type)).toEqual(['one-unit', 'one-unit'])
    scan(one, 'MB:MERGE:1')
    await bothHear(one, two)
    // The case that lay there ended: the one that goes on lies there instead.
    expect([open(one), open(two)]).toEqual([first, first])
    expect(readBenchScreen(two).open?.absorbed).toMatchObject([{ caseId: second }])
    scan(two, 'MB:ASIDE')
    scan(two, rmaBarcode(rmaOf(two, second)))
    expect(open(two)).toBe(first)
  })

  it('when each ends the case of the other before they hear of it again then one of the two goes on, the same at both', async () => {
    const { line, one, two, first, second } = await checkedInTwice('AK17-B')
    line.plug()
    await bothHear(one, two)
    line.pull()
    scan(one, 'MB:MERGE:1')
    scan(two, 'MB:MERGE:1')
    expect([readSurvivor(one.db, second), readSurvivor(two.db, first)]).toEqual([first, second])
    line.plug()
    await bothHear(one, two)
    const goesOn = [first, second].toSorted()[0]
    for (const bench of [one, two]) {
      expect([first, second].map((caseId) => readSurvivor(bench.db, caseId))).toEqual([goesOn, goesOn])
      expect(findByCode(bench.db, 'AK17-B').map(({ case_id }) => case_id)).toEqual([goesOn])
      expect(open(bench)).toBe(goesOn)
      expect(readBenchScreen(bench).prompt.type).toBe('photograph')
    }
    expect(scan(two, 'MB:SHOT').say.type).toBe('take-photo')
  })

  it('when one says that they are two units then neither is asked again', async () => {
    const { line, one, two } = await checkedInTwice('AK17-C')
    line.plug()
    await bothHear(one, two)
    scan(two, 'MB:NO')
    await bothHear(one, two)
    expect([one, two].map((bench) => readBenchScreen(bench).prompt.type)).toEqual(['photograph', 'photograph'])
  })
})

describe('given benches of one center', () => {
  const number = (bench: Bench) => {
    const rma = rmaOf(bench, checkIn(bench, `N-${Math.random()}`))
    return rma.slice(0, 7)
  }
  const from = (value: number) => rmaFromNumber(value).slice(0, 7)

  it('when they draw numbers then each draws in a part of its own, and one that worked alone drew in none of them', async () => {
    const center = await newCenter(cloud)
    const one = await benchAtWork(undefined, real())
    expect(number(one) >= from(2 ** 34)).toBe(true)
    await enrolWith(cloud, center, one, cloud.address, 'Bench 1')
    const two = await startedBench(undefined, real())
    await enrolWith(cloud, center, two, cloud.address, 'Bench 2')
    expect([one, two].map(({ db }) => readLocal(db, 'cloud')?.ordinal)).toEqual([1, 2])
    for (let tries = 0; tries < 5; tries += 1) {
      const [its, others] = [number(one), number(two)]
      expect(its < from(2 ** 22)).toBe(true)
      expect(others >= from(2 ** 22) && others < from(2 * 2 ** 22)).toBe(true)
    }
  })

  it('when a store runs twice then the copy goes on with another part', async () => {
    const { one, two } = await twoBenches(cloud, cloud.address)
    const folder = temporaryFolder()
    await one.close()
    cpSync(one.dataDir, folder, { recursive: true })
    const again = await startedBench(one.dataDir, real())
    const first = checkIn(again, 'AK17-D')
    await until('the first is in the cloud', () => isCurrent(again) && readCase(two.db, first) !== undefined)
    const copy = await startedBench(folder, real())
    checkIn(copy, 'AK17-E')
    copy.cloud.wake()
    await until('the copy is another bench', () => copy.writer.bench !== again.writer.bench)
    await until('it has a part of its own', () => readLocal(copy.db, 'cloud')?.ordinal === 3)
    expect(readLocal(again.db, 'cloud')?.ordinal).toBe(1)
  })
})
