import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { withoutPersonalData } from '../../../shared/cases/photo-reading.ts'
import { SHOTS } from '../../../shared/cases/shots.ts'
import { missingFrom } from '../../../shared/cases/stage-work.ts'
import { STAGES, TRANSITIONS, type Workflow } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { type QuoteAnswer, TOLD_BY } from '../../../shared/quotes/quote.ts'
import { isAccepted, latestQuote } from '../../../shared/quotes/sent-quote.ts'
import { isNotCovered } from '../../../shared/policy/warranty-override.ts'
import { DRAFT } from '../quotes/quote-story.ts'
import { destination, leadsOn } from '../../../shared/cases/ways.ts'
import { seenCode } from '../scan/picture/seen-code.ts'
import { OPENED, PHOTO, RMA, STORY, eventsOf, openedCase } from './case-story.ts'

const { type: _, ...opened } = OPENED
const label = fc.constantFrom('unit' as const, 'return' as const)
const shot = fc.constantFrom(...SHOTS)
const part = fc.constantFrom('THERMO-9', 'PCB-2', '')
const question = fc.constantFrom(
  ...[WORKFLOW_V1, WORKFLOW_V2].flatMap(({ stages }) => Object.values(stages)).flatMap(({ questions }) => questions),
)
const tracking = fc.constantFrom('1Z9', '1Z8', ' ')

const told = fc.constantFrom(...TOLD_BY)
const quoteAnswer: fc.Arbitrary<QuoteAnswer> = fc.oneof(
  fc.record({ told, answer: fc.constant('accepted' as const), lines: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }) }),
  fc.record({ told, answer: fc.constant('declined' as const) }),
)

const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ type: fc.constant('open' as const), opened: fc.constant(opened) }),
  fc.record({ type: fc.constant('receive' as const) }),
  fc.record({ type: fc.constant('keep-photo' as const), shot, photo: fc.constant(PHOTO) }),
  fc.record({ type: fc.constant('waive-shot' as const), shot, reason: fc.constantFrom('torn', '') }),
  fc.record({ type: fc.constant('record-serial' as const), serial: fc.constantFrom('AK17-0093812', 'X', ' ') }),
  fc.record({ type: fc.constant('record-tracking' as const), shipment: fc.record({ carrier: fc.constant('ups'), tracking }) }),
  fc.record({
    type: fc.constant('note-codes' as const),
    reading: fc.record({
      photo: fc.constantFrom(PHOTO.sha256, 'cd'.repeat(32)),
      width: fc.constant(640),
      height: fc.constant(480),
      codes: fc.array(fc.constantFrom(...withoutPersonalData([seenCode('QRCode', 'AK17-0093812')])), { maxLength: 2 }),
    }),
  }),
  question.chain(({ id, choices }) =>
    fc.record({
      type: fc.constant('answer' as const),
      question: fc.constant(id),
      answer: fc.constantFrom('?', ...choices.map((each) => each.id)),
    }),
  ),
  fc.record({ type: fc.constant('use-part' as const), part }),
  fc.record({ type: fc.constant('use-part' as const), part, isTracked: fc.constant(true as const) }),
  fc.record({ type: fc.constant('remove-part' as const), part }),
  fc.record({
    type: fc.constant('take-reading' as const),
    reading: fc.record({ kind: fc.constant('weight'), value: fc.constantFrom(1600, 1610, Number.NaN), unit: fc.constantFrom('g', '') }),
  }),
  fc.record({ type: fc.constant('plan-part' as const), part }),
  fc.record({ type: fc.constant('unplan-part' as const), part }),
  fc.record({
    type: fc.constant('record-part-serial' as const),
    part,
    of: fc.constantFrom('new' as const, 'removed' as const),
    serial: fc.constantFrom('P-1', 'P-2', ' '),
  }),
  fc.record({ type: fc.constant('tick' as const), item: fc.constantFrom('unit', 'accessories', 'care-card', 'fixing', 'gift') }),
  fc.record({ type: fc.constant('note' as const), text: fc.constantFrom('so', '') }),
  fc.record({ type: fc.constant('hand-over-label' as const), label, printer: fc.constant('zd421') }),
  fc.record({ type: fc.constant('confirm-label' as const), label, scanned: fc.constantFrom('1Z9', `RMA${RMA}`, 'other') }),
  fc.record({ type: fc.constant('book-return' as const), shipment: fc.record({ carrier: fc.constant('ups'), tracking }) }),
  fc.record({ type: fc.constant('name-buyer' as const), buyer: fc.constant({ buyerId: 'buyer-2', sealed: 'x' }) }),
  fc.record({ type: fc.constant('choose-replacement' as const), serial: fc.constantFrom('AK17-0093812', 'AK17-NEW', ' ') }),
  fc.record({
    type: fc.constant('record-refund' as const),
    amount: fc.record({ minor: fc.constantFrom(0, 500), currency: fc.constantFrom('USD', 'EUR') }),
  }),
  fc.record({
    type: fc.constant('override-warranty' as const),
    answer: fc.constantFrom('covered' as const, 'not-covered' as const),
    reason: fc.constantFrom('regular buyer', ' '),
  }),
  fc.record({ type: fc.constant('send-quote' as const), draft: fc.constantFrom(DRAFT, { ...DRAFT, lines: [] }) }),
  fc.record({ type: fc.constant('answer-quote' as const), revision: fc.integer({ min: 0, max: 3 }), answer: quoteAnswer }),
  fc.record({ type: fc.constant('move' as const), transition: fc.constantFrom(...TRANSITIONS) }),
  fc.record({ type: fc.constantFrom('go-on' as const, 'go-back' as const) }),
)

