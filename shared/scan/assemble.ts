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

type Step = { readonly assembly: Assembly; readonly outcomes: readonly AssemblyOutcome[] }

export const nothingYet: Assembly = { parts: [], lastAt: 0 }

/**
 * Milliseconds between two reports of one scan. A full-speed device sends one at least every 10 ms; two labels cannot be
 * scanned this fast by hand. After this silence `afterSilence` settles what is still open.
 */
export const LONGEST_PAUSE_MS = 500

/** `at` is the arrival of the report in milliseconds on any steady clock. */
export function addReport(assembly: Assembly, part: ReportPart, at: number): Step {
  if (part.type === 'not-recognised') return { assembly, outcomes: [{ type: 'not-recognised', why: part.why, bytes: part.bytes }] }
  if (assembly.parts.length > 0 && at - assembly.lastAt > LONGEST_PAUSE_MS) {
    const settled = afterSilence(assembly).outcomes
    return after(settled, addReport(nothingYet, part, at))
  }
  const before = assembly.parts.at(-1)
  if (before !== undefined && before.aim !== part.aim) return after([loss(assembly, 'symbology-changed')], addReport(nothingYet, part, at))
  const parts = [...assembly.parts, part]
  if (part.more === 'no') return { assembly: nothingYet, outcomes: [whole(parts)] }
  if (!part.full) return { assembly: nothingYet, outcomes: [loss({ parts, lastAt: at }, 'part-not-full')] }
  return { assembly: { parts, lastAt: at }, outcomes: [] }
}

/** Nothing came for longer than `LONGEST_PAUSE_MS`: an open end was the end; an announced part that never came is a loss. */
export function afterSilence(assembly: Assembly): Step {
  const last = assembly.parts.at(-1)
  if (last === undefined) return { assembly, outcomes: [] }
  return { assembly: nothingYet, outcomes: [last.more === 'perhaps' ? whole(assembly.parts) : loss(assembly, 'silence-inside')] }
}

/** The scanner went away: what had arrived of an unfinished scan is lost, and said so. */
export function afterUnplug(assembly: Assembly): readonly AssemblyOutcome[] {
  return assembly.parts.length === 0 ? [] : [loss(assembly, 'scanner-gone')]
}

function after(earlier: readonly AssemblyOutcome[], step: Step): Step {
  return { assembly: step.assembly, outcomes: [...earlier, ...step.outcomes] }
}

function whole(parts: readonly Part[]): AssemblyOutcome {
  const data = join(parts)
  if (data.length === 0) return { type: 'not-recognised', why: 'empty', bytes: parts[0]?.bytes ?? data }
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
