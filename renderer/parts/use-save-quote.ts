import { useState } from 'react'
import { formatRma } from '../../shared/cases/rma.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import type { QuotePdfRefusal } from '../../shared/contract/quote-pdf.ts'
import { download } from '../client/download.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import type { TextFunction } from '../i18n/text-function.ts'
import { useTexts } from '../i18n/use-texts.ts'

function refusalWords(refusal: QuotePdfRefusal, t: TextFunction): string {
  return refusal.type === 'glyph-missing' ? t('quote.pdf.glyph-missing', { character: refusal.character }) : t(`quote.pdf.${refusal.type}`)
}

/** Saves a revision of a quote as the PDF that goes to the buyer. `failed` says why there is none. */
export function useSaveQuote({ caseId, state }: Pick<CaseScreen, 'caseId' | 'state'>): {
  readonly save: (revision: number) => void
  readonly isSaving: boolean
  readonly failed: string | undefined
} {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const [isSaving, setSaving] = useState(false)
  const [failed, setFailed] = useState<string>()
  const save = async (revision: number) => {
    setSaving(true)
    setFailed(undefined)
    try {
      const made = await client.quotes.pdf({ caseId, revision })
      if ('pdf' in made) download(made.pdf, `${t('quote.file', { rma: formatRma(state.rma), revision })}.pdf`)
      else setFailed(refusalWords(made.refused, t))
    } catch {
      setFailed(t('quote.pdf.failed'))
    } finally {
      setSaving(false)
    }
  }
  return { save: (revision) => void save(revision), isSaving, failed }
}
