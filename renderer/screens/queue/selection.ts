/** The row the keys work on: its place, and the case that stood there, which is followed when rows move. */
export type Selection = { readonly index: number; readonly caseId?: string | undefined }

export type Motion = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last'

const MOTIONS: Readonly<Record<string, Motion>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
}

export function motionOfKey(key: string): Motion | undefined {
  return MOTIONS[key]
}

/** Where a motion leads among `total` rows; `perPage` rows are on the screen. */
export function moved(index: number, motion: Motion, total: number, perPage: number): number {
  const steps = { up: -1, down: 1, 'page-up': -perPage, 'page-down': perPage, first: -total, last: total }
  return Math.max(0, Math.min(total - 1, index + steps[motion]))
}

/** Keeps to the case when its row moved, else to the place. */
export function followed(selection: Selection, total: number, indexOf: (caseId: string) => number | undefined): number {
  const found = selection.caseId === undefined ? undefined : indexOf(selection.caseId)
  return found ?? Math.max(0, Math.min(selection.index, total - 1))
}
