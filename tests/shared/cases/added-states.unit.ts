import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AddedState, withoutAdded } from '../../../shared/cases/added-state.ts'
import { type Case, NO_CASE, type OpenedCase, evolve } from '../../../shared/cases/case.ts'
import { type ExtensionDraft, extensionFaults } from '../../../shared/cases/check-extension.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { type Extension, extendWorkflow } from '../../../shared/cases/extension.ts'
import { SHOTS } from '../../../shared/cases/shots.ts'
import { missingFor, missingFrom } from '../../../shared/cases/stage-work.ts'
import { destination, leadsOn, unpaid } from '../../../shared/cases/ways.ts'
import { TRANSITIONS, type Workflow } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { DRAFT } from '../quotes/quote-story.ts'
import { anyExtension, itemsOf } from './any-extension.ts'
import { OPENED, PHOTO, STORY, eventsOf, openedCase } from './case-story.ts'

const name = (en: string) => ({ en, 'zh-CN': en })
const DRYING: AddedState = {
  id: 'drying',
  name: name('Drying'),
  from: 'received',
  transition: 'open',
  move: 'ours',
  checklist: [{ id: 'dry', name: name('Dry inside') }],
}
const CUSTOMS: AddedState = { id: 'customs', name: name('Customs'), from: 'received', transition: 'open', move: 'buyer', checklist: [] }
const CALL: AddedState = {
  id: 'call',
  name: name('Call the buyer'),
  from: 'quoting',
  transition: 'accept-quote',
  move: 'ours',
  checklist: [],
}
const KETTLE_LIST = {
  id: 'kettle-list',
  category: 'kettle',
  stage: 'repairing',
  items: [{ id: 'descale', name: name('Descaled') }],
} as const
const ADDED: Extension = { version: 1, states: [DRYING, CUSTOMS, CALL], checklists: [KETTLE_LIST] }
const WORKFLOW = extendWorkflow(WORKFLOW_V2, ADDED, 'kettle')

const go = (transition: (typeof TRANSITIONS)[number]): CaseCommand => ({ type: 'move', transition })
const ON: CaseCommand = { type: 'go-on' }

function decided(past: readonly CaseEvent[], command: CaseCommand, workflow: Workflow = WORKFLOW) {
  return decideCase(command, past.reduce<Case>(evolve, NO_CASE), workflow)
}

function after(past: readonly CaseEvent[], ...commands: readonly CaseCommand[]): readonly CaseEvent[] {
  return commands.reduce<readonly CaseEvent[]>((events, command) => {
    const decision = decided(events, command)
    if (!decision.ok) throw new Error(`${JSON.stringify(command)} was refused: ${JSON.stringify(decision.error)}`)
    return [...events, ...decision.value]
  }, past)
}

const OPEN: readonly CaseEvent[] = [{ ...OPENED, workflowVersion: 2 }]
/** Received with both its pictures: the way to the inspection is free. */
const RECEIVED = after(
  OPEN,
  { type: 'receive' },
  { type: 'keep-photo', shot: 'parcel', photo: PHOTO },
  { type: 'keep-photo', shot: 'label', photo: PHOTO },
)

