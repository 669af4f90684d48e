import type { Corners } from '../scan/picture/corners.ts'
import type { PictureCode, ReaderName } from '../scan/picture/picture-code.ts'

/** A code in a photo, as its event keeps it. */
export type ReadCode = {
  readonly text: string
  readonly format: string
  readonly aim?: string
  readonly reader: ReaderName
  readonly corners: Corners
}

/** The codes in one photo, named by its SHA-256. Width, height and corners are pixels of the photo as it is looked at: upright. */
export type PhotoReading = {
  readonly photo: string
  readonly width: number
  readonly height: number
  readonly codes: readonly ReadCode[]
}

/** More codes than this are a sheet of them, and no label. */
const MOST_CODES = 24
/** Characters. No number of a parcel or a unit is longer; what is longer holds sentences. */
const LONGEST = 80

/**
 * What may stand in an event, which nobody can erase: a carrier's two-dimensional code often holds the buyer's name and
 * address. Those are left out, whole.
 */
export function withoutPersonalData(codes: readonly PictureCode[]): readonly ReadCode[] {
  const kept = codes.filter(({ text }) => text.length <= LONGEST && !isEnvelope(text) && !namesRecipient(text))
  return kept.slice(0, MOST_CODES).map(({ aim, ...code }) => ({ ...code, ...(aim === undefined ? {} : { aim }) }))
}

/** Line ends and the record separator. */
const BREAKS = ['\n', '\r', '\u001e']

/** ISO/IEC 15434: a message of several records, as on MaxiCode and PDF417 of parcels. Several lines are an address or a visiting card. */
function isEnvelope(text: string): boolean {
  return text.startsWith('[)>') || BREAKS.some((each) => text.includes(each))
}

/** GS1 application identifiers 4300–4319: ship to, return to: company, contact, address, telephone. */
function namesRecipient(text: string): boolean {
  return text.split('\u001d').some((element) => /^43[01]\d/.test(element))
}