/** Random commands begun anywhere along a case's story, so that late stages are reached as often as early ones. */
const anyRun = fc.record({ begun: fc.integer({ min: 0, max: STORY.length }), commands: fc.array(anyCommand, { maxLength: 40 }) })

function run(
  workflow: Workflow,
  begun: number,
  commands: readonly CaseCommand[],
  look: (before: Case, command: CaseCommand, events: readonly CaseEvent[], after: Case) => void,
) {
  let state: Case = eventsOf(STORY.slice(0, begun)).reduce<Case>(evolve, NO_CASE)
  for (const command of commands) {
    const decision = decideCase(command, state, workflow)
    if (!decision.ok) {
      expect(decision.error.type).toMatch(/^[a-z-]+$/)
      if (decision.error.type === 'stage-incomplete') expect(decision.error.missing).not.toEqual([])
      continue
    }
    const after = decision.value.reduce<Case>(evolve, state)
    look(state, command, decision.value, after)
    state = after
  }
}

describe.each([WORKFLOW_V1, WORKFLOW_V2])('whatever is asked of a case of version $version', (workflow) => {
  it('it moves only along the ways of its workflow', () => {
    fc.assert(
      fc.property(anyRun, ({ begun, commands }) => {
        run(workflow, begun, commands, (before, _command, events, after) => {
          if (after.type === 'none') return
          expect(STAGES).toContain(after.stage.name)
          for (const event of events) {
            if (event.type !== 'case.moved.v1') continue
            const way = workflow.transitions[event.transition]
            expect(before).toMatchObject({ type: 'opened', stage: { name: event.from } })
            if (before.type === 'none') continue
            expect(leadsOn(before, way)).toBe(true)
            expect(event.to).toBe(destination(before, way, workflow))
            if (way.needs === 'complete') expect(missingFrom(before, workflow)).toEqual([])
          }
        })
      }),
      { numRuns: 400 },
    )
  })

  it('it leaves packing only with a booked shipment and its label scanned back', () => {
    fc.assert(
      fc.property(anyRun, ({ begun, commands }) => {
        run(workflow, begun, commands, (_before, _command, _events, after) => {
          if (after.type === 'none' || !['ready', 'shipped'].includes(after.stage.name)) return
          expect(after.outbound?.tracking.trim()).toBeTruthy()
          expect(after.labels.return).toBeDefined()
        })
      }),
      { numRuns: 400 },
    )
  })

  it('it ends with the decision that was taken, and a refund only with its amount', () => {
    fc.assert(
      fc.property(anyRun, ({ begun, commands }) => {
        run(workflow, begun, commands, (_before, _command, _events, after) => {
          if (after.type === 'none') return
          if (['refunded', 'partly-refunded'].includes(after.stage.name)) expect(after.refunded?.minor).toBeGreaterThan(0)
          if (after.stage.name === 'replaced') expect(after.replacement).toBe('AK17-NEW')
        })
      }),
      { numRuns: 400 },
    )
  })

  it('what the warranty does not cover is repaired only where the buyer pays', () => {
    fc.assert(
      fc.property(anyRun, ({ begun, commands }) => {
        run(workflow, begun, commands, (before, _command, events, after) => {
          if (before.type === 'none' || after.type === 'none' || after.stage.name !== 'repairing') return
          const begins = events.some((event) => event.type === 'case.moved.v1' && ['deciding', 'quoting'].includes(event.from))
          if (!begins || workflow.version < 2) return
          const { standing } = latestQuote(before.quotes) ?? {}
          expect(isNotCovered(before) && !isAccepted(standing)).toBe(false)
          if (before.stage.name === 'quoting') expect(isAccepted(standing)).toBe(true)
        })
      }),
      { numRuns: 400 },
    )
  })

  it('a held case always knows the way back', () => {
    fc.assert(
      fc.property(anyRun, ({ begun, commands }) => {
        run(workflow, begun, commands, (_before, _command, _events, after) => {
          if (after.type === 'none' || after.stage.name !== 'on-hold') return
          const { before } = after.stage
          const resumed = decideCase({ type: 'move', transition: 'resume' }, after, workflow)
          expect(resumed).toMatchObject({ ok: true, value: [{ to: before }] })
        })
      }),
    )
  })

  it('nothing new happened exactly when the case is as before', () => {
    fc.assert(
      fc.property(anyRun, ({ begun, commands }) => {
        run(workflow, begun, commands, (before, _command, events, after) => {
          if (events.length === 0) expect(after).toBe(before)
        })
      }),
    )
  })
})

describe('folding a past', () => {
  it('passes over events of a newer release', () => {
    const state = openedCase(eventsOf(STORY))
    const strange = fc.record({ type: fc.string().map((name) => `case.${name}.v9`), payload: fc.jsonValue() })
    fc.assert(
      fc.property(strange, (event) => {
        expect(evolve(state, event as unknown as CaseEvent)).toBe(state)
      }),
    )
    expect(evolve(NO_CASE, { type: 'case.from-the-future.v1' } as unknown as CaseEvent)).toBe(NO_CASE)
  })
  it('never changes the state it was given', () => {
    let state: Case = NO_CASE
    for (const event of eventsOf(STORY)) {
      const before = structuredClone(state)
      const after = evolve(state, event)
      expect(state).toEqual(before)
      state = after
    }
  })
  it('takes the first opening only, and nothing before it', () => {
    expect(evolve(openedCase([OPENED]), { ...OPENED, complaint: 'another' })).toEqual(openedCase([OPENED]))
    expect(evolve(NO_CASE, { type: 'case.note-added.v1', text: 'early' })).toBe(NO_CASE)
  })
})
