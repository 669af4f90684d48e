import { setTimeout as pause } from 'node:timers/promises'
import type { TcpRefusal } from '../../../shared/labels/print-refusal.ts'
import { type PrinterStatus, takesLabels } from '../../../shared/labels/printer-status.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { type PrinterLine, openLine } from './printer-line.ts'
import type { StatusQuestion } from './status-question.ts'

/** All in milliseconds. */
export type TcpDeadlines = {
  readonly connect: number
  /** for one answer; a mute printer costs this once a label */
  readonly answer: number
  /** for the printer to take the whole label */
  readonly write: number
  /** for the label to be out, as the printer tells */
  readonly settle: number
  /** between two questions while it settles */
  readonly poll: number
}

export const TCP_DEADLINES: TcpDeadlines = { connect: 3_000, answer: 1_000, write: 15_000, settle: 3_000, poll: 200 }

type Place = { readonly host: string; readonly port: number; readonly question: StatusQuestion; readonly deadlines: TcpDeadlines }

/**
 * Sends one label, whole, to a printer's raw port (9100 by custom), and tells how the printer was afterwards.
 * A printer that names a trouble beforehand gets nothing, so that the label is not printed unseen when the trouble is over.
 */
export async function sendOverTcp(
  place: Place,
  label: Uint8Array,
  beforeFirstByte: () => void,
): Promise<Result<PrinterStatus, TcpRefusal>> {
  const opened = await openLine(place.host, place.port, place.deadlines.connect)
  if (!opened.ok) return opened
  const line = opened.value
  try {
    const before = await askStatus(line, place)
    if (before === 'closed') return refuse({ type: 'unreachable', reason: 'closed', code: 'ECONNRESET' })
    if (!takesLabels(before)) return refuse({ type: 'not-ready', status: before })
    beforeFirstByte()
    return await sendAndSettle(line, place, label, before)
  } finally {
    line.drop()
  }
}

/** How a printer is, without printing. */
export async function askPrinterStatus(place: Place): Promise<Result<PrinterStatus, TcpRefusal>> {
  const opened = await openLine(place.host, place.port, place.deadlines.connect)
  if (!opened.ok) return opened
  try {
    const status = await askStatus(opened.value, place)
    return status === 'closed' ? refuse({ type: 'unreachable', reason: 'closed', code: 'ECONNRESET' }) : ok(status)
  } finally {
    opened.value.drop()
  }
}

async function sendAndSettle(
  line: PrinterLine,
  place: Place,
  label: Uint8Array,
  before: PrinterStatus,
): Promise<Result<PrinterStatus, TcpRefusal>> {
  const { deadlines } = place
  const interrupted = (reason: 'closed' | 'timed-out') => refuse({ type: 'interrupted', reason } as const)
  const written = await line.write(label, deadlines.write)
  if (written !== 'done') return interrupted(written === 'closed' ? 'closed' : 'timed-out')
  if (before.type === 'unknown') {
    // It never speaks: all that can be learned is whether it breaks the line instead of taking the rest.
    return (await line.finish(deadlines.answer)) === 'closed' ? interrupted('closed') : ok(before)
  }
  const after = await settled(line, place)
  return after === 'closed' ? interrupted('closed') : ok(after)
}

/** Asks until the label is out, a trouble shows, or the time is up. An answer proves that all bytes before the question arrived. */
async function settled(line: PrinterLine, place: Place): Promise<PrinterStatus | 'closed'> {
  const { settle, poll } = place.deadlines
  const rounds = Math.max(1, Math.ceil(settle / poll))
  let status: PrinterStatus | 'closed' = { type: 'unknown', reason: 'mute' }
  for (let round = 0; round < rounds; round += 1) {
    status = await askStatus(line, place)
    if (status === 'closed' || status.type !== 'ready' || status.waiting === 0) return status
    await pause(poll)
  }
  return status
}

async function askStatus(line: PrinterLine, { question, deadlines }: Place): Promise<PrinterStatus | 'closed'> {
  const answer = await line.ask(question.ask, question.read, deadlines.answer)
  return answer === 'late' ? { type: 'unknown', reason: 'mute' } : answer
}
