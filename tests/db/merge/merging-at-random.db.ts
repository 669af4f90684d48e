import { describe, expect, it } from 'vitest'
import { readStream } from '../../../db/event-log.ts'
import { dumpViews } from '../../../db/project.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { readSurvivor } from '../../../db/views/merged-cases.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { foldCase } from '../../../shared/cases/standing.ts'
import { decideTakeBack } from '../../../shared/cases/take-back.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { caseStream } from '../../../shared/event.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { SETTING, openCase, pick, seeded, seededBytes } from '../seeded-history.ts'
import { record } from '../temporary-store.ts'
import { centerLog } from './center-log.ts'
import { type SimBench, newBench, pull, push, settle } from './several-benches.ts'

const START = Date.parse('2026-03-02T08:00:00Z')
const NUMBERS = [1, 2, 3, 4]
const named = (number: number) => ({ caseId: `case-${number}`, rma: rmaFromNumber(number * 7919) })

function tell({ db, name, skew }: SimBench, caseId: string, command: CaseCommand, now: number): void {
  const decided = decideCase(command, foldCase(readStream<CaseEvent>(db, caseStream(caseId))), WORKFLOW_V1)
  if (decided.ok) record<CaseEvent>(db, caseStream(caseId), decided.value, { now: now + skew, bench: name })
}

function takeBack({ db, name, skew }: SimBench, caseId: string, now: number): void {
  const past = readStream<CaseEvent>(db, caseStream(caseId))
  const last = past.at(-1)
  const decided = last?.bench === name ? decideTakeBack(past, [last.id]) : undefined
  if (decided?.ok === true) record<CaseEvent>(db, caseStream(caseId), decided.value, { now: now + skew, bench: name })
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'three benches that merge, part and take back four cases of one unit, seldom hearing of each other (seed %i)',
  (seed) => {
    it('hold the same in the end, with views as a rebuild makes them, and some case always goes on', () => {
      const random = seeded(seed)
      const cloud = centerLog()
      const benches = [newBench('b-1'), newBench('b-2', 600_000), newBench('b-3', -600_000)]
      const [first] = benches
      if (first === undefined) throw new Error('no bench')
      for (const event of SETTING) record(first.db, catalogueStream(event), [event], { now: START, bench: first.name })
      for (const number of NUMBERS)
        openCase(first.db, { number, serial: 'SN-1', now: START, bytes: seededBytes(number), bench: first.name })
      push(first, cloud, 500, START)
      for (const bench of benches) pull(bench, cloud, 500)
      let now = START
      for (let step = 0; step < 120; step += 1) {
        now += Math.floor(random() * 600_000)
        const bench = pick(random, benches)
        const [one, other] = [pick(random, NUMBERS), pick(random, NUMBERS)]
        const dice = random()
        if (dice < 0.12) push(bench, cloud, 1 + Math.floor(random() * 5), now)
        else if (dice < 0.24) {
          pull(bench, cloud, 1 + Math.floor(random() * 8))
          expect(viewsFault(bench.db)).toBeUndefined()
        } else if (one === other) tell(bench, named(one).caseId, { type: 'note', text: `note ${step}` }, now)
        else if (dice < 0.66) tell(bench, named(one).caseId, { type: 'merge', into: named(other) }, now)
        else if (dice < 0.8) tell(bench, named(one).caseId, { type: 'keep-apart', from: named(other) }, now)
        else if (dice < 0.9) tell(bench, named(one).caseId, { type: 'receive' }, now)
        else takeBack(bench, named(one).caseId, now)
      }
      settle(benches, cloud, now + 600_000)
      const [told, ...others] = benches.map(({ db }) => dumpViews(db))
      for (const each of others) expect(each).toBe(told)
      for (const { db } of benches) {
        expect(viewsFault(db)).toBeUndefined()
        const open = db.prepare('SELECT case_id FROM case_view WHERE merged_into IS NULL').pluck().all()
        expect(open.length).toBeGreaterThan(0)
        // One whose opening was taken back is in no view, and nothing ends for it.
        const there = db.prepare('SELECT case_id FROM case_view').pluck().all() as readonly string[]
        for (const caseId of there) expect(open).toContain(readSurvivor(db, caseId))
      }
    })
  },
)
