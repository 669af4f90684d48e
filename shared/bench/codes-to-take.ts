import type { OpenedCase } from '../cases/case.ts'
import type { PhotoReading, ReadCode } from '../cases/photo-reading.ts'
import { rmaBarcode } from '../cases/rma.ts'
import type { Shot } from '../cases/shots.ts'
import { missingFrom } from '../cases/stage-work.ts'
import type { Workflow } from '../cases/workflow.ts'
import { classify } from '../scan/classify.ts'
import type { ScanMeaning } from '../scan/scan-meaning.ts'
import { sameCode } from './same-code.ts'

/** A code read in a picture that may be what the case still lacks; `text` is what would be recorded. */
export type CodeToTake = {
  /** 0–1. A serial number is sure only when it is the one that was sold. */
  readonly confidence: number
  readonly text: string
  readonly code: ReadCode
  readonly reading: PhotoReading
} & ({ readonly field: 'serial' } | { readonly field: 'tracking'; readonly carrier: string })

/** From this confidence on a code surely is what it says, and no serial number. */
const SURELY_OTHER = 0.9
/** Below this, "could be a tracking number" is said of many a product number. */
const LIKELY_TRACKING = 0.4

/** The codes of this case's pictures that can be taken now, the likeliest first; none when nothing is awaited that they could be. */
export function codesToTake(state: OpenedCase, workflow: Workflow): readonly CodeToTake[] {
  if (missingFrom(state, workflow)[0]?.type === 'serial') return serialsIn(state)
  return state.stage.name === 'received' ? trackingsIn(state) : []
}

/** What a reading of one shot has to say about the serial number, whether it is awaited now or not. */
export function serialsIn(state: OpenedCase): readonly CodeToTake[] {
  return ranked(
    readingsOf(state, 'serial').flatMap((reading) =>
      reading.codes.flatMap((code): readonly CodeToTake[] => {
        const serial = serialIn(code, state)
        return serial === undefined ? [] : [{ field: 'serial', ...serial, code, reading }]
      }),
    ),
  )
}

/** Tracking numbers on the label that are not the one known; none when the label shows the known one, whatever else is on it. */
export function trackingsIn(state: OpenedCase): readonly CodeToTake[] {
  const readings = readingsOf(state, 'label')
  if (knownTrackingIn(state) !== undefined) return []
  return ranked(
    readings.flatMap((reading) =>
      reading.codes.flatMap((code): readonly CodeToTake[] => {
        const [best] = meaningsOf(code)
        if (best?.kind !== 'tracking' || best.confidence < LIKELY_TRACKING) return []
        return [{ field: 'tracking', text: best.tracking, carrier: best.courier, confidence: best.confidence, code, reading }]
      }),
    ),
  )
}

/** The tracking number of this case where its label's pictures show it. */
export function knownTrackingIn(state: OpenedCase): string | undefined {
  const known = [state.inbound?.tracking, state.announced?.tracking].filter((each) => each !== undefined)
  const shown = readingsOf(state, 'label').flatMap(({ codes }) => codes)
  return known.find((tracking) =>
    shown.some((code) => [code.text, ...meaningsOf(code).map(valueOf)].some((text) => text !== undefined && sameCode(text, tracking))),
  )
}

/** The newest picture first. */
function readingsOf(state: OpenedCase, shot: Shot): readonly PhotoReading[] {
  const photos = state.shots.flatMap((taken) => (taken.shot === shot && 'photo' in taken ? [taken.photo.sha256] : []))
  return (state.readings ?? []).filter(({ photo }) => photos.includes(photo)).toReversed()
}

function serialIn(code: ReadCode, state: OpenedCase): { readonly text: string; readonly confidence: number } | undefined {
  const meanings = meaningsOf(code)
  const sold = state.unit.serial
  const asSold = [code.text, ...meanings.map(valueOf)].find((text) => text !== undefined && sold !== undefined && sameCode(text, sold))
  if (asSold !== undefined) return { text: asSold, confidence: 1 }
  if (isOwnCode(code.text, state)) return undefined
  const [best] = meanings
  const mayBe = meanings.find(({ kind }) => kind === 'serial' || kind === 'imei' || kind === 'unrecognised')
  const isOther = best !== mayBe && best !== undefined && best.confidence >= SURELY_OTHER
  const text = mayBe === undefined ? undefined : valueOf(mayBe)
  return isOther || mayBe === undefined || text === undefined ? undefined : { text, confidence: Math.min(mayBe.confidence, 0.99) }
}

/** The labels around a unit are not its serial number. */
function isOwnCode(text: string, { rma, unit, order, inbound, outbound }: OpenedCase): boolean {
  const own = [rma, rmaBarcode(rma), unit.lpn, unit.fnsku, unit.sku, order?.orderId, inbound?.tracking, outbound?.tracking]
  return own.some((each) => each !== undefined && sameCode(each, text))
}

function meaningsOf({ text, aim }: ReadCode): readonly ScanMeaning[] {
  return classify({ text, source: 'picture', ...(aim === undefined ? {} : { aim }) })
}

function valueOf(meaning: ScanMeaning): string | undefined {
  switch (meaning.kind) {
    case 'serial':
      return meaning.serial
    case 'imei':
      return meaning.imei
    case 'tracking':
      return meaning.tracking
    case 'unrecognised':
      return meaning.text
    default:
      return undefined
  }
}

/** The likeliest first, each text once. */
function ranked(codes: readonly CodeToTake[]): readonly CodeToTake[] {
  const sorted = codes.toSorted((one, other) => other.confidence - one.confidence)
  return sorted.filter(({ text }, at) => sorted.findIndex((each) => sameCode(each.text, text)) === at)
}
