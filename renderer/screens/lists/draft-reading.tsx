import { Button } from '@mantine/core'
import type { DraftStep, ImportDraft } from '../../../shared/contract/imports.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { ProgressPanel } from './progress-panel.tsx'

type Props = { readonly draft: ImportDraft; readonly step: Extract<DraftStep, { type: 'receiving' | 'reading' }> }

/** A list on its way in, being read, being compared. */
export function DraftReading({ draft, step }: Props) {
  const { t } = useTexts()
  const { number } = useFormats()
  const { client } = useBenchClient()
  const stop = () => void client.imports.drop({ draft: draft.id })
  useKeys((key) => {
    if (key !== 'Escape') return false
    stop()
    return true
  })
  const { title, share, count } = words()
  return (
    <ProgressPanel title={title} share={share} count={count}>
      <div>
        <Button variant="default" size="lg" onClick={stop} rightSection={<KeyCap name="Esc" />}>
          {t('list.stop')}
        </Button>
      </div>
    </ProgressPanel>
  )

  function words(): { title: string; share: number | undefined; count: string } {
    const name = { name: draft.fileName }
    if (step.type === 'receiving') {
      const share = draft.bytes === 0 ? 0 : step.received / draft.bytes
      return { title: t('list.receiving', name), share, count: '' }
    }
    const title = step.phase === 'reading' ? t('list.reading', name) : t('list.comparing', name)
    if (step.total === undefined) return { title, share: undefined, count: t('list.reading.rows', { total: number(step.done) }) }
    const share = step.total === 0 ? 1 : step.done / step.total
    return { title, share, count: t('list.of', { done: number(step.done), total: number(step.total) }) }
  }
}
