import { readLocal } from '../../db/local-state.ts'
import { readCase } from '../../db/views/case-view.ts'
import { productName, readOperators } from '../../db/views/catalogue-view.ts'
import { readUrgent } from '../../db/views/queue-view.ts'
import { undoUntil } from '../../shared/bench/last-step.ts'
import { promptOf } from '../../shared/bench/prompt.ts'
import { type Step, stepsOf } from '../../shared/bench/steps.ts'
import { mayActAs, openTo } from '../../shared/catalogue/may-act.ts'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import type { BenchScreen } from '../../shared/contract/bench-screen.ts'
import type { Bench } from './bench.ts'
import { caseScreenToday } from './case-screen-today.ts'
import { readTries } from './operators/try-pin.ts'
import { quoteProposal } from './quotes/quote-proposal.ts'
import { withShownBuyers } from './shown-buyer.ts'
import { withHolders } from './sync/held-by.ts'
import { today } from './today.ts'

/** How many cases are put before an idle technician. */
const URGENT = 3

/** What is offered with a case that is only looked at. */
const WITHOUT_WRITING: ReadonlySet<Step['command']['type']> = new Set(['put-aside', 'next'])

/** All the bench screen shows, read in one go. */
export function readBenchScreen(bench: Bench): BenchScreen {
  const { db, desk, surroundings } = bench
  const { desk: lies, open, operator } = desk.read()
  const workflow = open?.workflow ?? CURRENT_WORKFLOW
  const prompt = promptOf(lies, open?.state, workflow, open?.twin)
  const screen = open === undefined ? undefined : withHolders(bench, caseScreenToday(bench.writer, open.caseId))
  const isQuoting = open !== undefined && workflow.stages[open.state.stage.name].quote === true
  const everybody = readOperators(db)
  const steps = stepsOf(prompt, open?.state, openTo(workflow, operator, everybody))
  const isAsking = lies.asking !== undefined
  const last = readLocal(db, 'lastStep') ?? undefined
  const until = last === undefined ? undefined : undoUntil(last, surroundings.now())
  return {
    operator,
    isLead: mayActAs('lead', operator, everybody),
    isDock: lies.dock === true,
    isCounting: lies.count?.isOn === true,
    prompt,
    steps: screen?.isReadOnly === true && !isAsking ? steps.filter(({ command }) => WITHOUT_WRITING.has(command.type)) : steps,
    aside: lies.aside.flatMap((caseId) => {
      const row = readCase(db, caseId)
      return row === undefined ? [] : [{ caseId, rma: row.case.rma, product: productName(db, row.case.unit.sku) }]
    }),
    replies: desk.replies(),
    urgent: open === undefined ? withShownBuyers(db, readUrgent(db, URGENT)) : [],
    ...(lies.asking?.type === 'pin' ? { pin: readTries(db, lies.asking.operator.id) } : {}),
    ...(screen === undefined ? {} : { open: screen }),
    ...(screen === undefined || !isQuoting ? {} : { quoteProposal: quoteProposal(db, screen, today(bench.writer)) }),
    ...(last === undefined || until === undefined ? {} : { undo: { step: last.say, until } }),
  }
}
