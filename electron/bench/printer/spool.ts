import { assertNever } from '../../../shared/decider.ts'
import { type LabelJob, proofCode } from '../../../shared/labels/label-kind.ts'
import { type PrintRefusal, afterRefusal } from '../../../shared/labels/print-refusal.ts'
import type { PrinterStatus } from '../../../shared/labels/printer-status.ts'
import type { QueuedEntry, SpoolEntry, SpoolState, SpoolStore } from '../../../shared/labels/spool-entry.ts'
import type { Result } from '../../../shared/result.ts'

export type SpoolClock = {
  /** milliseconds since 1970 */
  readonly now: () => number
  /** Calls back once; the returned function calls it off. */
  readonly after: (ms: number, call: () => void) => () => void
}

type SpoolParts = {
  readonly store: SpoolStore
  /**
   * Hands one label over. It calls `beforeFirstByte` when all is ready and nothing has left yet, and lets what that throws pass:
   * from there on a crash means that nobody knows whether the label was printed.
   */
  readonly send: (entry: SpoolEntry, beforeFirstByte: () => void) => Promise<Result<PrinterStatus, PrintRefusal>>
  readonly clock: SpoolClock
  /** Told after each change is durable. */
  readonly onChange: (entry: SpoolEntry) => void
  readonly reportBug: (error: unknown) => void
}

export type Spool = {
  /** Takes up what an earlier run left: what was on its way becomes `unsure`, what was queued is sent. */
  readonly start: () => void
  /** Queues a label; the same id again changes nothing. */
  readonly enqueue: (asked: { readonly id: string; readonly printerId: string; readonly job: LabelJob }) => void
  /** Tries a printer at once: it was mended, or an entry was inserted by another hand. */
  readonly wake: (printerId: string) => void
  /** A code was scanned: the label it proves, if one was waiting for proof. */
  readonly confirmByScan: (code: string) => SpoolEntry | undefined
  /** A person looked: an unsure label is there, or must be printed again. */
  readonly answerUnsure: (id: string, answer: 'printed' | 'print-again') => void
  /** Prints a failed label after all. */
  readonly retry: (id: string) => void
  /** Gives up a label that is queued or unsure. */
  readonly cancel: (id: string) => void
  /** Sends nothing more, and ends when the label on its way is done. */
  readonly close: () => Promise<void>
}

/** 1 s, 2 s, 4 s, then every 8 s: a printer that is switched on is found again before its operator reaches the screen. */
export function retryDelayMs(attempts: number): number {
  return 1_000 * 2 ** Math.min(attempts - 1, 3)
}

/** Between tries to write down an outcome, e.g. on a full disk. */
const SAVE_AGAIN_MS = 2_000

