/** `4c504e` → `4c 50 4e`. */
export function hexPairs(hex: string): string {
  return hex.match(/.{1,2}/g)?.join(' ') ?? ''
}

export function byteCount(hex: string): number {
  return Math.ceil(hex.length / 2)
}