describe('a state that the center put on a way', () => {
  it('given its stage is not done, when the way is taken, then it is not entered', () => {
    expect(decided(OPEN, go('open'))).toMatchObject({ ok: false, error: { type: 'not-now' } })
    expect(decided(after(OPEN, { type: 'receive' }), go('open'))).toMatchObject({
      ok: false,
      error: { type: 'stage-incomplete', missing: [{ shot: 'parcel' }, { shot: 'label' }] },
    })
  })
  it('given the stage is done, when the way is taken, then the case is there, and its fixed stage is the one it was in', () => {
    expect(openedCase(after(RECEIVED, go('open')))).toMatchObject({
      stage: { name: 'received' },
      added: { state: { id: 'drying' }, transition: 'open' },
    })
  })
  it('given its checklist is open, when it shall go on, then it is told what is missing, by name', () => {
    expect(decided(after(RECEIVED, go('open')), ON)).toEqual({
      ok: false,
      error: { type: 'stage-incomplete', missing: [{ type: 'tick', item: 'dry', own: DRYING.checklist[0]?.name }] },
    })
  })
  it('given two on one way, when each is gone on from, then they follow one another and then the fixed stage', () => {
    const dried = after(RECEIVED, go('open'), { type: 'tick', item: 'dry' }, ON)
    expect(openedCase(dried).added?.state.id).toBe('customs')
    const opened = openedCase(after(dried, ON))
    expect(opened.stage.name).toBe('inspecting')
    expect(opened.added).toBeUndefined()
  })
  it('given the case is there, when any way of the fixed workflow is asked for, then it is refused', () => {
    const there = after(RECEIVED, go('open'))
    for (const transition of TRANSITIONS) expect(decided(there, go(transition)).ok).toBe(false)
    expect(decided(there, go('hold-buyer'))).toEqual({ ok: false, error: { type: 'in-added-state', state: DRYING.name } })
  })
  it('given the case went back, when it comes again, then its checklist is to be ticked anew', () => {
    const again = after(RECEIVED, go('open'), { type: 'tick', item: 'dry' }, { type: 'go-back' })
    expect(openedCase(again).added).toBeUndefined()
    expect(decided(after(again, go('open')), ON)).toMatchObject({ ok: false, error: { type: 'stage-incomplete' } })
  })
  it('given what must be paid is withdrawn meanwhile, when it shall go on, then the guard of the way holds again', () => {
    const due = after(
      eventsOf(
        STORY.slice(
          0,
          STORY.findIndex((command) => command.type === 'move' && command.transition === 'repair'),
        ),
      ),
      go('offer'),
      { type: 'send-quote', draft: DRAFT },
      { type: 'answer-quote', revision: 1, answer: { answer: 'accepted', lines: [1, 2, 3], told: 'phone' } },
      go('accept-quote'),
    )
    expect(openedCase(due).added?.state.id).toBe('call')
    const refused = after(due, { type: 'send-quote', draft: DRAFT })
    expect(decided(refused, ON)).toMatchObject({ ok: false, error: { type: 'quote-not-accepted' } })
  })
  it('given the center waits for a parcel, when it comes, then it is received whatever was waited for', () => {
    const asked: AddedState = { ...CALL, id: 'ask', from: 'expected', transition: 'refund' }
    const workflow = extendWorkflow(WORKFLOW_V2, { ...ADDED, states: [asked] }, '')
    const waiting = decided(OPEN, go('refund'), workflow)
    if (!waiting.ok) throw new Error('it was refused')
    const received = decided([...OPEN, ...waiting.value], { type: 'receive' }, workflow)
    expect(received).toMatchObject({ ok: true, value: [{ type: 'case.parcel-received.v1' }, { to: 'received' }] })
  })
})

describe('a checklist of a category', () => {
  const inRepair = (category: string) => {
    const state = openedCase([...RECEIVED, { type: 'case.moved.v1', transition: 'repair', from: 'deciding', to: 'repairing' }])
    return { state, workflow: extendWorkflow(WORKFLOW_V2, ADDED, category) }
  }
  it('given it is open, when the unit shall be tested, then it is refused with the names of what is open', () => {
    const { state, workflow } = inRepair('kettle')
    expect(decideCase(go('test'), state, workflow)).toEqual({
      ok: false,
      error: { type: 'stage-incomplete', missing: [{ type: 'tick', item: 'descale', own: name('Descaled') }] },
    })
    const ticked = evolve(state, { type: 'case.checklist-ticked.v1', item: 'descale' })
    expect(decideCase(go('test'), ticked, workflow)).toMatchObject({ ok: true })
  })
  it('given it is open, when the case shall wait, then that is free: a hold asks for nothing', () => {
    const { state, workflow } = inRepair('kettle')
    expect(decideCase(go('hold-parts'), state, workflow)).toMatchObject({ ok: true })
  })
  it('given a unit of another category, then there is none', () => {
    const { state, workflow } = inRepair('toaster')
    expect(decideCase(go('test'), state, workflow)).toMatchObject({ ok: true })
  })
})