/** One label at a time for each printer, in the order asked; each handed over at most once unless a person says otherwise. */
export function createSpool({ store, send, clock, onChange, reportBug }: SpoolParts): Spool {
  const busy = new Map<string, Promise<void>>()
  const timers = new Map<string, () => void>()
  /** printers whose next label does not wait for its time */
  const hurried = new Set<string>()
  let closed = false

  function change(id: string, state: SpoolState): void {
    store.setState(id, state)
    const entry = store.find(id)
    if (entry !== undefined) announce(entry)
  }

  function announce(entry: SpoolEntry): void {
    try {
      onChange(entry)
    } catch (error) {
      reportBug(error)
    }
  }

  function later(printerId: string, ms: number): void {
    timers.get(printerId)?.()
    timers.set(
      printerId,
      clock.after(ms, () => work(printerId)),
    )
  }

  function work(printerId: string): void {
    timers.get(printerId)?.()
    timers.delete(printerId)
    if (closed || busy.has(printerId)) return
    busy.set(
      printerId,
      Promise.resolve().then(() => turn(printerId)),
    )
  }

  /** One label of a printer, if one is due; then the next, or a timer for it. */
  async function turn(printerId: string): Promise<void> {
    let pause: number | undefined
    try {
      const entry = store.oldestQueued(printerId)
      const wait = entry === undefined ? undefined : entry.state.notBefore - clock.now()
      const due = wait !== undefined && (wait <= 0 || hurried.has(printerId))
      hurried.delete(printerId)
      if (entry !== undefined && due && !closed) {
        await attempt(entry)
        pause = 0
      } else pause = wait
    } catch (error) {
      reportBug(error)
      pause = SAVE_AGAIN_MS
    }
    busy.delete(printerId)
    if (closed || pause === undefined) return
    if (pause > 0) later(printerId, pause)
    else work(printerId)
  }

  async function attempt(entry: QueuedEntry): Promise<void> {
    const isQueued = () => store.find(entry.id)?.state.type === 'queued'
    let begun = false
    let stop: { readonly error: unknown } | undefined
    let outcome: SpoolState
    try {
      const sent = await send(entry, () => {
        try {
          if (!isQueued()) throw new Error('The label was given up before it was sent')
          change(entry.id, { type: 'sending', since: clock.now() })
          begun = true
        } catch (error) {
          stop = { error }
          throw error
        }
      })
      outcome = stateAfter(sent, entry)
    } catch (error) {
      const why = { type: 'bug', message: error instanceof Error ? error.message : String(error) } as const
      outcome = begun ? { type: 'unsure', since: clock.now(), why } : { type: 'failed', at: clock.now(), why }
      if (stop === undefined) reportBug(error)
    }
    if (!begun && !isQueued()) return
    if (stop !== undefined) throw stop.error
    await save(entry.id, outcome)
  }

  function stateAfter(sent: Result<PrinterStatus, PrintRefusal>, entry: QueuedEntry): SpoolState {
    const at = clock.now()
    if (sent.ok) return { type: 'handed-over', at, status: sent.value }
    const why = sent.error
    const consequence = afterRefusal(why)
    switch (consequence) {
      case 'again': {
        const attempts = entry.state.attempts + 1
        return { type: 'queued', attempts, notBefore: at + retryDelayMs(attempts), waitsFor: why }
      }
      case 'ask':
        return { type: 'unsure', since: at, why }
      case 'never':
        return { type: 'failed', at, why }
      default:
        return assertNever(consequence)
    }
  }

  /** What happened to a label must be written down, however long the disk is full; until then its printer waits. */
  async function save(id: string, outcome: SpoolState): Promise<void> {
    for (;;) {
      try {
        change(id, outcome)
        return
      } catch (error) {
        reportBug(error)
        await new Promise<void>((resolve) => clock.after(SAVE_AGAIN_MS, resolve))
        if (closed) return
      }
    }
  }

  function queueAgain(entry: SpoolEntry): void {
    change(entry.id, { type: 'queued', attempts: 0, notBefore: clock.now() })
    work(entry.printerId)
  }

  function wake(printerId: string): void {
    hurried.add(printerId)
    work(printerId)
  }

  return {
    start() {
      for (const entry of store.sending()) change(entry.id, { type: 'unsure', since: clock.now(), why: { type: 'stopped-while-sending' } })
      for (const printerId of store.printersWithQueued()) work(printerId)
    },
    enqueue({ id, printerId, job }) {
      const now = clock.now()
      const state: SpoolState = { type: 'queued', attempts: 0, notBefore: now }
      const entry: SpoolEntry = { id, printerId, job, proofCode: proofCode(job), queuedAt: now, state }
      if (!store.insert(entry)) return
      announce(entry)
      wake(printerId)
    },
    wake,
    confirmByScan(code) {
      const entry = store.awaitingProof(code)
      if (entry === undefined) return undefined
      change(entry.id, { type: 'confirmed', at: clock.now(), by: 'scan' })
      return store.find(entry.id)
    },
    answerUnsure(id, answer) {
      const entry = store.find(id)
      if (entry?.state.type !== 'unsure') return
      if (answer === 'printed') change(id, { type: 'confirmed', at: clock.now(), by: 'operator' })
      else queueAgain(entry)
    },
    retry(id) {
      const entry = store.find(id)
      if (entry?.state.type === 'failed') queueAgain(entry)
    },
    cancel(id) {
      const entry = store.find(id)
      if (entry?.state.type !== 'queued' && entry?.state.type !== 'unsure') return
      change(id, { type: 'failed', at: clock.now(), why: { type: 'cancelled' } })
      work(entry.printerId)
    },
    async close() {
      closed = true
      for (const callOff of timers.values()) callOff()
      timers.clear()
      await Promise.all(busy.values())
    },
  }
}
