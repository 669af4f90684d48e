import { isEnd } from '../cases/workflow.ts'
import type { ScanKind, ScanMeaning } from '../scan/scan-meaning.ts'
import type { KnownCase, Sighting } from './desk.ts'

/** Meanings this close are as good as each other; a little more than a tenth, since sums of decimals are not exact. */
const NEARLY = 0.1001
/** A meaning this sure is not asked about. */
const SURE = 0.9
/** "Could be a serial number" is said of nearly any word: it contests nothing. */
const GUESS = 0.3
/** What the bench waits for is this much likelier to come than its form alone says. */
const EXPECTED = 0.3

/** An open case beats a finished one or a parcel that waits, those a product or part, and each beats what this store has never heard of, however sure. */
function known({ cases, parcel, product, part }: Sighting): number {
  if (cases.length > 0) return cases.some(isRunning) ? 3 : 2
  if (parcel !== undefined) return 2
  return product !== undefined || part !== undefined ? 1 : 0
}

type Weight = (sighting: Sighting) => number

/** How much speaks for each meaning now. What the bench waits for gains, unless the code surely is another thing. */
function weightIn(sightings: readonly Sighting[], expected: readonly ScanKind[]): Weight {
  const isExpected = ({ meaning }: Sighting) => expected.includes(meaning.kind)
  const isSurelyOther = sightings.some((each) => !isExpected(each) && each.meaning.confidence >= SURE)
  return (each) => each.meaning.confidence + (isExpected(each) && !isSurelyOther ? EXPECTED : 0)
}

/** Best first: what this store knows, then what the bench expects now and how sure the form and check digits are. */
export function rankSightings(sightings: readonly Sighting[], expected: readonly ScanKind[] = []): readonly Sighting[] {
  const weight = weightIn(sightings, expected)
  return sightings.toSorted((a, b) => known(b) - known(a) || weight(b) - weight(a))
}

function isRunning({ stage }: KnownCase): boolean {
  return !isEnd(stage)
}

/** Cases of a meaning; a finished one counts only where no open one does. */
export function countingCases({ cases }: Sighting): readonly KnownCase[] {
  const running = cases.filter(isRunning)
  return running.length > 0 ? running : cases
}

/** What would be done with the code: meanings of one sense need not be told from each other. */
function senseOf(meaning: ScanMeaning): string {
  switch (meaning.kind) {
    case 'tracking':
      return `parcel of ${meaning.courier}`
    case 'imei':
      return 'serial'
    case 'gs1':
    case 'digital-link':
      return meaning.gtin !== undefined ? 'gtin' : meaning.sscc !== undefined ? 'sscc' : 'gs1'
    default:
      return meaning.kind
  }
}

/** One for each thing it may be, in their order. */
function different(sightings: readonly Sighting[], by: (sighting: Sighting) => string): readonly Sighting[] {
  const names = sightings.map(by)
  return sightings.filter((_, at) => names.indexOf(names[at] ?? '') === at)
}

/**
 * The meanings of a real tie, best first: of different cases of this store, or of none and nearly as sure of themselves.
 * None where one is clearly the best. Expects them ranked.
 */
export function tiedSightings(ranked: readonly Sighting[], expected: readonly ScanKind[] = []): readonly Sighting[] {
  const [best] = ranked
  if (best === undefined) return []
  const tied = best.cases.length > 0 ? tiedCases(ranked) : tiedUnknown(ranked, best, weightIn(ranked, expected))
  return tied.length > 1 ? tied : []
}

function tiedCases(ranked: readonly Sighting[]): readonly Sighting[] {
  const withCases = ranked.filter(({ cases }) => cases.length > 0)
  const running = withCases.filter(({ cases }) => cases.some(isRunning))
  const ids = (sighting: Sighting) => countingCases(sighting).map(({ caseId }) => caseId)
  const all = running.length > 0 ? running : withCases
  // A meaning that shares a case with a better one tells no other unit.
  return all.filter((one, at) => !all.slice(0, at).some((better) => ids(better).some((id) => ids(one).includes(id))))
}

function tiedUnknown(ranked: readonly Sighting[], best: Sighting, weight: Weight): readonly Sighting[] {
  if (best.meaning.confidence >= SURE) return []
  const isClose = (each: Sighting) => known(each) === known(best) && weight(best) - weight(each) <= NEARLY
  return different(
    ranked.filter((each) => isClose(each) && each.meaning.confidence > GUESS),
    ({ meaning }) => senseOf(meaning),
  )
}
