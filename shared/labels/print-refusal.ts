import { assertNever } from '../decider.ts'
import type { DrawingRefusal } from './draw-label.tsx'
import type { PrinterStatus } from './printer-status.ts'

/** Why a label could not be made into bytes. */
export type LabelRefusal =
  | DrawingRefusal
  | { readonly type: 'glyph-missing'; readonly text: string; readonly character: string }
  | { readonly type: 'too-wide-for-printer'; readonly dots: number; readonly most: number }
  /** the worker ended before it answered; the job itself may be sound */
  | { readonly type: 'renderer-stopped'; readonly reason: string }

export type TcpRefusal =
  /** no byte of the label was sent; `code` is the system's, e.g. ECONNREFUSED */
  | {
      readonly type: 'unreachable'
      readonly reason: 'refused' | 'timed-out' | 'no-such-host' | 'no-route' | 'closed'
      readonly code: string
    }
  /** it answered, and named its trouble; no byte of the label was sent */
  | { readonly type: 'not-ready'; readonly status: PrinterStatus }
  /** the line ended while the label was on its way: part of it, or all, may have been printed */
  | { readonly type: 'interrupted'; readonly reason: 'closed' | 'timed-out' }

export type FolderRefusal = { readonly type: 'folder-unwritable'; readonly folder: string; readonly code: string }

export type PrintRefusal = LabelRefusal | TcpRefusal | FolderRefusal | { readonly type: 'no-such-printer'; readonly printerId: string }

/** again: nothing was printed and it may go better soon. ask: it may have been printed. never: it would be refused the same way. */
export function afterRefusal(refusal: PrintRefusal): 'again' | 'ask' | 'never' {
  switch (refusal.type) {
    case 'unreachable':
    case 'not-ready':
    case 'folder-unwritable':
    case 'renderer-stopped':
      return 'again'
    case 'interrupted':
      return 'ask'
    case 'glyph-missing':
    case 'too-wide-for-printer':
    case 'barcode-unencodable':
    case 'barcode-too-long':
    case 'address-too-long':
    case 'no-such-printer':
      return 'never'
    default:
      return assertNever(refusal)
  }
}
