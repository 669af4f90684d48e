import type { PrintJobCard, PrinterState } from '../../shared/contract/device.ts'
import type { PrintRefusal } from '../../shared/labels/print-refusal.ts'
import type { PrinterStatus } from '../../shared/labels/printer-status.ts'
import type { SpoolState } from '../../shared/labels/spool-entry.ts'

/** A printer's own words, in those the screen shows. */
export function printerStateOf(status: PrinterStatus): PrinterState {
  switch (status.type) {
    case 'ready':
    case 'paper-out':
    case 'paused':
    case 'head-open':
    case 'ribbon-out':
      return status.type
    default:
      return 'unknown'
  }
}

/** What the last attempt to print says of the printer; nothing when it says nothing. */
export function printerStateFrom(state: SpoolState): PrinterState | undefined {
  if (state.type === 'handed-over') return printerStateOf(state.status)
  const refusal = state.type === 'queued' ? state.waitsFor : undefined
  if (refusal?.type === 'unreachable') return 'offline'
  return refusal?.type === 'not-ready' ? printerStateOf(refusal.status) : undefined
}

function reasonOf(refusal: PrintRefusal | { readonly type: 'cancelled' | 'stopped-while-sending' | 'bug' }): string {
  if (refusal.type === 'not-ready') return refusal.status.type
  return refusal.type === 'glyph-missing' ? `${refusal.type}: ${refusal.character}` : refusal.type
}

/** Why a label is not on paper yet, as a type the screen has words for. */
export function jobStateOf(state: SpoolState): Pick<PrintJobCard, 'state' | 'reason'> {
  switch (state.type) {
    case 'queued':
      return { state: 'queued', ...(state.waitsFor === undefined ? {} : { reason: reasonOf(state.waitsFor) }) }
    case 'unsure':
    case 'failed':
      return { state: state.type, reason: reasonOf(state.why) }
    default:
      return { state: state.type }
  }
}
