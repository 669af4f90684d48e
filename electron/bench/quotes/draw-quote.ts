import type { PaperRow, QuotePaper } from '../../../shared/quotes/quote-paper.ts'
import { filled } from '../../../shared/quotes/quote-words.ts'
import type { LabelFonts } from '../printer/label-fonts.ts'
import { type PdfSetter, type PdfStyle, pdfSetter } from './pdf-setter.ts'

// All lengths are points, a seventy-second of an inch: A4 is 595 × 842.
const LEFT = 56
const WIDTH = 483
const TOP = 56
const BOTTOM = 842 - 64
/** Where the right column of the head begins, and the columns of the table. */
const RIGHT = 340
const COLUMNS = { place: LEFT, item: LEFT + 22, count: 318, price: 372, amount: 470 } as const
const GAP = 8

const INK = '#12171a'
const GREY = '#5f686e'
const LINE = '#c9cec5'

const TITLE: PdfStyle = { size: 17, weight: 'bold', colour: INK }
const HEADING: PdfStyle = { size: 11, weight: 'bold', colour: INK }
const STRONG: PdfStyle = { size: 10, weight: 'bold', colour: INK }
const PLAIN: PdfStyle = { size: 10, weight: 'regular', colour: INK }
const SMALL: PdfStyle = { size: 8.5, weight: 'regular', colour: GREY }
const TOTAL: PdfStyle = { size: 12, weight: 'bold', colour: INK }

/** The place on the pages where the next thing goes. */
type Cursor = { y: number }

function rule(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .lineWidth(0.6)
    .strokeColor(LINE)
    .stroke()
}

/** Begins a page where what comes next would not fit on this one. */
function makeRoom(document: PDFKit.PDFDocument, cursor: Cursor, height: number): void {
  if (cursor.y + height <= BOTTOM) return
  document.addPage()
  cursor.y = TOP
}

function drawBlock(
  set: PdfSetter,
  block: { readonly title: string; readonly lines: readonly string[] },
  x: number,
  top: number,
  width: number,
) {
  let y = set.text(block.title, x, top, width, SMALL)
  for (const [at, line] of block.lines.entries()) y = set.text(line, x, y, width, at === 0 ? STRONG : PLAIN)
  return y
}

function drawHead(set: PdfSetter, { title, revision, from, to, facts }: QuotePaper, cursor: Cursor): void {
  const rightWidth = LEFT + WIDTH - RIGHT
  const below = drawBlock(set, from, RIGHT, cursor.y, rightWidth)
  const width = RIGHT - LEFT - 20
  let left = set.text(revision, LEFT, set.text(title, LEFT, cursor.y, width, TITLE), width, PLAIN) + GAP
  if (to !== undefined) left = drawBlock(set, to, LEFT, left + GAP, width)
  cursor.y = Math.max(left, below) + 2 * GAP
  const column = WIDTH / 3
  for (let at = 0; at < facts.length; at += 3) {
    const row = facts.slice(at, at + 3)
    const ends = row.map(({ name, value }, index) => {
      const x = LEFT + index * column
      return set.text(value, x, set.text(name, x, cursor.y, column - GAP, SMALL), column - GAP, STRONG)
    })
    cursor.y = Math.max(...ends) + GAP
  }
}

function drawSection(document: PDFKit.PDFDocument, set: PdfSetter, title: string, texts: readonly string[], cursor: Cursor): void {
  const [first = ''] = texts
  makeRoom(document, cursor, 3 * GAP + set.height(title, WIDTH, HEADING) + set.height(first, WIDTH, PLAIN))
  cursor.y = set.text(title, LEFT, cursor.y + GAP, WIDTH, HEADING) + 2
  for (const text of texts) {
    makeRoom(document, cursor, set.height(text, WIDTH, PLAIN))
    cursor.y = set.text(text, LEFT, cursor.y, WIDTH, PLAIN) + 3
  }
  cursor.y += GAP
}

function rowHeight(set: PdfSetter, { item, note }: PaperRow): number {
  const width = COLUMNS.count - COLUMNS.item - GAP
  return set.height(item, width, PLAIN) + (note === '' ? 0 : set.height(note, width, SMALL)) + GAP
}

function drawRow(set: PdfSetter, row: PaperRow, y: number, style: PdfStyle): void {
  const width = COLUMNS.count - COLUMNS.item - GAP
  set.line(row.place, COLUMNS.place, y, style)
  const below = set.text(row.item, COLUMNS.item, y, width, style)
  if (row.note !== '') set.text(row.note, COLUMNS.item, below, width, SMALL)
  set.line(row.count, COLUMNS.count, y, style, COLUMNS.price - COLUMNS.count - GAP)
  set.line(row.price, COLUMNS.price, y, style, COLUMNS.amount - COLUMNS.price - GAP)
  set.line(row.amount, COLUMNS.amount, y, style, LEFT + WIDTH - COLUMNS.amount)
}

function drawLines(document: PDFKit.PDFDocument, set: PdfSetter, paper: QuotePaper, cursor: Cursor): void {
  const head = () => {
    drawRow(set, paper.head, cursor.y, SMALL)
    cursor.y += SMALL.size * 1.42 + 3
    rule(document, cursor.y)
    cursor.y += 5
  }
  drawSection(document, set, paper.offer, [], cursor)
  head()
  for (const row of paper.rows) {
    const height = rowHeight(set, row)
    if (cursor.y + height > BOTTOM) {
      makeRoom(document, cursor, height)
      head()
    }
    drawRow(set, row, cursor.y, PLAIN)
    cursor.y += height
  }
  makeRoom(document, cursor, 64)
  rule(document, cursor.y)
  cursor.y += 6
  for (const { name, value } of paper.sums) {
    set.line(name, COLUMNS.count, cursor.y, PLAIN)
    set.line(value, COLUMNS.amount, cursor.y, PLAIN, LEFT + WIDTH - COLUMNS.amount)
    cursor.y += PLAIN.size * 1.42
  }
  set.line(paper.total.name, COLUMNS.count, cursor.y + 2, TOTAL)
  set.line(paper.total.value, COLUMNS.amount, cursor.y + 2, TOTAL, LEFT + WIDTH - COLUMNS.amount)
  cursor.y += TOTAL.size * 1.42 + 2 * GAP
}

/** Sets a quote on as many pages as it takes, each with its number. */
export function drawQuote(document: PDFKit.PDFDocument, paper: QuotePaper, fonts: LabelFonts): void {
  const set = pdfSetter(document, fonts)
  const cursor: Cursor = { y: TOP }
  drawHead(set, paper, cursor)
  if (paper.reason !== undefined) drawSection(document, set, paper.reason.title, [paper.reason.text], cursor)
  drawLines(document, set, paper, cursor)
  drawSection(document, set, paper.how.title, paper.how.texts, cursor)
  const { start, count } = document.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at)
    set.line(filled(paper.page, { page: at + 1, pages: count }), LEFT, BOTTOM + 20, SMALL, WIDTH)
  }
}
