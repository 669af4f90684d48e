import type { Reading } from './reading.ts'

export type ImportBegun = {
  readonly type: 'import.begun.v1'
  readonly fileName: string
  /** Of the list's bytes; while the import runs they lie in the data folder under this name. */
  readonly sha256: string
  readonly bytes: number
  readonly rows: number
  readonly reading: Reading
  /** The zone in which instants of the list became calendar days. */
  readonly timeZone: string
  /** What the dry run found. */
  readonly found: Found
}

/** Units by what importing them does, and rows that were not taken. */
export type Found = {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly leftAlone: number
  readonly rejected: number
}

/** How an import came and went. What it did to cases stands in their own streams, marked by its id as the means. */
export type ImportEvent =
  | ImportBegun
  /** `leftAlone`: units that came, or were opened otherwise, between the dry run and their turn. */
  | { readonly type: 'import.finished.v1'; readonly opened: number; readonly changed: number; readonly leftAlone: number }
  /** Written before the first case is put back, so that taking back goes on after an interruption. */
  | { readonly type: 'import.taking-back.v1' }
  /** `kept`: cases somebody had worked on since. */
  | { readonly type: 'import.taken-back.v1'; readonly cancelled: number; readonly restored: number; readonly kept: number }

export function importStream(importId: string): string {
  return `import:${importId}`
}

/** The import of a stream, or nothing when it is another kind of stream. */
export function importOfStream(stream: string): string | undefined {
  return stream.startsWith('import:') ? stream.slice(7) : undefined
}

const DOES = 'import:'
const UNDOES = 'import-undo:'

/** By what means an import acts on a case: every event it writes names it. */
export function viaImport(importId: string): string {
  return DOES + importId
}

export function viaUndo(importId: string): string {
  return UNDOES + importId
}

/** The import that acted by these means, and whether it was taking itself back. */
export function importOfVia(via: string): { readonly importId: string; readonly isUndo: boolean } | undefined {
  if (via.startsWith(DOES)) return { importId: via.slice(DOES.length), isUndo: false }
  return via.startsWith(UNDOES) ? { importId: via.slice(UNDOES.length), isUndo: true } : undefined
}
