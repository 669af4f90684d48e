import { type Result, ok, refuse } from '../result.ts'
import type { Part } from './catalogue.ts'
import type { KnownPart, PartEvent } from './part.ts'
import type { Needed } from './permissions.ts'

export type PartCommand =
  /** `isNew`: its number must be nobody's. */
  { readonly type: 'define'; readonly part: Part; readonly isNew: boolean } | { readonly type: 'retire'; readonly part: string }

/** Why a part stayed as it was. The screen turns it into words. */
export type PartRefusal =
  | { readonly type: 'part-unknown'; readonly part: string }
  | { readonly type: 'part-number-wrong' }
  | { readonly type: 'part-number-taken'; readonly part: string }
  | { readonly type: 'part-unnamed' }
  /** Neither a product it goes into nor one that it is a whole unit of. */
  | { readonly type: 'part-fits-nothing' }
  | { readonly type: 'product-unknown'; readonly sku: string }
  /** No part of that number, a retired one, or itself. */
  | { readonly type: 'alternative-wrong'; readonly part: string }
  /** Pieces lie on the shelf, or the books are below nothing. */
  | { readonly type: 'part-in-stock'; readonly part: string; readonly pieces: number }
  | { readonly type: 'part-on-order'; readonly part: string; readonly pieces: number }
  | { readonly type: 'part-spoken-for'; readonly part: string; readonly pieces: number }
  | { readonly type: 'part-retired'; readonly part: string }
  /** Somebody, here or elsewhere, has said something else of it since. */
  | { readonly type: 'part-settled'; readonly part: string }
  | { readonly type: 'not-allowed'; readonly needs: Needed }

/** What a change is judged by: the catalogue, and how the stock of the part stands (nothing where nobody ever counted it). */
export type PartsKnown = {
  readonly part: KnownPart | undefined
  readonly isProduct: (sku: string) => boolean
  readonly partOf: (number: string) => KnownPart | undefined
  readonly stock: { readonly onHand: number; readonly onOrder: number }
  readonly reserved: number
}

type Decision = Result<readonly PartEvent[], PartRefusal>

/** A number is scanned, printed as a barcode and typed: letters, digits and signs that every scanner sends, no space, no colon. */
const NUMBER = /^[!-9;-~]{1,40}$/

/** Decides about one part of the catalogue. Saying again what is known is no event; saying it of a retired part takes it up again. */
export function decidePart(command: PartCommand, known: PartsKnown): Decision {
  return command.type === 'define' ? define(command, known) : retire(command.part, known)
}

function define({ part, isNew }: Extract<PartCommand, { type: 'define' }>, { part: before, isProduct, partOf }: PartsKnown): Decision {
  const { number, name, fits, unitOf, alternatives = [] } = part
  if (!NUMBER.test(number)) return refuse({ type: 'part-number-wrong' })
  if (isNew && before !== undefined && before.isRetired !== true) return refuse({ type: 'part-number-taken', part: number })
  if (!isNew && before === undefined) return refuse({ type: 'part-unknown', part: number })
  if (name.en.trim() === '' || name['zh-CN'].trim() === '') return refuse({ type: 'part-unnamed' })
  if (fits.length === 0 && unitOf === undefined) return refuse({ type: 'part-fits-nothing' })
  // What it was made for before stays, though the product may have gone from the catalogue.
  const strange = [...fits, ...(unitOf === undefined ? [] : [unitOf])].find((sku) => !isProduct(sku) && !namesProduct(before, sku))
  if (strange !== undefined) return refuse({ type: 'product-unknown', sku: strange })
  const wrong = alternatives.find((other) => other === number || (!isOffered(partOf(other)) && !before?.alternatives?.includes(other)))
  if (wrong !== undefined) return refuse({ type: 'alternative-wrong', part: wrong })
  return ok(isSame(before, part) ? [] : [{ type: 'part.defined.v1', part }])
}

function retire(number: string, { part, stock, reserved }: PartsKnown): Decision {
  if (part === undefined) return refuse({ type: 'part-unknown', part: number })
  if (part.isRetired === true) return ok([])
  if (stock.onHand !== 0) return refuse({ type: 'part-in-stock', part: number, pieces: stock.onHand })
  if (stock.onOrder > 0) return refuse({ type: 'part-on-order', part: number, pieces: stock.onOrder })
  if (reserved > 0) return refuse({ type: 'part-spoken-for', part: number, pieces: reserved })
  return ok([{ type: 'part.retired.v1', part: number }])
}

/** How a part is put back as it was before it was last changed; one that had not been there is retired. */
export function backTo(number: string, before: KnownPart | undefined): readonly PartEvent[] {
  if (before === undefined) return [{ type: 'part.retired.v1', part: number }]
  const { isRetired, ...part } = before
  const defined = { type: 'part.defined.v1', part } as const
  return isRetired === true ? [defined, { type: 'part.retired.v1', part: number }] : [defined]
}

function isOffered(part: KnownPart | undefined): boolean {
  return part !== undefined && part.isRetired !== true
}

function namesProduct(part: Part | undefined, sku: string): boolean {
  return part !== undefined && (part.fits.includes(sku) || part.unitOf === sku)
}

/** The same in every field, in whatever order they were written. */
function isSame(before: KnownPart | undefined, part: Part): boolean {
  const told = (each: Part) => JSON.stringify(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return before !== undefined && before.isRetired !== true && told(before) === told(part)
}
