/** `4c504e` → `4c 50 4e`. */
export function hexPairs(hex: string): string {
  return hex.match(/.{1,2}/g)?.join(' ') ?? ''
}

export function byteCount(hex: string): number {
  return Math.ceil(hex.length / 2)
}

const SYMBOLS = 0x2400

/** Control characters as their pictures (`␝` for the group separator), so that what cannot be seen shows. */
export function visibleText(text: string): string {
  return Array.from(text)
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code < 0x20) return String.fromCodePoint(SYMBOLS + code)
      return code === 0x7f ? '\u2421' : character
    })
    .join('')
}
