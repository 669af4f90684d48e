/** Where a snapshot stands: it is what `center`'s log says up to its number `head`, counted in `epoch`. */
export type SnapshotPlace = { readonly center: string; readonly epoch: string; readonly head: number }
