import { labelCodes } from '../cases/label-codes.ts'
import { rmaBarcode } from '../cases/rma.ts'
import { printedCode } from '../scan/printed-code.ts'
import type { ScanKind, ScanMeaning } from '../scan/scan-meaning.ts'
import { unrecognised } from '../scan/unrecognised.ts'
import type { BenchAction, BenchAnswer } from './answer.ts'
import { onCommand } from './command-machine.ts'
import { COMMAND_PREFIX, readCommand } from './command-word.ts'
import type { Desk, SightedPart, Sighting } from './desk.ts'
import { onDifferingMark, onMatchingMark } from './identity-check.ts'
import { knownCode } from './known-code.ts'
import { onReplacement, onSerial } from './on-serial.ts'
import { type OpenOnBench, answered, givenTo, openCase, parcelOf, pastQuestion, withoutAsking } from './open-case.ts'
import { onOperator, pastPin } from './pin-question.ts'
import { type Prompt, casePrompt } from './prompt.ts'
import { countingCases, rankSightings, tiedSightings } from './rank-sightings.ts'
import { sameCode } from './same-code.ts'

/** From this confidence on a scan surely is what it says: it is not taken for a serial number, which can look like anything. */
const SURE = 0.9

/** The serial number that a scan gives. Nothing when it is another of the labels around the unit: none of them may become its serial number. */
function serialIn(code: string, sightings: readonly Sighting[], sold: string | undefined): string | undefined {
  const read = sightings.flatMap(({ meaning }) => ('serial' in meaning && meaning.serial !== undefined ? [meaning.serial] : []))
  const asSold = [code, ...read].find((each) => sold !== undefined && sameCode(each, sold))
  if (asSold !== undefined) return asSold
  const isKnownOtherwise = sightings.some(({ cases }) => cases.some(({ foundBy }) => foundBy !== 'serial'))
  const isSurelyOther = sightings.some(({ meaning }) => serialOf(meaning) === undefined && meaning.confidence >= SURE)
  if (isKnownOtherwise || isSurelyOther) return undefined
  return sightings.map(({ meaning }) => serialOf(meaning)).find(Boolean)
}

/** The serial number that a meaning would be. A code nobody can read may be one, too, unless it is another thing and damaged. */
function serialOf(meaning: ScanMeaning): string | undefined {
  if ('serial' in meaning) return meaning.serial
  if (meaning.kind === 'imei') return meaning.imei
  return meaning.kind === 'unrecognised' && meaning.promised === undefined ? meaning.text : undefined
}

/** A code that the open case waits for: its label scanned back, its serial number. Nothing when it waits for neither. */
function onAwaited(desk: Desk, code: string, sightings: readonly Sighting[], open: OpenOnBench): BenchAnswer | undefined {
  const prompt = casePrompt(open.state, open.workflow)
  if (prompt.type === 'scan-label') {
    const expected = labelCodes(open.state, prompt.label)
    // A carrier's barcode may hold more than the tracking number: what was read out of it counts as well.
    const read = sightings.map(({ meaning }) => (meaning.kind === 'rma' ? rmaBarcode(meaning.rma) : (knownCode(meaning) ?? code)))
    const scanned = expected.find((each) => [code, ...read].some((one) => sameCode(each, one)))
    if (scanned === undefined) return answered(desk, 'refused', { type: 'wrong-label', expected, scanned: code })
    const command = { type: 'confirm-label', label: prompt.label, scanned } as const
    return answered(desk, 'accepted', { type: 'label-confirmed', label: prompt.label }, [{ type: 'case', caseId: open.caseId, command }])
  }
  if (prompt.type === 'print-label' && prompt.lacks === 'shipment') return onReturnTracking(desk, sightings, open)
  if (prompt.type === 'scan-replacement') {
    const fresh = serialIn(code, sightings, undefined)
    return fresh === undefined ? undefined : onReplacement(desk, fresh, open)
  }
  if (prompt.type === 'part-serial') return onPartSerial(desk, code, sightings, open, prompt)
  const asksForSerial = prompt.type === 'scan-serial' || (prompt.type === 'photograph' && prompt.shot === 'serial')
  const serial = asksForSerial ? serialIn(code, sightings, open.state.unit.serial) : undefined
  return serial === undefined ? undefined : onSerial(desk, serial, open)
}