describe('what may be published', () => {
  const faultsOf = (draft: Partial<ExtensionDraft>) =>
    extensionFaults({ states: [], checklists: [], ...draft }, WORKFLOW_V2).map(({ type }) => type)
  it('is what has names in both languages, on a way that leads on, under ids of its own', () => {
    expect(faultsOf(ADDED)).toEqual([])
    expect(faultsOf({ states: [{ ...DRYING, name: { en: 'Drying', 'zh-CN': ' ' } }] })).toEqual(['state-name'])
    expect(faultsOf({ states: [{ ...DRYING, from: 'packing' }] })).toEqual(['state-place'])
    expect(faultsOf({ states: [{ ...DRYING, transition: 'hold-buyer' }] })).toEqual(['state-place'])
    expect(faultsOf({ states: [{ ...DRYING, checklist: [{ id: 'care-card', name: name('Another') }] }] })).toEqual(['id-wrong'])
    expect(faultsOf({ states: [DRYING, DRYING] })).toContain('id-wrong')
    expect(faultsOf({ checklists: [{ ...KETTLE_LIST, stage: 'shipped' }] })).toEqual(['list-place'])
    expect(faultsOf({ checklists: [{ ...KETTLE_LIST, items: [] }] })).toEqual(['list-items'])
    expect(faultsOf({ checklists: [KETTLE_LIST, { ...KETTLE_LIST, id: 'b', items: [{ id: 'c', name: name('C') }] }] })).toEqual([
      'list-twice',
    ])
  })
  it('is any valid extension of the tests below', () => {
    fc.assert(
      fc.property(anyExtension, (extension) => {
        expect(extensionFaults(extension, WORKFLOW_V2)).toEqual([])
      }),
    )
  })
})

/** Commands that get a case along: far more of them lead somewhere than of all there are. */
function someCommand(extension: Extension): fc.Arbitrary<CaseCommand> {
  const answers = Object.values(WORKFLOW_V2.stages).flatMap(({ questions }) => questions)
  const ticks = [...itemsOf(extension), 'unit', 'accessories', 'care-card', 'fixing']
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...TRANSITIONS).map(go) },
    { weight: 5, arbitrary: fc.constant(ON) },
    { weight: 1, arbitrary: fc.constant<CaseCommand>({ type: 'go-back' }) },
    { weight: 4, arbitrary: fc.constantFrom(...ticks).map((item): CaseCommand => ({ type: 'tick', item })) },
    { weight: 3, arbitrary: fc.constantFrom(...SHOTS).map((shot): CaseCommand => ({ type: 'keep-photo', shot, photo: PHOTO })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...answers).map(
        ({ id, choices }): CaseCommand => ({
          type: 'answer',
          question: id,
          answer: choices[0]?.id ?? '',
        }),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom<CaseCommand>(
        { type: 'record-serial', serial: 'AK17-0093812' },
        { type: 'record-serial', serial: 'ANOTHER' },
        { type: 'choose-replacement', serial: 'AK17-NEW' },
        { type: 'record-refund', amount: { minor: 500, currency: 'USD' } },
        { type: 'send-quote', draft: DRAFT },
        { type: 'answer-quote', revision: 1, answer: { answer: 'accepted', lines: [1, 2, 3], told: 'phone' } },
        { type: 'override-warranty', answer: 'not-covered', reason: 'dropped' },
        { type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } },
        { type: 'hand-over-label', label: 'return', printer: 'zd421' },
        { type: 'confirm-label', label: 'return', scanned: '1Z9' },
      ),
    },
  )
}

