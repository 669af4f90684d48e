import { describe, expect, it } from 'vitest'
import { type SpoolClock, createSpool } from '../../../../electron/bench/printer/spool.ts'
import type { PrintRefusal } from '../../../../shared/labels/print-refusal.ts'
import type { PrinterStatus } from '../../../../shared/labels/printer-status.ts'
import type { SpoolEntry, SpoolStore } from '../../../../shared/labels/spool-entry.ts'
import { type Result, ok, refuse } from '../../../../shared/result.ts'
import { returnLabel, unitLabel } from '../../../shared/labels/sample-labels.ts'
import { memorySpoolStore } from './memory-spool-store.ts'
import { spoolStoreSuite } from './spool-store-suite.ts'

spoolStoreSuite('memory', memorySpoolStore)

const READY: Result<PrinterStatus, PrintRefusal> = ok({ type: 'ready', waiting: 0 })
const OFFLINE: PrintRefusal = { type: 'unreachable', reason: 'refused', code: 'ECONNREFUSED' }
const PAPER_OUT: PrintRefusal = { type: 'not-ready', status: { type: 'paper-out' } }

/** Lets everything that is due in this turn happen. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

type Timer = { readonly at: number; readonly call: () => void }

function handClock(): SpoolClock & { readonly pass: (ms: number) => Promise<void> } {
  let now = 1_000_000
  const timers = new Set<Timer>()
  return {
    now: () => now,
    after(ms, call) {
      const timer = { at: now + ms, call }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async pass(ms) {
      const end = now + ms
      for (;;) {
        await settle()
        const next = [...timers].filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        timers.delete(next)
        now = Math.max(now, next.at)
        next.call()
      }
      now = end
      await settle()
    },
  }
}

type Answer = Result<PrinterStatus, PrintRefusal> | Error

/** A bench with one spool; `printed` are the ids that reached paper, in order. */
function bench(store: SpoolStore = memorySpoolStore()) {
  const clock = handClock()
  const printed: string[] = []
  const changes: string[] = []
  const bugs: unknown[] = []
  let atPrinter = 0
  let answer: (entry: SpoolEntry) => Answer | Promise<Answer> = () => READY
  const spool = createSpool({
    store,
    clock,
    onChange: ({ id, state }) => changes.push(`${id} ${describeState(state)}`),
    reportBug: (error) => bugs.push(error),
    async send(entry, beforeFirstByte) {
      atPrinter += 1
      expect(atPrinter, 'one label at a time').toBe(1)
      try {
        const given = await answer(entry)
        if (given instanceof Error) throw given
        if (given.ok || given.error.type === 'interrupted') {
          beforeFirstByte()
          printed.push(entry.id)
        }
        return given
      } finally {
        atPrinter -= 1
      }
    },
  })
  return {
    store,
    clock,
    spool,
    printed,
    changes,
    bugs,
    answerWith: (next: typeof answer) => {
      answer = next
    },
    ask: (id: string, job = unitLabel as SpoolEntry['job']) => spool.enqueue({ id, printerId: 'zebra', job }),
    stateOf: (id: string) => store.find(id)?.state.type,
  }
}

function describeState(state: SpoolEntry['state']): string {
  switch (state.type) {
    case 'queued':
      if (state.waitsFor === undefined) return 'queued'
      return state.waitsFor.type === 'not-ready' ? `queued: ${state.waitsFor.status.type}` : `queued: ${state.waitsFor.type}`
    case 'handed-over':
      return `handed-over: ${state.status.type}`
    case 'confirmed':
      return `confirmed by ${state.by}`
    case 'unsure':
    case 'failed':
      return `${state.type}: ${state.why.type}`
    case 'sending':
      return 'sending'
    default:
      throw new Error('a state without words')
  }
}

