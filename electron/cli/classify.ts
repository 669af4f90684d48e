import { classify } from '../../shared/scan/classify.ts'
import type { ScanMeaning } from '../../shared/scan/scan-meaning.ts'

/** What a code can mean, best first. The text may begin with an AIM identifier; `aim` says it where it does not. */
export function classifyLine(text: string, aim?: string): { readonly text: string; readonly meanings: readonly ScanMeaning[] } {
  return { text, meanings: classify({ text, source: 'typed', ...(aim === undefined ? {} : { aim }) }) }
}
