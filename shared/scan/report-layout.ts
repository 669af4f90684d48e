/**
 * Where a scanner puts what in an input report. Offsets are bytes from the start of the report as the system hands it
 * over: byte 0 is the report id, unless the device numbers no reports (`reportId` undefined; then data begin at byte 0).
 */
export type FieldLayout = {
  readonly kind: 'fields'
  readonly reportId: number | undefined
  /** Offset of the byte that says how many data bytes are used. */
  readonly count: number
  /** Offset of the three bytes of the AIM identifier, for example `]C1`. */
  readonly aim: number | undefined
  readonly data: { readonly offset: number; readonly length: number }
  /** The bit that is set while more reports of the same scan follow. Without it, a full report means that more may follow. */
  readonly continued: { readonly offset: number; readonly mask: number } | undefined
  /** Offset of the maker's own number of the symbology; some makers mark answers to commands with it. */
  readonly makerCode: number | undefined
}

/**
 * IBM hand-held mode, older than the point-of-sale usage page: byte 0 counts itself and everything up to the symbology,
 * then three status bytes, then the text, then one to three bytes that name the symbology.
 */
export type IbmHandHeldLayout = { readonly kind: 'ibm-hand-held' }

export type ReportLayout = FieldLayout | IbmHandHeldLayout
