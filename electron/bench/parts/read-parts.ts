import type { ReadableDb } from '../../../db/handles.ts'
import { readProducts } from '../../../db/views/catalogue-view.ts'
import { readParts } from '../../../db/views/part-view.ts'
import { readDoubledPieces } from '../../../db/views/piece-view.ts'
import { readAllReserved } from '../../../db/views/plan-view.ts'
import { readAllStocks } from '../../../db/views/stock-view.ts'
import type { KnownPart } from '../../../shared/catalogue/part.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Localised } from '../../../shared/i18n/localised.ts'
import { PART_FILTERS, type PartFilter, type PartRow, type PartsPage } from '../../../shared/contract/parts-screen.ts'
import { fitsWords } from '../../../shared/parts/part-search.ts'
import { flagsOf, levelOf } from '../../../shared/parts/stock-level.ts'
import { NOT_KEPT, type Stock } from '../../../shared/parts/stock.ts'

export function partRow(part: KnownPart, stock: Stock, reserved: number, goesInto: Localised | undefined, isDoubled: boolean): PartRow {
  const level = levelOf(stock, reserved)
  return {
    part,
    // Of a retired part there should be nothing: only what is wrong with its books is told.
    // The first one colours the number beside it, of which a doubled piece says nothing.
    flags: [...flagsOf(part.isRetired === true ? {} : part, level), ...(isDoubled ? ['doubled' as const] : [])],
    ...(level === undefined ? {} : { level }),
    ...(goesInto === undefined ? {} : { goesInto }),
  }
}

/** Retired, and nothing of it is here, coming or spoken for: nobody has to see it any more. */
export function isGone({ part, level }: PartRow): boolean {
  const { onHand, onOrder, reserved } = level ?? { onHand: 0, onOrder: 0, reserved: 0 }
  return part.isRetired === true && onHand === 0 && onOrder === 0 && reserved === 0
}

/** Every part there ever was with its stock, by number. */
export function readPartRows(db: ReadableDb): readonly PartRow[] {
  const stocks = readAllStocks(db)
  const reserved = readAllReserved(db)
  const names = new Map(readProducts(db).map(({ sku, name }) => [sku, name]))
  const doubled = new Set(readDoubledPieces(db).map(({ part }) => part))
  return readParts(db).map((part) => {
    const { number, fits } = part
    return partRow(part, stocks.get(number) ?? NOT_KEPT, reserved.get(number) ?? 0, names.get(fits[0] ?? ''), doubled.has(number))
  })
}

function isOf(filter: PartFilter, row: PartRow): boolean {
  const { part, level, flags } = row
  switch (filter) {
    case 'all':
      return !isGone(row)
    case 'retired':
      return part.isRetired === true
    case 'low':
    case 'negative':
      return flags.includes(filter)
    case 'ordered':
      return (level?.onOrder ?? 0) > 0
    case 'uncounted':
      return level === undefined && !isGone(row)
    default:
      return assertNever(filter)
  }
}

/** A stretch of the parts that fit the typed words and the filter. A catalogue is some thousand parts: it is read whole. */
export function readPartsPage(
  db: ReadableDb,
  asked: { readonly text: string; readonly filter: PartFilter; readonly offset: number; readonly limit: number },
): PartsPage {
  const names = new Map(readProducts(db).map(({ sku, name }) => [sku, name]))
  const found = readPartRows(db).filter(({ part }) =>
    fitsWords(
      part,
      part.fits.flatMap((sku) => names.get(sku) ?? []),
      asked.text,
    ),
  )
  const counts = Object.fromEntries(PART_FILTERS.map((filter) => [filter, found.filter((row) => isOf(filter, row)).length]))
  const rows = found.filter((row) => isOf(asked.filter, row))
  return {
    rows: rows.slice(asked.offset, asked.offset + asked.limit),
    total: rows.length,
    counts: counts as Record<PartFilter, number>,
  }
}
