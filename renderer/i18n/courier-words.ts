import { CARRIERS } from '../../shared/scan/carrier-formats.ts'
import type { ScanMeaning } from '../../shared/scan/scan-meaning.ts'

/** Carriers and their services go by the names they give themselves, in every language. */
export function courierWords({ courier, service }: Extract<ScanMeaning, { kind: 'tracking' }>): string {
  return service === undefined ? CARRIERS[courier].name : `${CARRIERS[courier].name} · ${service}`
}
