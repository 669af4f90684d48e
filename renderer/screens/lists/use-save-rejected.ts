import { useState } from 'react'
import type { ImportDraft, ImportRow } from '../../../shared/contract/imports.ts'
import { download } from '../../client/download.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { faultWords } from './fault-words.ts'
import { rejectedCsv } from './rejected-csv.ts'

/** Rows fetched at a time. */
const PAGE = 2000

/** Saves the rows that are not taken as a file, each with the reason. */
export function useSaveRejected(
  { id, fileName }: ImportDraft,
  headers: readonly string[],
): { readonly save: () => Promise<void>; readonly isSaving: boolean } {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    try {
      const rows: ImportRow[] = []
      for (;;) {
        const page = await client.imports.rows({ draft: id, verdict: 'rejected', filter: '', offset: rows.length, limit: PAGE })
        rows.push(...page.rows)
        if (page.rows.length === 0 || rows.length >= page.total) break
      }
      const csv = rejectedCsv(headers, rows, { reason: t('list.export.column'), fault: (fault) => faultWords(fault, t) })
      download(new Blob([csv], { type: 'text/csv' }), `${t('list.export.file', { name: fileName.replace(/\.[^.]*$/, '') })}.csv`)
    } finally {
      setSaving(false)
    }
  }
  return { save, isSaving }
}
