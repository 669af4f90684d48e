import { type IdentityMark, type MarkCompared, isSameMark } from '../cases/identity.ts'
import { isOnTheBench, workOf } from '../cases/stage-work.ts'
import type { ScanMeaning } from '../scan/scan-meaning.ts'
import type { BenchAnswer } from './answer.ts'
import type { Desk, Sighting } from './desk.ts'
import { type OpenOnBench, answered, withoutAsking } from './open-case.ts'

/** The mark that a meaning would be, and what is printed there. The serial number is asked for by itself. */
function markIn(meaning: ScanMeaning): { readonly mark: Exclude<IdentityMark, 'serial'>; readonly found: string } | undefined {
  switch (meaning.kind) {
    case 'lpn':
      return { mark: 'lpn', found: meaning.lpn }
    case 'fnsku':
      return { mark: 'fnsku', found: meaning.fnsku }
    case 'asin':
      return { mark: 'asin', found: meaning.asin }
    case 'gtin':
      return { mark: 'gtin', found: meaning.gtin }
    case 'gs1':
    case 'digital-link':
      return meaning.gtin === undefined ? undefined : { mark: 'gtin', found: meaning.gtin }
    default:
      return undefined
  }
}

function soldAs(mark: Exclude<IdentityMark, 'serial'>, { state, product }: OpenOnBench): string | undefined {
  if (mark === 'lpn') return state.unit.lpn
  if (mark === 'fnsku') return state.unit.fnsku ?? product?.fnsku
  return product?.[mark]
}

/** Marks among the meanings of a scan that can be held against what was sold with the open case. Where parts are scanned, a code is a part's. */
function comparable(sightings: readonly Sighting[], open: OpenOnBench): readonly MarkCompared[] {
  if (!isOnTheBench(open.state) || workOf(open.state, open.workflow).parts) return []
  return sightings.flatMap(({ meaning }) => {
    const read = markIn(meaning)
    const sold = read === undefined ? undefined : soldAs(read.mark, open)
    return read === undefined || sold === undefined ? [] : [{ ...read, sold }]
  })
}

export function recordMark(desk: Desk, compared: MarkCompared, open: Pick<OpenOnBench, 'caseId'>): BenchAnswer {
  const tone = isSameMark(compared.mark, compared.sold, compared.found) ? 'accepted' : 'attention'
  const command = { type: 'compare-mark', compared } as const
  return answered(withoutAsking(desk), tone, { type: 'mark-compared', compared }, [{ type: 'case', caseId: open.caseId, command }])
}

/** A mark that is the one that was sold is recorded at once. */
export function onMatchingMark(desk: Desk, sightings: readonly Sighting[], open: OpenOnBench): BenchAnswer | undefined {
  const matching = comparable(sightings, open).find(({ mark, sold, found }) => isSameMark(mark, sold, found))
  return matching === undefined ? undefined : recordMark(desk, matching, open)
}

/** A mark that is not: it may be on another parcel that came to the bench meanwhile, so nothing is recorded before somebody says so. */
export function onDifferingMark(desk: Desk, code: string, sightings: readonly Sighting[], open: OpenOnBench): BenchAnswer | undefined {
  const [differing] = comparable(sightings, open)
  const meaning = sightings[0]?.meaning
  if (differing === undefined || meaning === undefined) return undefined
  return answered({ ...desk, asking: { type: 'whose-mark', code, meaning, compared: differing } }, 'attention', {
    type: 'mark-differs',
    compared: differing,
  })
}
