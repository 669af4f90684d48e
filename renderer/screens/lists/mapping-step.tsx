import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { ImportDraft } from '../../../shared/contract/imports.ts'
import { FIELDS, isField } from '../../../shared/import/field.ts'
import type { ListTable } from '../../../shared/import/list-table.ts'
import { type Columns, type DateOrder, mappingFault } from '../../../shared/import/mapping.ts'
import type { Reading } from '../../../shared/import/reading.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { DateQuestion } from './date-question.tsx'
import css from './mapping-step.module.css'
import { ReadingChoices } from './reading-choices.tsx'

/** Currencies of the marketplaces; another can stand in a column of its own. */
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CAD', 'AUD', 'MXN', 'BRL', 'PLN', 'SEK', 'TRY', 'AED', 'SAR', 'INR', 'SGD']

type Props = { readonly draft: ImportDraft; readonly table: ListTable; readonly reading: Reading; readonly onDone: () => void }

/** What each column means, beside what stands in it; proposed by its name, decided by a person, remembered. */
export function MappingStep({ draft, table, reading, onDone }: Props) {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const [columns, setColumns] = useState<Columns>(table.columns)
  const [dateOrder, setDateOrder] = useState<DateOrder | undefined>(table.dateOrder)
  const [currency, setCurrency] = useState(reading.currency ?? '')
  const fault = mappingFault(columns)
  const asksDates = table.ambiguousDates !== undefined && dateOrder === undefined
  const needsCurrency = columns.includes('price') && !columns.includes('currency')

  const go = () => {
    if (fault !== undefined || asksDates) return
    const choices = {
      columns,
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(needsCurrency && currency !== '' ? { currency } : {}),
    }
    void client.imports.decide({ draft: draft.id, choices }).then(onDone)
  }
  const leave = () => void client.imports.drop({ draft: draft.id })
  useKeys((key) => {
    if (key === 'Escape') leave()
    else if (key.toLowerCase() === 'r') go()
    else return false
    return true
  })
  const mean = (at: number, value: string) =>
    setColumns(columns.map((field, index) => (index === at ? (isField(value) ? value : null) : field)))

  return (
    <>
      <div className={css.step}>
        <div className={css.head}>
          <div>
            <h2 className={css.title}>{t('list.map.title')}</h2>
            <p className={css.hint}>{t('list.map.hint')}</p>
          </div>
          <ReadingChoices draft={draft.id} reading={reading} table={table} />
        </div>
        {table.ambiguousDates === undefined ? null : (
          <DateQuestion examples={table.ambiguousDates} order={dateOrder} onOrder={setDateOrder} />
        )}
        {needsCurrency ? (
          <NativeSelect
            className={css.currency}
            size="md"
            label={t('list.map.currency')}
            value={currency}
            data={[{ value: '', label: t('list.map.currency.each') }, ...CURRENCIES]}
            onChange={(event) => setCurrency(event.currentTarget.value)}
          />
        ) : null}
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('list.map.column')}</th>
              <th scope="col">{t('list.map.first-rows')}</th>
              <th scope="col">{t('list.map.means')}</th>
            </tr>
          </thead>
          <tbody>
            {table.headers.map((header, at) => {
              const name = header === '' ? t('list.map.unnamed', { at: at + 1 }) : header
              const field = columns[at] ?? null
              const isTwice = field !== null && columns.indexOf(field) !== columns.lastIndexOf(field)
              return (
                <tr key={`${at} ${header}`} data-used={field !== null}>
                  <th scope="row">{name}</th>
                  <td>
                    <span className={css.values}>
                      {table.sample.slice(0, 3).map((cells, row) => (
                        <span key={row} className={`${css.value} code`}>
                          {cells[at]}
                        </span>
                      ))}
                    </span>
                  </td>
                  <td>
                    <NativeSelect
                      size="md"
                      aria-label={t('list.map.meaning-of', { header: name })}
                      value={field ?? ''}
                      error={isTwice}
                      data={[
                        { value: '', label: t('list.map.ignore') },
                        ...FIELDS.map((each) => ({ value: each, label: t(`list.field.${each}`) })),
                      ]}
                      onChange={(event) => mean(at, event.currentTarget.value)}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <footer className={css.foot}>
        <Button variant="default" size="lg" onClick={leave} rightSection={<KeyCap name="Esc" />}>
          {t('list.back')}
        </Button>
        <p className={css.fault} role="status">
          {fault === undefined ? null : t(`list.map.fault.${fault}`)}
        </p>
        <Button size="lg" className={css.go} disabled={fault !== undefined || asksDates} onClick={go} rightSection={<KeyCap name="r" />}>
          {t('list.map.go')}
        </Button>
      </footer>
    </>
  )
}
