/** Why a file is no list that can be read; nothing of it is kept. */
export type FileRefusal =
  | { readonly type: 'empty' }
  /** Bytes at most. */
  | { readonly type: 'too-large'; readonly most: number }
  /** Unpacked bytes at most: a workbook is a packed folder, and a small one can hold anything. */
  | { readonly type: 'too-large-inside'; readonly most: number }
  | { readonly type: 'too-many-rows'; readonly most: number }
  /** Neither text nor a workbook nor JSON. */
  | { readonly type: 'not-a-list' }
  /** A workbook of before 2007: it has to be saved as .xlsx. */
  | { readonly type: 'old-workbook' }
  | { readonly type: 'damaged'; readonly detail: string }
  /** JSON that holds no returns. */
  | { readonly type: 'no-returns' }
  /** No row of column names with rows below it. */
  | { readonly type: 'no-table' }
  | { readonly type: 'disk-full' }
  /** Another import is running. */
  | { readonly type: 'busy' }
  /** The thread that reads lists ended, for want of memory perhaps. */
  | { readonly type: 'reader-stopped'; readonly detail: string }

/** Largest file taken, bytes. A report of 100,000 returns has about 25 MB. */
export const LARGEST_FILE = 200 * 1024 * 1024
/** Rows taken at most: a year of a large center, and what the reading thread holds in memory. */
export const MOST_ROWS = 500_000
