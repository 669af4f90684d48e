import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLabelFonts } from '../../../../electron/bench/printer/label-fonts.ts'
import { quotePdf } from '../../../../electron/bench/quotes/quote-pdf.ts'
import { BUYER_LANGUAGES } from '../../../../shared/i18n/localised.ts'
import { tidyText } from '../../../../shared/labels/tidy-text.ts'
import type { QuoteLine } from '../../../../shared/quotes/quote.ts'
import { type PaperFacts, quotePaper } from '../../../../shared/quotes/quote-paper.ts'
import { QUOTE_WORDS } from '../../../../shared/quotes/quote-words.ts'
import { hasCommand } from '../../../e2e/display.ts'
import { paperFacts } from '../../../shared/quotes/paper-story.ts'
import { hasWesternFonts, labelFontsFolder } from '../printer/label-fonts-folder.ts'

const fonts = openLabelFonts(labelFontsFolder())
const folder = mkdtempSync(join(tmpdir(), 'mendbench-quote-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function pdf(facts: PaperFacts): Promise<string> {
  const made = await quotePdf(quotePaper(facts), fonts)
  if (!made.ok) throw new Error(`refused: ${JSON.stringify(made.error)}`)
  const file = join(folder, 'quote.pdf')
  writeFileSync(file, made.value)
  return file
}

/** The text of a PDF as a reader copies it out, without its line breaks. */
function textOf(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, '')
}

const bare = (text: string) => tidyText(text).replaceAll(/\s+/gu, '')

describe.skipIf(!hasCommand('pdftotext'))('a quote as a PDF (skipped: no pdftotext, where absent)', () => {
  it.each(BUYER_LANGUAGES)('(%s) gives its words, numbers and total back to whoever reads it', async (language) => {
    const facts = paperFacts(language)
    const paper = quotePaper(facts)
    const text = textOf(await pdf(facts))
    const words = QUOTE_WORDS[language]
    for (const word of [words.title, words.product, words.labour, words.total, words.how, words.lines]) expect(text).toContain(bare(word))
    expect(text).toContain(bare(paper.total.value))
    for (const { item, note, amount } of paper.rows) for (const cell of [item, note, amount]) expect(text).toContain(bare(cell))
    for (const { value } of paper.facts) expect(text).toContain(bare(value))
    expect(text).toContain(bare(paper.reason?.text ?? 'no reason'))
    for (const line of paper.how.texts) expect(text).toContain(bare(line))
  })

  it.skipIf(!hasWesternFonts)('sets a name that one typeface lacks in the other', async () => {
    expect(textOf(await pdf(paperFacts('en')))).toContain('ŁukaszŻółć')
  })

  it('refuses a character that no typeface has, and says which', async () => {
    const facts = paperFacts('en')
    const made = await quotePdf(quotePaper({ ...facts, center: { ...facts.center, name: 'Repairs ⴰ' } }), fonts)
    expect(made).toMatchObject({ ok: false, error: { type: 'glyph-missing', character: 'ⴰ' } })
  })

  it('goes on to another page where the lines do not fit, with its heads and its number', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, at): QuoteLine => ({ type: 'other', text: `Cleaning ${at + 1}`, price: { minor: 100, currency: 'EUR' } }),
    )
    const text = textOf(await pdf(paperFacts('en', lines)))
    for (let at = 1; at <= lines.length; at += 1) expect(text).toContain(`Cleaning${at}`)
    const pages = Number(/Page1of(\d)/.exec(text)?.[1])
    expect(pages).toBeGreaterThan(1)
    expect(text).toContain(`Page${pages}of${pages}`)
    expect(text.split('ItemQuantityPriceAmount')).toHaveLength(pages + 1)
  })
})
