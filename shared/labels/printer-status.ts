/** What a printer says of itself. */
export type PrinterStatus =
  /** `waiting`: labels it has taken and not yet printed */
  | { readonly type: 'ready'; readonly waiting: number }
  | { readonly type: 'head-open' }
  | { readonly type: 'paper-out' }
  | { readonly type: 'ribbon-out' }
  | { readonly type: 'paper-jam' }
  | { readonly type: 'paused' }
  | { readonly type: 'too-hot' }
  | { readonly type: 'too-cold' }
  | { readonly type: 'buffer-full' }
  /** a fault it does not name */
  | { readonly type: 'fault' }
  /** it does not answer (many cheap printers never do), or not in its language */
  | { readonly type: 'unknown'; readonly reason: 'mute' | 'not-understood' }

/** Whether a label may be sent: a printer that cannot speak gets it, one that names its trouble does not. */
export function takesLabels(status: PrinterStatus): boolean {
  return status.type === 'ready' || status.type === 'unknown'
}
