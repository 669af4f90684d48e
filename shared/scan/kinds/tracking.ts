import type { ReadableScan } from '../aim.ts'
import { CARRIERS, type CarrierFormat, type CarrierId, type Strength } from '../carrier-formats.ts'
import type { ScanMeaning } from '../scan-meaning.ts'

const CONFIDENCE: Readonly<Record<Strength, number>> = { certain: 0.97, strong: 0.88, fair: 0.65, weak: 0.42, faint: 0.15 }

/** A carrier does not print a retail symbol on a parcel. */
const IN_RETAIL_SYMBOL = 0.05
/** Zeros pass most checks; a row of one digit is a test print or a blank. */
const ONE_DIGIT_ONLY = 0.1

type Row = { readonly courier: CarrierId; readonly format: CarrierFormat }

const ROWS: readonly Row[] = (Object.keys(CARRIERS) as CarrierId[]).flatMap((courier) =>
  CARRIERS[courier].formats.map((format) => ({ courier, format })),
)

/** Every carrier whose numbers look like this and, where they have a check digit, pass it; one meaning a carrier, its best. */
export function readTracking(scan: ReadableScan): readonly ScanMeaning[] {
  if (scan.compact.length < 9 || scan.compact.length > 41) return []
  const best = new Map<CarrierId, ScanMeaning>()
  for (const { courier, format } of ROWS) {
    const match = format.pattern.exec(scan.compact)
    if (match === null) continue
    const groups = match.groups ?? {}
    if (!passes(format, groups)) continue
    const meaning = meaningOf(courier, format, groups, scan)
    if ((best.get(courier)?.confidence ?? 0) < meaning.confidence) best.set(courier, meaning)
  }
  return [...best.values()]
}

function passes(format: CarrierFormat, groups: Readonly<Record<string, string | undefined>>): boolean {
  if (format.accepts?.(groups) === false) return false
  return format.check === undefined || format.check(groups['serial'] ?? '') === groups['check']
}

function meaningOf(
  courier: CarrierId,
  format: CarrierFormat,
  groups: Readonly<Record<string, string | undefined>>,
  scan: ReadableScan,
): ScanMeaning {
  const service = format.services?.[groups['service'] ?? ''] ?? format.service
  const why = `${CARRIERS[courier].name}: ${format.check === undefined ? 'form of the number' : 'form and check digit'}`
  return { kind: 'tracking', tracking: groups['number'] ?? scan.compact, courier, service, confidence: confidence(format, scan), why }
}

function confidence(format: CarrierFormat, scan: ReadableScan): number {
  if (scan.symbol === 'retail') return IN_RETAIL_SYMBOL
  return /^(\d)\1*$/.test(scan.compact) ? ONE_DIGIT_ONLY : CONFIDENCE[format.strength]
}
