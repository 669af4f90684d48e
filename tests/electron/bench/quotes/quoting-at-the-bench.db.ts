import { describe, expect, it } from 'vitest'
import { handleCommand } from '../../../../electron/bench/handle-command.ts'
import { quoteOfCase } from '../../../../electron/bench/quotes/quote-of-case.ts'
import { readBenchScreen } from '../../../../electron/bench/read-bench-screen.ts'
import { write } from '../../../../electron/bench/writer.ts'
import { rebuildViews } from '../../../../db/project.ts'
import { readCaseScreen } from '../../../../db/views/case-screen.ts'
import type { CaseCommand } from '../../../../shared/cases/commands.ts'
import type { Surroundings } from '../../../../electron/bench/surroundings.ts'
import { STORY } from '../../../shared/cases/case-story.ts'
import { DRAFT } from '../../../shared/quotes/quote-story.ts'
import { benchAtWork } from '../running-bench.ts'
import { testSurroundings } from '../test-surroundings.ts'

const CASE_ID = 'case-1'
const DUE = STORY.findIndex((command) => command.type === 'move' && command.transition === 'repair')

type Due = { readonly deliveredOn: string; readonly category?: string; readonly answers?: Readonly<Record<string, string>> }

/** A decision is due about the unit on the bench; the day is a hand that can be moved. */
async function decisionDue({ deliveredOn, category, answers = {} }: Due) {
  let now = Date.parse('2026-11-02T02:00:00Z')
  const surroundings: Surroundings = { ...testSurroundings(), now: () => now }
  const bench = await benchAtWork(undefined, surroundings)
  const actor = { operator: bench.desk.read().operator.id, via: 'key' }
  if (category !== undefined) {
    const product = { sku: 'AUR-K17', name: { en: 'Battery', 'zh-CN': '电池' }, category }
    write(bench.writer, 'product:AUR-K17', [{ type: 'product.defined.v1', product }], actor)
  }
  const does = (command: CaseCommand) => handleCommand(bench.writer, CASE_ID, command, actor)
  const order = { orderId: '1', marketplace: 'amazon.com', deliveredOn }
  const told = (command: CaseCommand): CaseCommand => {
    if (command.type === 'open') return { type: 'open', opened: { ...command.opened, order, workflowVersion: 2 } }
    return command.type === 'answer' ? { ...command, answer: answers[command.question] ?? command.answer } : command
  }
  for (const command of STORY.slice(0, DUE)) expect(does(told(command)).ok).toBe(true)
  bench.desk.lay(CASE_ID)
  const onDay = (day: string) => (now = Date.parse(`${day}T02:00:00Z`))
  const offered = () => readBenchScreen(bench).steps.map(({ code }) => code)
  return { bench, does, onDay, offered, prompt: () => readBenchScreen(bench).prompt.type }
}

/** A unit years out of its term. */
const notCovered = () => decisionDue({ deliveredOn: '2020-01-10' })

describe('a unit on the bench that is not covered', () => {
  it('is not offered a repair; its code is refused with what can be done instead', async () => {
    const { bench, offered } = await notCovered()
    expect(offered()).not.toContain('MB:GO:REPAIR')
    expect(offered()).toContain('MB:GO:OFFER')
    expect(bench.desk.press('MB:GO:REPAIR')).toMatchObject({ tone: 'refused', say: { refusal: { type: 'quote-needed' } } })
  })

  it('is offered one, with a quote that proposes itself, and repaired once the buyer accepts', async () => {
    const { bench, does, offered, prompt } = await notCovered()
    bench.desk.press('MB:GO:OFFER')
    expect(prompt()).toBe('write-quote')
    const { quoteProposal } = readBenchScreen(bench)
    if (quoteProposal === undefined) throw new Error('no quote is proposed')
    expect(quoteProposal.draft).toMatchObject({ issuedOn: '2026-11-02', language: 'en' })
    expect(quoteProposal.draft.lines.map(({ type }) => type)).toEqual(['labour', 'part', 'freight'])
    does({ type: 'send-quote', draft: quoteProposal.draft })
    expect(prompt()).toBe('answer-quote')
    expect(offered()).not.toContain('MB:GO:ACCEPT-QUOTE')
    does({ type: 'answer-quote', revision: 1, answer: { answer: 'accepted', lines: [1, 2], told: 'phone' } })
    expect(offered()).toContain('MB:GO:ACCEPT-QUOTE')
    expect(bench.desk.press('MB:GO:ACCEPT-QUOTE').tone).toBe('accepted')
    expect(prompt()).toBe('use-parts')
    expect(readBenchScreen(bench).quoteProposal).toBeUndefined()
  })

  it('is repaired free of charge once a lead says so, and the screen tells who may', async () => {
    const { bench, does, offered } = await notCovered()
    expect(readBenchScreen(bench).isLead).toBe(true)
    does({ type: 'override-warranty', answer: 'covered', reason: 'regular buyer' })
    expect(offered()).toContain('MB:GO:REPAIR')
    bench.desk.switchOperator('ada')
    expect(readBenchScreen(bench).isLead).toBe(false)
    expect(offered()).toContain('MB:GO:REPAIR')
  })
})

