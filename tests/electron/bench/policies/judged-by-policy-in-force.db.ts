import { expect, it } from 'vitest'
import { dumpViews, projectAnew, rebuildViews } from '../../../../db/project.ts'
import { readCaseScreen } from '../../../../db/views/case-screen.ts'
import { policyFor, readPolicy } from '../../../../db/views/policy-view.ts'
import { viewsFault } from '../../../../db/views-fault.ts'
import { handleCommand } from '../../../../electron/bench/handle-command.ts'
import { defineOperator } from '../../../../electron/bench/operators/manage-operators.ts'
import { changePolicy } from '../../../../electron/bench/policies/change-policy.ts'
import { tryPolicy } from '../../../../electron/bench/policies/try-policy.ts'
import type { CaseCommand } from '../../../../shared/cases/commands.ts'
import { policyText } from '../../../../shared/policy/policy-text.ts'
import { STANDARD_V2 } from '../../../../shared/policy/standard-v2.ts'
import { STORY } from '../../../shared/cases/case-story.ts'
import { benchAtWork } from '../running-bench.ts'

const DECIDE = STORY.findIndex((command) => command.type === 'move' && command.transition === 'decide')
const CHANGED = policyText({ ...STANDARD_V2, returnWindows: { days: 60, byMarketplace: {} } })

async function atWork() {
  const bench = await benchAtWork()
  const told = (caseId: string, commands: readonly CaseCommand[]) => {
    for (const command of commands) expect(handleCommand(bench.writer, caseId, command, { operator: 'li-na', via: 'key' }).ok).toBe(true)
  }
  const publish = (text = CHANGED, basedOn = 2, id = 'standard') =>
    changePolicy(bench, id, { type: 'publish', text, basedOn, note: 'longer return window' })
  const judgedBy = (caseId: string) => readCaseScreen(bench.db, caseId)?.warranty.policy
  return { bench, told, publish, judgedBy }
}

it('given a case that is decided, when a version is published, then it keeps the version of its verdict', async () => {
  const { bench, told, publish, judgedBy } = await atWork()
  told('case-1', [...STORY.slice(0, DECIDE + 1), { type: 'move', transition: 'repair' }])
  const kept = readCaseScreen(bench.db, 'case-1')?.warranty
  expect(publish()).toEqual({ done: true })
  expect(readCaseScreen(bench.db, 'case-1')?.warranty).toEqual(kept)
  expect(judgedBy('case-1')).toEqual({ id: 'standard', version: 2 })
})

it('given a case that is still to be decided, then the version in force on the day judges it, and its decision keeps that', async () => {
  const { bench, told, publish, judgedBy } = await atWork()
  told('case-1', STORY.slice(0, DECIDE + 1))
  publish()
  expect(judgedBy('case-1')).toEqual({ id: 'standard', version: 3 })
  told('case-1', [{ type: 'move', transition: 'repair' }])
  expect(readCaseScreen(bench.db, 'case-1')?.state.warranty?.policy).toEqual({ id: 'standard', version: 3 })
})

it('given a version was rolled back, then cases are judged by the older rules under a new number', async () => {
  const { bench, publish } = await atWork()
  publish()
  expect(changePolicy(bench, 'standard', { type: 'roll-back', to: 2, note: 'as before' })).toEqual({ done: true })
  expect(policyFor(bench.db, { sku: 'AUR-K17', category: 'Kitchen appliances' })).toMatchObject({
    version: 4,
    returnWindows: STANDARD_V2.returnWindows,
  })
  expect(readPolicy(bench.db, 'standard').versions.map(({ restores }) => restores)).toEqual([undefined, undefined, 2])
})

it('given a policy for a SKU, it judges that one alone', async () => {
  const { bench, publish } = await atWork()
  publish(policyText({ ...STANDARD_V2, id: 'kettles', appliesTo: { skus: ['AUR-K17'] } }), 0, 'kettles')
  expect(policyFor(bench.db, { sku: 'AUR-K17', category: 'Kitchen appliances' })).toMatchObject({ id: 'kettles', version: 1 })
  expect(policyFor(bench.db, { sku: 'OTHER', category: 'Kitchen appliances' })).toMatchObject({ id: 'standard', version: 2 })
})

it('given a technician at the bench, nothing is published', async () => {
  const { bench, publish } = await atWork()
  const technician = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, { operator: '', via: 'test' })
  bench.desk.switchOperator(technician.id)
  expect(publish()).toEqual({ refused: { type: 'not-allowed', needs: 'lead' } })
  expect(readPolicy(bench.db, 'standard').versions).toHaveLength(1)
})

it('the versions and the draft are the same when the log is folded again, or the stream alone is told anew', async () => {
  const { bench, publish } = await atWork()
  publish()
  changePolicy(bench, 'standard', { type: 'draft', text: CHANGED.replace('"days": 60', '"days": 90'), note: 'next' })
  const before = dumpViews(bench.db)
  expect(before).toContain('policy_draft')
  projectAnew(bench.db, 'policy:standard')
  expect(dumpViews(bench.db)).toBe(before)
  rebuildViews(bench.db)
  expect([dumpViews(bench.db), viewsFault(bench.db)]).toEqual([before, undefined])
})

it('a draft is tried with examples and says before and after; nothing is written', async () => {
  const { bench } = await atWork()
  const tried = tryPolicy(bench.db, CHANGED, ['nothing'])
  expect(tried.type === 'tried' ? tried.cases[0] : tried).toEqual({ type: 'unknown', text: 'nothing' })
  expect(tried.type === 'tried' ? tried.cases.slice(1).every(({ type }) => type === 'example') : false).toBe(true)
  expect(readPolicy(bench.db, 'standard').versions).toHaveLength(1)
})
