import type { Buyer } from '../../shared/cases/buyer.ts'
import type { OpenedCase } from '../../shared/cases/case.ts'
import { formatRma } from '../../shared/cases/rma.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import { readProduct } from './catalogue-view.ts'

/** With two characters after it the last one begins a trigram too, so that every shorter fragment is the beginning of one. */
const END = '\n\n'

/** Everything a case can be found by, as one text: trigrams find any fragment of it. */
function textOf(db: ReadableDb, state: OpenedCase, buyer: Buyer | undefined): string {
  const product = readProduct(db, state.unit.sku)
  const { unit, order, inbound, announced, outbound, sentBefore } = state
  return [
    state.rma,
    formatRma(state.rma),
    unit.serial,
    state.serialFound,
    unit.lpn,
    unit.sku,
    order?.orderId,
    ...(state.returnIds ?? []),
    inbound?.tracking,
    announced?.tracking,
    outbound?.tracking,
    ...(sentBefore ?? []).map(({ tracking }) => tracking),
    buyer?.name,
    buyer?.email,
    product?.name.en,
    product?.name['zh-CN'],
  ]
    .filter((part) => part !== undefined)
    .join('\n')
    .concat(END)
}

/** Keeps the search text in step; it is written again only when a code or the buyer changed. */
export function indexText(
  db: WritableDb,
  no: number,
  before: OpenedCase | undefined,
  after: OpenedCase,
  buyer: () => Buyer | undefined,
): void {
  const key = (state: OpenedCase) =>
    JSON.stringify([state.unit, state.serialFound, state.order, state.inbound, state.outbound, state.returnIds, state.buyer?.buyerId])
  if (before !== undefined && key(before) === key(after)) return
  writeText(db, no, before !== undefined, textOf(db, after, buyer()))
}

export function rewriteText(db: WritableDb, no: number, state: OpenedCase, buyer: Buyer | undefined): void {
  writeText(db, no, true, textOf(db, state, buyer))
}

export const dropText = prepared<{ no: number }>((p) => sql.deleteFrom('case_text').where('rowid', '=', p('no')))
const keepText = prepared<{ no: number; text: string }>((p) => sql.insertInto('case_text').values({ rowid: p('no'), text: p('text') }))

function writeText(db: WritableDb, no: number, exists: boolean, text: string): void {
  if (exists) dropText.run(db, { no })
  keepText.run(db, { no, text })
}

const TRIGRAM = 3
/** A single letter begins hundreds of trigrams: so many are looked up, which still finds more than anybody reads. */
const TRIGRAMS_AT_MOST = 600

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** What to ask the index for one word; nothing when no text has it. A word too short to be a trigram is looked for as the beginning of one. */
function matchOf(db: ReadableDb, word: string): string | undefined {
  if (Array.from(word).length >= TRIGRAM) return quoted(word)
  const from = word.toLowerCase()
  const rows = db
    .prepare('SELECT term FROM case_trigram WHERE term >= ? AND term < ? LIMIT ?')
    .all(from, `${from}\u{10ffff}`, TRIGRAMS_AT_MOST) as { term: string }[]
  return rows.length === 0 ? undefined : `(${rows.map(({ term }) => quoted(term)).join(' OR ')})`
}

/** Case numbers whose text has every word of the query as a fragment, newest first. Never ordered by rank: on a common word that reads them all. */
export function searchCases(db: ReadableDb, query: string, limit: number): readonly number[] {
  const words = query
    .replaceAll('\0', ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const matches = words.map((word) => matchOf(db, word))
  if (matches.length === 0 || matches.includes(undefined)) return []
  const rows = db
    .prepare('SELECT rowid AS no FROM case_text WHERE case_text MATCH ? ORDER BY rowid DESC LIMIT ?')
    .all(matches.join(' AND '), limit)
  return (rows as { no: number }[]).map(({ no }) => no)
}
