import type { ScanMeaning } from './scan-meaning.ts'

/** A code as it is shown: GS1 data with their identifiers in brackets, as printed beside the symbol, and all else as it was read. */
export function printedCode(code: string, meaning: ScanMeaning): string {
  return meaning.kind === 'gs1' ? meaning.elements.map(({ ai, value }) => `(${ai}) ${value}`).join(' ') : code
}
