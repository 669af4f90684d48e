import type { BenchAnswer, LabelHindrance, Say } from '../../shared/bench/answer.ts'
import type { LastStep } from '../../shared/bench/last-step.ts'
import type { DockOutcome } from './dock/carry-out-at-dock.ts'
import type { PartWritten } from './parts/handle-part.ts'
import type { StockWritten } from './parts/handle-stock.ts'

/** What came of one action of a step. */
export type Outcome =
  | { readonly type: 'done' }
  | { readonly type: 'wrote'; readonly caseId: string; readonly events: readonly string[] }
  | { readonly type: 'hindered'; readonly why: LabelHindrance }
  | { readonly type: 'taken-back'; readonly step: LastStep; readonly printed: boolean }
  | ({ readonly type: 'at-dock' } & DockOutcome)
  | ({ readonly type: 'stock' } & StockWritten)
  | ({ readonly type: 'part' } & PartWritten)

/** A case opened within the step, and the ids of the events that opened it. */
export type OpenedNow = { readonly caseId: string; readonly events: readonly string[] }

/** What is said instead where an action came out otherwise than hoped. */
export function cameOut(say: Say, outcomes: readonly Outcome[]): Pick<BenchAnswer, 'tone' | 'say'> | undefined {
  const back = outcomes.find((outcome) => outcome.type === 'taken-back')
  if (back !== undefined)
    return { tone: back.printed ? 'attention' : 'accepted', say: { type: 'taken-back', step: back.step.say, printed: back.printed } }
  // A parcel is received even where its label cannot be printed; a label that was asked for must not be promised.
  const hindered = outcomes.find((outcome) => outcome.type === 'hindered')
  if (hindered === undefined || say.type !== 'label-queued') return undefined
  return { tone: 'refused', say: { type: 'label-not-possible', label: say.label, why: hindered.why } }
}

/** Everything a step wrote, so that it can be taken back: about one case, one parcel, on the dock's list, one part's stock, one part itself. */
export function writtenBy(
  outcomes: readonly Outcome[],
  opened?: OpenedNow,
): Pick<LastStep, 'wrote' | 'parcel' | 'dockLine' | 'stock' | 'part'> {
  const dock = outcomes.filter((outcome) => outcome.type === 'at-dock')
  const written = [...outcomes.filter((outcome) => outcome.type === 'wrote'), ...dock.flatMap(({ wrote }) => wrote ?? [])]
  const caseId = opened?.caseId ?? written[0]?.caseId
  const events = [...(opened?.events ?? []), ...written.flatMap((each) => each.events)]
  const parcel = dock.find((each) => each.parcel !== undefined)?.parcel
  const dockLine = dock.find((each) => each.line !== undefined)?.line
  const stock = outcomes.find((outcome) => outcome.type === 'stock')
  const part = partWritten(outcomes)
  return {
    ...(part === undefined ? {} : { part }),
    ...(stock === undefined || stock.events.length === 0 ? {} : { stock: { part: stock.part, events: stock.events } }),
    ...(caseId === undefined || events.length === 0 ? {} : { wrote: { caseId, events } }),
    ...(parcel === undefined ? {} : { parcel }),
    ...(dockLine === undefined ? {} : { dockLine }),
  }
}

/** A change that said nothing new is nothing to take back. */
function partWritten(outcomes: readonly Outcome[]): LastStep['part'] {
  const written = outcomes.find((outcome) => outcome.type === 'part')
  if (written?.event === undefined) return undefined
  const { type: _, ...part } = written
  return { ...part, event: written.event }
}
