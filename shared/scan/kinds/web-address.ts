import type { ReadableScan } from '../aim.ts'
import { readDigitalLink } from '../gs1/digital-link.ts'
import { factsOf } from '../gs1/gs1-facts.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

/** A web address; one that is a GS1 Digital Link says what GS1 data say. */
export function readWebAddress({ text }: ReadableScan): readonly ScanMeaning[] {
  if (!/^https?:\/\/\S+$/i.test(text)) return []
  const elements = readDigitalLink(text)
  if (elements.ok)
    return [{ kind: 'digital-link', url: text, ...factsOf(elements.value), confidence: 0.97, why: 'GS1 Digital Link, all checks passed' }]
  return [{ kind: 'url', url: text, confidence: 0.9, why: `web address, no GS1 Digital Link: ${elements.error}` }]
}