/** The tracking number of the parcel's way back, read off the carrier's label; a number of another case is none. */
function onReturnTracking(desk: Desk, sightings: readonly Sighting[], open: OpenOnBench): BenchAnswer | undefined {
  if (sightings.some(({ cases }) => cases.length > 0)) return undefined
  // Only its best meaning counts, and not one among equals: many a product number could be some carrier's, too.
  const read = sightings[0]?.meaning
  if (read?.kind !== 'tracking' || tiedSightings(sightings, awaitedKinds(desk, open)).length > 0) return undefined
  const shipment = { carrier: read.courier, tracking: read.tracking }
  const action: BenchAction = { type: 'case', caseId: open.caseId, command: { type: 'book-return', shipment } }
  return answered(desk, 'accepted', { type: 'return-booked', tracking: read.tracking }, [action])
}

/** A part scanned in or chosen. One that is not made for the unit, is retired, or that the books no longer have, is used all the same, and said. */
export function onPart(desk: Desk, part: SightedPart, open: Pick<OpenOnBench, 'caseId' | 'state' | 'product'> | undefined): BenchAnswer {
  const { number, name, fits, isTracked, isRetired, stock } = part
  if (open === undefined) {
    const here = stock === undefined ? {} : { onHand: stock.onHand }
    return answered(desk, 'attention', { type: 'part-known', part: number, name, ...here })
  }
  const { sku } = open.state.unit
  const misfit = fits === undefined || fits.includes(sku) ? {} : { misfit: open.product?.name ?? { en: sku, 'zh-CN': sku } }
  const left = stock === undefined ? {} : { left: stock.onHand - 1 }
  const command = { type: 'use-part', part: number, ...(isTracked === true ? { isTracked } : {}) } as const
  const retired = isRetired === true ? { isRetired } : {}
  const isOdd = 'misfit' in misfit || 'isRetired' in retired || (left.left ?? 0) < 0
  return answered(desk, isOdd ? 'attention' : 'accepted', { type: 'part-used', part: number, name, ...left, ...misfit, ...retired }, [
    { type: 'case', caseId: open.caseId, command },
  ])
}

/** The number of a piece that was put in or taken out; the unit's own, or one of another unit, is none of it. */
function onPartSerial(
  desk: Desk,
  code: string,
  sightings: readonly Sighting[],
  open: OpenOnBench,
  { part, of }: Extract<Prompt, { type: 'part-serial' }>,
): BenchAnswer | undefined {
  const isKnown = sightings.some((each) => each.part !== undefined || each.cases.length > 0)
  const serial = isKnown ? undefined : serialIn(code, sightings, undefined)
  if (serial === undefined) return undefined
  return answered(desk, 'accepted', { type: 'part-serial', part, of, serial }, [
    { type: 'case', caseId: open.caseId, command: { type: 'record-part-serial', part, of, serial } },
  ])
}

/** What the bench waits for now: what could be that is likelier to be it. */
function awaitedKinds(desk: Desk, open: OpenOnBench | undefined): readonly ScanKind[] {
  const prompt = open === undefined || desk.asking !== undefined ? undefined : casePrompt(open.state, open.workflow)
  return prompt?.type === 'print-label' && prompt.lacks === 'shipment' ? ['tracking'] : []
}

/** A code with two meanings as good as each other is asked about. */
function onTie(desk: Desk, code: string, tied: readonly Sighting[]): BenchAnswer | undefined {
  if (tied.length === 0) return undefined
  const say = { type: 'which-meaning', count: tied.length } as const
  const before = desk.asking?.type === 'new-case' ? { before: desk.asking } : {}
  return answered({ ...desk, asking: { type: 'which-meaning', code, choices: tied, ...before } }, 'attention', say)
}

/**
 * What a scan means now. Pure: the store has already said what it knows of each meaning (`sightings`, best first), and
 * what comes back is an answer with the next desk and the actions to carry out; none has been carried out.
 */
