import type { ScanMeaning } from './scan-meaning.ts'

/** What nothing fits, with the bytes it came as. A text that came in as Latin-1 is given in UTF-8 all the same. */
export function unrecognised(text: string, why: string): ScanMeaning & { readonly kind: 'unrecognised' } {
  return { kind: 'unrecognised', text, bytes: hexOf(text), confidence: 0, why }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hexOf(text: string): string {
  let hex = ''
  for (const byte of new TextEncoder().encode(text)) hex += HEX[byte] ?? ''
  return hex
}