const anyRun = anyExtension.chain((extension) =>
  fc.record({
    extension: fc.constant(extension),
    begun: fc.integer({ min: 0, max: STORY.length - 1 }),
    commands: fc.array(someCommand(extension), { maxLength: 60 }),
  }),
)

type Look = (before: OpenedCase, events: readonly CaseEvent[], workflow: Workflow) => void

/** Every accepted command of random runs under random extensions, with the case before it. */
function onEveryStep(look: Look, runs = 500): void {
  fc.assert(
    fc.property(anyRun, ({ extension, begun, commands }) => {
      const workflow = extendWorkflow(WORKFLOW_V2, extension, 'kettle')
      let state: OpenedCase = openedCase(eventsOf(STORY.slice(0, begun + 1)))
      for (const command of commands) {
        const decision = decideCase(command, state, workflow)
        if (!decision.ok) continue
        look(state, decision.value, workflow)
        const next = decision.value.reduce<Case>(evolve, state)
        if (next.type === 'opened') state = next
      }
    }),
    { numRuns: runs },
  )
}

describe('whatever a center adds, and whatever is asked of a case', () => {
  it('the fixed stage changes only by a way of the fixed workflow, and with every guard of that way', () => {
    onEveryStep((before, events) => {
      for (const event of events) {
        if (event.type !== 'case.moved.v1') continue
        const there = withoutAdded(before)
        const way = WORKFLOW_V2.transitions[event.transition]
        expect(event.from).toBe(before.stage.name)
        expect(leadsOn(there, way)).toBe(true)
        expect(unpaid(there, way)).toBeUndefined()
        expect(event.to).toBe(destination(there, way, WORKFLOW_V2))
        if (way.needs === 'complete') expect(missingFrom(there, WORKFLOW_V2)).toEqual([])
      }
    })
  })
  it('a state of the center is neither entered nor left with anything open that its way or its checklist asks for', () => {
    onEveryStep((before, events, workflow) => {
      for (const event of events) {
        const isOnward = event.type === 'case.moved.v1' && event.transition === before.added?.transition
        if (event.type !== 'case.added-state-entered.v1' && !isOnward) continue
        if (event.transition === 'receive') continue
        expect(missingFor(before, event.transition, workflow)).toEqual([])
        expect(leadsOn(withoutAdded(before), WORKFLOW_V2.transitions[event.transition])).toBe(true)
      }
    })
  })
  it('a state of the center is entered in its order, from its own stage, and none on the way is left out', () => {
    onEveryStep((before, events, workflow) => {
      for (const event of events) {
        if (event.type !== 'case.added-state-entered.v1' && event.type !== 'case.moved.v1') continue
        if (event.type === 'case.moved.v1' && event.transition === 'receive') continue
        const onWay = (workflow.added ?? []).filter(({ from, transition }) => from === before.stage.name && transition === event.transition)
        const at = onWay.findIndex(({ id }) => id === before.added?.state.id)
        expect(event.type === 'case.moved.v1' ? undefined : event.state.id).toBe(onWay[at + 1]?.id)
      }
    })
  })
  it('the same commands lead nowhere that the fixed workflow does not know', () => {
    onEveryStep((before, _events, workflow) => {
      expect(Object.keys(WORKFLOW_V2.stages)).toContain(before.stage.name)
      expect(workflow.transitions).toEqual(WORKFLOW_V2.transitions)
      for (const [stage, work] of Object.entries(WORKFLOW_V2.stages)) {
        const extended = workflow.stages[stage as keyof typeof workflow.stages]
        expect({ ...extended, checklist: [] }).toEqual({ ...work, checklist: [] })
        expect(extended.checklist.slice(0, work.checklist.length)).toEqual(work.checklist)
      }
    }, 60)
  })
})
