/** What the status bar tells of what is due. `rung` grows by one each time a sound is due: a window plays what it has not played. */
export type DueScreen = {
  readonly soon: number
  readonly overdue: number
  readonly stuck: number
  /** A case due within so many hours is due soon. */
  readonly hours: number
  readonly rung: { readonly soon: number; readonly overdue: number }
}
