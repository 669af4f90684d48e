import type { ReadableDb } from '../../../db/handles.ts'
import { readPart } from '../../../db/views/part-view.ts'
import { readStock } from '../../../db/views/stock-view.ts'
import type { SightedPart } from '../../../shared/bench/desk.ts'
import { onHand } from '../../../shared/parts/stock.ts'

/** A part of the catalogue, a retired one as well, with what lies where; nothing when nobody defined one of that number. */
export function sightPart(db: ReadableDb, number: string): SightedPart | undefined {
  const part = readPart(db, number)
  if (part === undefined) return undefined
  const stock = readStock(db, part.number)
  return {
    number: part.number,
    name: part.name,
    fits: part.fits,
    ...(part.isTracked === true ? { isTracked: true } : {}),
    ...(part.isRetired === true ? { isRetired: true } : {}),
    ...(stock.type === 'kept' ? { stock: { onHand: onHand(stock), home: stock.home, places: stock.places } } : {}),
  }
}
