import type { Buyer } from '../../shared/cases/buyer.ts'
import type { OpenedCase } from '../../shared/cases/case.ts'
import { formatRma } from '../../shared/cases/rma.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import { readProduct } from './catalogue-view.ts'

/** Everything a case can be found by, as one text: trigrams find any fragment of it. */
function textOf(db: ReadableDb, state: OpenedCase, buyer: Buyer | undefined): string {
  const product = readProduct(db, state.unit.sku)
  const { unit, order, inbound, outbound, sentBefore } = state
  return [
    state.rma,
    formatRma(state.rma),
    unit.serial,
    state.serialFound,
    unit.lpn,
    unit.sku,
    order?.orderId,
    inbound?.tracking,
    outbound?.tracking,
    ...(sentBefore ?? []).map(({ tracking }) => tracking),
    buyer?.name,
    buyer?.email,
    product?.name.en,
    product?.name['zh-CN'],
  ]
    .filter((part) => part !== undefined)
    .join('\n')
}

/** Keeps the search text in step; it is written again only when a code or the buyer changed. */
export function indexText(
  db: WritableDb,
  no: number,
  before: OpenedCase | undefined,
  after: OpenedCase,
  buyer: () => Buyer | undefined,
): void {
  const key = (state: OpenedCase) => JSON.stringify([state.unit, state.serialFound, state.order, state.inbound, state.outbound])
  if (before !== undefined && key(before) === key(after)) return
  writeText(db, no, before !== undefined, textOf(db, after, buyer()))
}

export function rewriteText(db: WritableDb, no: number, state: OpenedCase, buyer: Buyer | undefined): void {
  writeText(db, no, true, textOf(db, state, buyer))
}

const dropText = prepared<{ no: number }>((p) => sql.deleteFrom('case_text').where('rowid', '=', p('no')))
const keepText = prepared<{ no: number; text: string }>((p) => sql.insertInto('case_text').values({ rowid: p('no'), text: p('text') }))

function writeText(db: WritableDb, no: number, exists: boolean, text: string): void {
  if (exists) dropText.run(db, { no })
  keepText.run(db, { no, text })
}

const SHORTEST = 3

/** Case numbers whose text has every word of the query as a fragment, newest first. Never ordered by rank: on a common word that reads them all. */
export function searchCases(db: ReadableDb, query: string, limit: number): readonly number[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  const long = words.filter((word) => Array.from(word).length >= SHORTEST)
  if (long.length === 0) return words.length === 0 ? [] : byPrefix(db, words[0] ?? '', limit)
  const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
  const rows = db.prepare('SELECT rowid AS no FROM case_text WHERE case_text MATCH ? ORDER BY rowid DESC LIMIT ?').all(match, limit)
  return (rows as { no: number }[]).map(({ no }) => no)
}

/** One or two characters make no trigram: they are looked for at the beginning of a code. */
function byPrefix(db: ReadableDb, word: string, limit: number): readonly number[] {
  const from = word.toUpperCase()
  const rows = db
    .prepare('SELECT DISTINCT case_no AS no FROM case_code WHERE code >= ? AND code < ? ORDER BY case_no DESC LIMIT ?')
    .all(from, `${from}\u{10ffff}`, limit)
  return (rows as { no: number }[]).map(({ no }) => no)
}
