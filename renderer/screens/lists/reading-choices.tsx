import { NativeSelect } from '@mantine/core'
import type { ListTable } from '../../../shared/import/list-table.ts'
import { type Choices, DELIMITERS, ENCODINGS, type Reading } from '../../../shared/import/reading.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './reading-choices.module.css'

type Props = { readonly draft: string; readonly reading: Reading; readonly table: ListTable | undefined }

/** What was found out about the file: shown, and changed where it was found out wrongly. The list is read anew with it. */
export function ReadingChoices({ draft, reading, table }: Props) {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const decide = (choices: Choices) => void client.imports.decide({ draft, choices })
  const { encoding, delimiter, sheet } = reading
  return (
    <div className={css.choices}>
      {encoding === undefined ? null : (
        <NativeSelect
          label={t('list.how.encoding')}
          value={encoding}
          data={ENCODINGS.map((each) => ({ value: each, label: t(`list.encoding.${each}`) }))}
          onChange={(event) => decide({ encoding: event.currentTarget.value as typeof encoding })}
        />
      )}
      {delimiter === undefined ? null : (
        <NativeSelect
          label={t('list.how.delimiter')}
          value={delimiter}
          data={DELIMITERS.map((each) => ({ value: each, label: t(`list.delimiter.${each}`) }))}
          onChange={(event) => decide({ delimiter: event.currentTarget.value as typeof delimiter })}
        />
      )}
      {sheet === undefined || table?.sheets === undefined ? null : (
        <NativeSelect
          label={t('list.how.sheet')}
          value={sheet}
          data={[...table.sheets]}
          onChange={(event) => decide({ sheet: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
