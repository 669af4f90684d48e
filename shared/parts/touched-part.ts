import type { AnyEvent } from '../event.ts'
import { partOfStock } from './stream.ts'

/** The part whose stock an event changes by itself: a word about the stock, or a piece a case took or gave back. */
export function touchedPart(stream: string, event: AnyEvent): string | undefined {
  if (event.type === 'case.part-used.v1' || event.type === 'case.part-removed.v1') return event.part
  if (event.type === 'case.replacement-chosen.v2') return event.part
  return event.type === 'stock.taken-back.v1' ? undefined : partOfStock(stream)
}
