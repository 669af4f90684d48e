export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number }

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function spread(values: readonly number[]): Spread {
  return { p50: rounded(quantile(values, 0.5)), p95: rounded(quantile(values, 0.95)), p99: rounded(quantile(values, 0.99)) }
}

/** Four digits that count: more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