describe('a printer that is there', () => {
  it('gets a label at once, and each step is told: queued, sending, handed over, confirmed by scan', async () => {
    const { ask, spool, clock, changes, printed } = bench()
    ask('a')
    await clock.pass(0)
    expect(spool.confirmByScan('RMA7K39QF2M')?.id).toBe('a')
    expect(changes).toEqual(['a queued', 'a sending', 'a handed-over: ready', 'a confirmed by scan'])
    expect(printed).toEqual(['a'])
  })

  it('gets labels one at a time in the order asked', async () => {
    const { ask, clock, printed } = bench()
    for (const id of ['c', 'a', 'b']) ask(id)
    await clock.pass(0)
    expect(printed).toEqual(['c', 'a', 'b'])
  })

  it('gets a label once, although it was asked for twice', async () => {
    const { ask, clock, printed } = bench()
    ask('a')
    ask('a')
    await clock.pass(0)
    ask('a')
    await clock.pass(60_000)
    expect(printed).toEqual(['a'])
  })

  it('does not hold up another printer', async () => {
    const { spool, clock, printed, answerWith } = bench()
    answerWith((entry) => (entry.printerId === 'dead' ? refuse(OFFLINE) : READY))
    spool.enqueue({ id: 'a', printerId: 'dead', job: unitLabel })
    await clock.pass(0)
    spool.enqueue({ id: 'b', printerId: 'zebra', job: unitLabel })
    await clock.pass(0)
    expect(printed).toEqual(['b'])
  })
})

describe('a printer that is off or out of paper', () => {
  it('is tried again with growing patience, says why, and prints each label once when it is back', async () => {
    const { ask, clock, printed, changes, answerWith } = bench()
    answerWith(() => refuse(PAPER_OUT))
    ask('a')
    ask('b')
    await clock.pass(0)
    let tries = 0
    answerWith(() => {
      tries += 1
      return refuse(OFFLINE)
    })
    await clock.pass(60_000)
    expect(tries).toBeGreaterThan(5)
    expect(tries).toBeLessThan(15)
    answerWith(() => READY)
    await clock.pass(10_000)
    expect(printed).toEqual(['a', 'b'])
    expect(changes).toContain('a queued: paper-out')
    expect(changes).toContain('a queued: unreachable')
    expect(changes).not.toContain('a unsure: unreachable')
  })

  it('is tried at once when somebody says that it was mended', async () => {
    const { ask, spool, clock, printed, answerWith } = bench()
    answerWith(() => refuse(OFFLINE))
    ask('a')
    await clock.pass(30_000)
    answerWith(() => READY)
    spool.wake('zebra')
    await clock.pass(0)
    expect(printed).toEqual(['a'])
  })

  it('does not print a label that was given up while it was tried', async () => {
    const { ask, spool, clock, printed, answerWith, stateOf } = bench()
    answerWith(() => {
      spool.cancel('a')
      return READY
    })
    ask('a')
    await clock.pass(60_000)
    expect(printed).toEqual([])
    expect(stateOf('a')).toBe('failed')
  })
})

describe('a label that cannot be printed', () => {
  it('fails with its reason and lets the next one pass', async () => {
    const { ask, clock, printed, changes, answerWith } = bench()
    answerWith((entry) => (entry.id === 'a' ? refuse({ type: 'glyph-missing', text: '🔥', character: '🔥' }) : READY))
    ask('a')
    ask('b')
    await clock.pass(0)
    expect(printed).toEqual(['b'])
    expect(changes).toContain('a failed: glyph-missing')
  })

  it('can be tried again by hand', async () => {
    const { ask, spool, clock, printed, answerWith } = bench()
    answerWith(() => refuse({ type: 'no-such-printer', printerId: 'zebra' }))
    ask('a')
    await clock.pass(0)
    answerWith(() => READY)
    spool.retry('a')
    await clock.pass(0)
    expect(printed).toEqual(['a'])
  })

  it('because of a bug fails, is reported, and holds nothing up', async () => {
    const { ask, clock, printed, bugs, answerWith, stateOf } = bench()
    answerWith((entry) => (entry.id === 'a' ? new Error('boom') : READY))
    ask('a')
    ask('b')
    await clock.pass(0)
    expect(stateOf('a')).toBe('failed')
    expect(bugs).toHaveLength(1)
    expect(printed).toEqual(['b'])
  })
})

