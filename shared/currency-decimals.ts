/** How many decimals the smallest unit of an ISO 4217 currency has: 2 for dollars, 0 for yen; nothing for a code there is none of. */
export function decimalsOf(currency: string): number | undefined {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
  } catch {
    return undefined
  }
}
