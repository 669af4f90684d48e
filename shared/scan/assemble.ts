import type { NotRecognised, ReportPart } from './hid-report.ts'
import { textFromBytes } from './scan-text.ts'

/**
 * Puts the reports of one scan together. A scanner numbers nothing, so loss shows only by what does not fit: a part after
 * a silence, a part with another symbology, a part that says more follows but is not full. What does not fit is reported
 * as lost, never joined and never dropped in silence.
 */
export type Assembly = { readonly parts: readonly Part[]; readonly lastAt: number }
type Part = Extract<ReportPart, { type: 'part' }>

export type AssemblyOutcome =
  | { readonly type: 'scan'; readonly text: string; readonly aim: string | undefined; readonly data: Uint8Array }
  /** What a scanner says to a command (its version, an acknowledgement). */
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'lost'; readonly why: LossReason; readonly text: string }
  | { readonly type: 'not-recognised'; readonly why: NotRecognised; readonly bytes: Uint8Array }

export type LossReason = 'silence-inside' | 'symbology-changed' | 'part-not-full' | 'scanner-gone'

export const nothingYet: Assembly = { parts: [], lastAt: 0 }

/**
 * Milliseconds between two reports of one scan. A full-speed device sends one at least every 10 ms (wireless bases were
 * seen at 30); two labels cannot be scanned this fast by hand.
 */
const LONGEST_PAUSE_MS = 500

export function addReport(
  assembly: Assembly,
  part: ReportPart,
  at: number,
): { readonly assembly: Assembly; readonly outcomes: readonly AssemblyOutcome[] } {
  if (part.type === 'not-recognised')
    return { assembly, outcomes: [{ type: 'not-recognised', why: part.why, bytes: part.bytes }] }
  const misfit = whyNotNext(assembly, part, at)
  const lost = misfit === undefined ? [] : [loss(assembly, misfit)]
  const parts = [...(misfit === undefined ? assembly.parts : []), part]
  if (part.continued && !part.full) return { assembly: nothingYet, outcomes: [...lost, loss({ parts, lastAt: at }, 'part-not-full')] }
  if (part.continued) return { assembly: { parts, lastAt: at }, outcomes: lost }
  return { assembly: nothingYet, outcomes: [...lost, whole(parts)] }
}

/** The scanner went away: what had arrived of an unfinished scan is lost, and said so. */
export function endOfReports(assembly: Assembly): readonly AssemblyOutcome[] {
  return assembly.parts.length === 0 ? [] : [loss(assembly, 'scanner-gone')]
}

function whyNotNext(assembly: Assembly, part: Part, at: number): LossReason | undefined {
  const before = assembly.parts.at(-1)
  if (before === undefined) return undefined
  if (at - assembly.lastAt > LONGEST_PAUSE_MS) return 'silence-inside'
  return before.aim === part.aim ? undefined : 'symbology-changed'
}

function whole(parts: readonly Part[]): AssemblyOutcome {
  const data = join(parts)
  const text = textFromBytes(data)
  return parts.some((part) => part.isAnswer) ? { type: 'answer', text } : { type: 'scan', text, aim: parts[0]?.aim, data }
}

function loss(assembly: Assembly, why: LossReason): AssemblyOutcome {
  return { type: 'lost', why, text: textFromBytes(join(assembly.parts)) }
}

function join(parts: readonly Part[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.data.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part.data, at)
    at += part.data.length
  }
  return joined
}