describe('what is measured while the decision is due', () => {
  const battery = { deliveredOn: '2026-10-01', category: 'E-bike and scooter batteries', answers: { fault: 'f03-battery', cause: 'wear' } }
  const measured = (value: number) => ({ type: 'take-reading', reading: { kind: 'battery-capacity', value, unit: '%' } }) as const

  it('closes the way to a free repair where it proves wear, as the screen says', async () => {
    const { bench, does, offered } = await decisionDue(battery)
    expect(readBenchScreen(bench).open?.warranty.answer).toBe('open')
    expect(offered()).toContain('MB:GO:REPAIR')
    does(measured(97))
    expect(readBenchScreen(bench).open?.warranty.answer).toBe('not-covered')
    expect(offered()).not.toContain('MB:GO:REPAIR')
    expect(bench.desk.press('MB:GO:REPAIR')).toMatchObject({ tone: 'refused', say: { refusal: { type: 'quote-needed' } } })
  })

  it('opens it again where it proves a defect, and that is what is kept', async () => {
    const { bench, does, offered } = await decisionDue(battery)
    does(measured(97))
    does(measured(60))
    expect(offered()).toContain('MB:GO:REPAIR')
    bench.desk.press('MB:GO:REPAIR')
    expect(readCaseScreen(bench.db, CASE_ID)?.state).toMatchObject({ stage: { name: 'repairing' }, warranty: { answer: 'covered' } })
  })
})

describe('a quote nobody answers', () => {
  it('has run out the day after its last, by the clock of the center and without an event', async () => {
    const { bench, does, onDay, prompt } = await notCovered()
    bench.desk.press('MB:GO:OFFER')
    does({ type: 'send-quote', draft: { ...DRAFT, issuedOn: '2026-11-02', validUntil: '2026-11-04' } })
    const events = () => readCaseScreen(bench.db, CASE_ID)?.timeline.length
    const before = events()
    onDay('2026-11-04')
    expect(prompt()).toBe('answer-quote')
    onDay('2026-11-05')
    expect(prompt()).toBe('write-quote')
    expect(does({ type: 'answer-quote', revision: 1, answer: { answer: 'declined', told: 'email' } })).toEqual({
      ok: false,
      error: { type: 'quote-expired', revision: 1, validUntil: '2026-11-04' },
    })
    expect(events()).toBe(before)
  })

  it('is no part of what is stored: the views fold the same on any day', async () => {
    const { bench, does, onDay } = await notCovered()
    bench.desk.press('MB:GO:OFFER')
    does({ type: 'send-quote', draft: DRAFT })
    const stored = () => readCaseScreen(bench.db, CASE_ID)?.state
    const before = stored()
    onDay('2027-01-01')
    rebuildViews(bench.db)
    expect(stored()).toEqual(before)
  })
})

describe('a quote on paper', () => {
  it('is the revision asked for, or the latest', async () => {
    const { bench, does } = await notCovered()
    bench.desk.press('MB:GO:OFFER')
    does({ type: 'send-quote', draft: DRAFT })
    does({ type: 'send-quote', draft: { ...DRAFT, language: 'zh-CN' } })
    const languageOf = (revision?: number) => {
      const paper = quoteOfCase(bench.db, CASE_ID, revision)
      return paper.ok ? paper.value.language : paper.error
    }
    expect([languageOf(1), languageOf(2), languageOf()]).toEqual(['en', 'zh-CN', 'zh-CN'])
    expect(languageOf(3)).toEqual({ type: 'quote-unknown' })
    expect(quoteOfCase(bench.db, 'nobody')).toEqual({ ok: false, error: { type: 'case-unknown' } })
  })
})