describe('a label of which nobody knows', () => {
  it('whose line broke is not printed again unasked, and does not hold the next one up', async () => {
    const { ask, clock, printed, answerWith, stateOf } = bench()
    answerWith((entry) => (entry.id === 'a' ? refuse({ type: 'interrupted', reason: 'closed' }) : READY))
    ask('a')
    ask('b')
    await clock.pass(600_000)
    expect(printed).toEqual(['a', 'b'])
    expect(stateOf('a')).toBe('unsure')
  })

  it('is settled by a person, either way', async () => {
    const { ask, spool, clock, printed, changes, answerWith, stateOf } = bench()
    answerWith(() => refuse({ type: 'interrupted', reason: 'closed' }))
    ask('a')
    ask('b')
    await clock.pass(0)
    answerWith(() => READY)
    spool.answerUnsure('a', 'printed')
    spool.answerUnsure('b', 'print-again')
    await clock.pass(0)
    expect(changes).toContain('a confirmed by operator')
    expect(stateOf('b')).toBe('handed-over')
    expect(printed).toEqual(['a', 'b', 'b'])
    spool.answerUnsure('b', 'print-again')
    await clock.pass(0)
    expect(printed).toHaveLength(3)
  })

  it('is proved by scanning it', async () => {
    const { ask, spool, clock, answerWith } = bench()
    answerWith(() => refuse({ type: 'interrupted', reason: 'closed' }))
    ask('a', returnLabel)
    await clock.pass(0)
    expect(spool.confirmByScan('RMA7K39QF2M')).toBe(undefined)
    expect(spool.confirmByScan('1Z999AA10123456784')?.state).toMatchObject({ type: 'confirmed', by: 'scan' })
    expect(spool.confirmByScan('1Z999AA10123456784')).toBe(undefined)
  })
})

describe('a restart', () => {
  it('prints what was queued and asks about what was on its way', async () => {
    const before = bench()
    before.answerWith(() => refuse(OFFLINE))
    before.ask('a')
    before.ask('b')
    await before.clock.pass(0)
    before.store.setState('a', { type: 'sending', since: 1 })
    await before.spool.close()

    const after = bench(before.store)
    after.spool.start()
    await after.clock.pass(20_000)
    expect(after.printed).toEqual(['b'])
    expect(after.changes[0]).toBe('a unsure: stopped-while-sending')
  })

  it('at any moment prints no label twice and loses none', async () => {
    // The process dies at the nth write to the store: what was written stays, what would follow never happens.
    for (let death = 0; death < 8; death += 1) {
      const store = memorySpoolStore()
      let writes = 0
      const dying: SpoolStore = {
        ...store,
        setState(id, state) {
          if (writes >= death) throw new Error('the process is dead')
          writes += 1
          store.setState(id, state)
        },
      }
      const before = bench(dying)
      for (const id of ['a', 'b', 'c']) before.ask(id)
      await before.clock.pass(0)

      const after = bench(store)
      after.spool.start()
      await after.clock.pass(60_000)
      const paper = [...before.printed, ...after.printed]
      expect(new Set(paper).size).toBe(paper.length)
      const unsure = store.all().filter((entry) => entry.state.type === 'unsure')
      expect(unsure.length).toBeLessThanOrEqual(1)
      expect(new Set([...paper, ...unsure.map((entry) => entry.id)])).toEqual(new Set(['a', 'b', 'c']))
    }
  })

  it('in good order waits for the label on its way and starts no other', async () => {
    const { ask, spool, clock, printed, answerWith, stateOf } = bench()
    let finish: (answer: Answer) => void = () => {}
    answerWith(() => new Promise<Answer>((resolve) => (finish = resolve)))
    ask('a')
    ask('b')
    await clock.pass(0)
    const closing = spool.close()
    finish(READY)
    await closing
    await clock.pass(60_000)
    expect(printed).toEqual(['a'])
    expect([stateOf('a'), stateOf('b')]).toEqual(['handed-over', 'queued'])
  })
})

describe('a full disk', () => {
  it('stops labels before they leave, and lets them go when there is room', async () => {
    const store = memorySpoolStore()
    let full = true
    const { ask, clock, printed, bugs } = bench({
      ...store,
      setState(id, state) {
        if (full) throw new Error('database or disk is full')
        store.setState(id, state)
      },
    })
    ask('a')
    await clock.pass(10_000)
    expect(printed).toEqual([])
    expect(bugs.length).toBeGreaterThan(0)
    full = false
    await clock.pass(10_000)
    expect(printed).toEqual(['a'])
  })

  it('that fills up while a label leaves has it written down later, and printed once', async () => {
    const store = memorySpoolStore()
    let full = false
    const { ask, clock, printed, stateOf } = bench({
      ...store,
      setState(id, state) {
        if (full) throw new Error('database or disk is full')
        store.setState(id, state)
        full = state.type === 'sending'
      },
    })
    ask('a')
    ask('b')
    await clock.pass(10_000)
    expect(printed).toEqual(['a'])
    expect(stateOf('a')).toBe('sending')
    full = false
    await clock.pass(10_000)
    expect(stateOf('a')).toBe('handed-over')
  })
})
