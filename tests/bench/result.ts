/** What one measure found. Times are milliseconds unless the name says otherwise. */
export type BenchResult = {
  readonly name: string
  /** The bar in words; null where the number is only reported. */
  readonly bar: string | null
  /** The measured thing in units of its floor, both taken in this run; null where there is no floor to compare with. */
  readonly ratio: number | null
  readonly passed: boolean | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** The sizes of store that are compared, small first. */
export type Store = { readonly cases: number; readonly dataDir: string; readonly file: string }

/** 10000 → `10k`, 1000000 → `1m`: as it stands in a measure's name. */
export function sizeName(cases: number): string {
  return cases >= 1_000_000 ? `${cases / 1_000_000}m` : `${cases / 1000}k`
}
