import { Button } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import type { DraftStep, ImportDraft } from '../../../shared/contract/imports.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import type { TextFunction } from '../../i18n/text-function.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './how-read.module.css'
import { ReadingChoices } from './reading-choices.tsx'

type Checked = Extract<DraftStep, { type: 'checked' }>
type Props = { readonly draft: ImportDraft; readonly step: Checked; readonly onMapping: () => void }

function kindWords({ table }: Checked, t: TextFunction): string {
  if (table === undefined) return t('list.how.returns')
  if (table.mappingFrom === 'fba-report') return t('list.how.fba')
  return table.mappingFrom === 'remembered' ? t('list.how.remembered') : t('list.how.chosen')
}

/** For what the list was taken, and what of it is not used: nothing was left out silently. */
export function HowRead({ draft, step, onMapping }: Props) {
  const { t } = useTexts()
  const formats = useFormats()
  const { reading, table } = step
  const leftOut = table?.headers.filter((header, at) => header !== '' && (table.columns[at] ?? null) === null) ?? []
  return (
    <section className={css.how} aria-label={t('list.how')}>
      <div className={css.kind}>
        <strong>{kindWords(step, t)}</strong>
        {table?.dateOrder === undefined ? null : (
          <span>
            {t('list.how.dates')}: {t(`list.how.dates.${table.dateOrder}`)}
          </span>
        )}
        {leftOut.length === 0 ? null : (
          <span className={css.left} title={leftOut.join(', ')}>
            {t('list.how.left-out', { headers: formats.list(leftOut) })}
          </span>
        )}
      </div>
      <ReadingChoices draft={draft.id} reading={reading} table={table} />
      {table === undefined ? null : (
        <Button
          variant="default"
          onClick={onMapping}
          leftSection={<IconTable size="1.2em" aria-hidden="true" />}
          rightSection={<KeyCap name="m" />}
        >
          {t('list.how.columns')}
        </Button>
      )}
    </section>
  )
}