export function onScan(desk: Desk, code: string, seen: readonly Sighting[], open: OpenOnBench | undefined): BenchAnswer {
  const sightings = rankSightings(seen, awaitedKinds(desk, open))
  const best = sightings[0]
  if (best?.meaning.kind === 'command') return onPress(desk, best.meaning.command, open)
  return onOurOwn(desk, code, best) ?? pastPin(desk, (calm) => onCode(calm, code, sightings, open))
}

/** What means the same wherever it is scanned: badges, the self-test card, and codes with our own prefix that are none of ours. */
export function onOurOwn(desk: Desk, code: string, best: Sighting | undefined): BenchAnswer | undefined {
  if (best?.meaning.kind === 'operator') {
    if (best.operator === undefined) return answered(desk, 'refused', { type: 'unknown-operator', operator: best.meaning.operator })
    return onOperator(desk, best.operator)
  }
  if (best?.meaning.kind === 'test-card') {
    const { number, isWhole } = best.meaning
    return answered(desk, isWhole ? 'accepted' : 'attention', { type: 'test-code', number, isWhole })
  }
  // Codes with our own prefix are never a customer's: one that is none of ours is a misprint, not a new case.
  if ((best?.meaning.kind === 'unrecognised' || best?.meaning.kind === 'location') && code.startsWith(COMMAND_PREFIX))
    return answered(desk, 'refused', { type: 'unknown-command', code })
  if (best?.meaning.kind === 'part' && best.part === undefined)
    return answered(desk, 'refused', { type: 'unknown-part', part: best.meaning.part })
  return undefined
}

/** A scan that is neither a command nor a badge. */
function onCode(desk: Desk, code: string, sightings: readonly Sighting[], open: OpenOnBench | undefined): BenchAnswer {
  const best = sightings[0]
  const awaited = open === undefined || desk.asking !== undefined ? undefined : onAwaited(desk, code, sightings, open)
  if (awaited !== undefined) return awaited
  const part = sightings.find((each) => each.part !== undefined)?.part
  if (part !== undefined) return onPart(withoutAsking(desk), part, open)

  const isAtWork = open !== undefined && desk.asking === undefined
  const matching = isAtWork ? onMatchingMark(desk, sightings, open) : undefined
  if (matching !== undefined) return matching
  const tie = onTie(desk, code, tiedSightings(sightings, awaitedKinds(desk, open)))
  if (tie !== undefined) return tie
  const cases = best === undefined ? [] : countingCases(best)
  // A code scanned into the form of a waiting parcel says more of that parcel.
  const parcelId = best?.parcel ?? parcelOf(desk.asking)
  const parcel = parcelId === undefined ? {} : { parcel: parcelId }
  const [first] = cases
  if (first !== undefined && cases.length === 1) {
    const tracking = first.foundBy === 'tracking' && best !== undefined ? knownCode(best.meaning) : undefined
    return givenTo(first.caseId, best?.parcel, openCase(withoutAsking(desk), first, open, tracking))
  }
  if (first !== undefined) {
    return answered({ ...desk, asking: { type: 'which-case', code, choices: cases, ...parcel } }, 'attention', {
      type: 'which-case',
      count: cases.length,
    })
  }
  const differing = isAtWork ? onDifferingMark(desk, code, sightings, open) : undefined
  if (differing !== undefined) return differing
  const meaning = best?.meaning ?? unrecognised(code, 'no meaning known')
  const product = best?.product === undefined ? {} : { product: best.product }
  const say = { type: 'unknown-code', code: printedCode(code, meaning) } as const
  return answered({ ...desk, asking: { type: 'new-case', code, meaning, ...product, ...parcel } }, 'attention', say)
}

/** What a command means now, whether scanned, pressed or typed: an answer to what a code means goes on as if only that had been read. */
export function onPress(desk: Desk, words: string, open: OpenOnBench | undefined): BenchAnswer {
  const command = readCommand(words)
  if (desk.asking?.type !== 'which-meaning' || command?.type !== 'choose') return onCommand(desk, words, open)
  const chosen = desk.asking.choices[command.at]
  if (chosen === undefined) return onCommand(desk, words, open)
  return onScan(pastQuestion(desk), desk.asking.code, [chosen], open)
}
