import { pino } from 'pino'
import { issueCode } from '../../../../cloud/admin/centers.ts'
import { readStream } from '../../../../db/event-log.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { handleCommand } from '../../../../electron/bench/handle-command.ts'
import { realSurroundings } from '../../../../electron/bench/surroundings.ts'
import type { CaseCommand } from '../../../../shared/cases/commands.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import { foldCase } from '../../../../shared/cases/standing.ts'
import { caseStream } from '../../../../shared/event.ts'
import { type CloudForTests, newCenter } from '../../../cloud/cloud-for-tests.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'

export const real = () => realSurroundings(pino({ level: 'silent' }))

/** Waits until something holds; says what was awaited when it never does. */
export async function until(what: string, holds: () => boolean, seconds = 30): Promise<void> {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`in vain: ${what}`)
}

export async function enrolWith(cloud: CloudForTests, center: string, bench: Bench, url: string, name?: string): Promise<void> {
  const { code } = await issueCode(cloud.owner, center, 60, new Date())
  const done = await bench.cloud.enrol({ url, code, ...(name === undefined ? {} : { bench: name }) })
  if (!done.done) throw new Error(JSON.stringify(done))
}

/** Whether a bench has sent all and taken all that the other has. */
export function isCurrent({ cloud }: Bench): boolean {
  const status = cloud.status()
  return status.type === 'enrolled' && status.work.type === 'current' && status.unsent.events === 0
}

/** Two benches of one center: the first had worked alone before, the second came into the center by it. */
export async function twoBenches(cloud: CloudForTests, url: string): Promise<{ one: Bench; two: Bench; center: string }> {
  const center = await newCenter(cloud)
  const one = await benchAtWork(undefined, real())
  await enrolWith(cloud, center, one, url, 'Bench 1')
  await until('the first bench has sent everything', () => isCurrent(one))
  const two = await startedBench(undefined, real())
  await enrolWith(cloud, center, two, url, 'Bench 2')
  await until('the second bench has everything', () => isCurrent(two))
  return { one, two, center }
}

export function stand(bench: Bench, caseId: string) {
  const state = foldCase(readStream<CaseEvent>(bench.db, caseStream(caseId)))
  if (state.type === 'none') throw new Error('there is no such case')
  return state
}

export function tell({ writer }: Bench, caseId: string, command: CaseCommand, operator = 'li-na'): void {
  const done = handleCommand(writer, caseId, command, { operator, via: 'test' })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}
