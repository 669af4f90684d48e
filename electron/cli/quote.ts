import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectReadOnly } from '../../db/connection.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { formatRma, parseRma } from '../../shared/cases/rma.ts'
import type { QuotePdfRefusal } from '../../shared/contract/quote-pdf.ts'
import { assertNever } from '../../shared/decider.ts'
import { openLabelFonts } from '../bench/printer/label-fonts.ts'
import { quoteOfCase } from '../bench/quotes/quote-of-case.ts'
import { quotePdf } from '../bench/quotes/quote-pdf.ts'
import { storeFile } from '../bench/store/store-file.ts'
import { complain } from './store-commands.ts'

type Options = { readonly revision: string | undefined; readonly out: string | undefined }

function refusalText(refusal: QuotePdfRefusal): string {
  switch (refusal.type) {
    case 'case-unknown':
      return 'there is no such case'
    case 'quote-unknown':
      return 'no such quote was sent for this case'
    case 'glyph-missing':
      return `the typefaces lack “${refusal.character}” of “${refusal.text}”`
    default:
      return assertNever(refusal)
  }
}

/** Writes a quote as the PDF that goes to the buyer: the latest revision, or the one that is named. `built`: folder of the built entries. */
export async function quoteCommand(
  dataDir: string,
  built: string,
  words: readonly string[],
  { revision, out }: Options,
  print: (value: unknown) => void,
  wrongCall: (text: string) => number,
): Promise<number> {
  const rma = parseRma(words[0] ?? '')
  const wanted = revision === undefined ? undefined : Number(revision)
  if (rma === undefined || words.length > 1 || out === undefined || (wanted !== undefined && !Number.isSafeInteger(wanted)))
    return wrongCall('quote needs: an RMA number, --out FILE, perhaps --revision N')
  if (!existsSync(storeFile(dataDir))) return wrongCall(`there is no store in ${dataDir}`)
  const db = connectReadOnly(storeFile(dataDir))
  try {
    const [found] = findByCode(db, rma)
    if (found === undefined) return complain(`no case has the RMA number ${formatRma(rma)}`)
    const paper = quoteOfCase(db, found.case_id, wanted)
    if (!paper.ok) return complain(refusalText(paper.error))
    const made = await quotePdf(paper.value, openLabelFonts(join(built, '..', 'resources', 'fonts')))
    if (!made.ok) return complain(refusalText(made.error))
    writeFileSync(out, made.value)
    print({ rma, file: out, mediaType: 'application/pdf', bytes: made.value.byteLength })
    return 0
  } finally {
    db.close()
  }
}
