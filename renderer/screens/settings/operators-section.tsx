import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPrinter, IconUserCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Operator } from '../../../shared/catalogue/catalogue.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePrinting } from '../case/print-sheet.tsx'
import { BadgeSheet } from './badge-sheet.tsx'
import { Badge } from './badge.tsx'
import css from './operators-section.module.css'

/** Who works here, and the badges that say so at each scan. */
export function OperatorsSection() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const ask = useAsk()
  const { data: operators = [] } = useQuery(query.catalogue.operators.queryOptions())
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [chosen, setChosen] = useState<string>()
  const [onPaper, setOnPaper] = useState<readonly Operator[]>()
  const { isPrinting, print } = usePrinting()
  const nowId = bench?.operator.id
  const shown = operators.find(({ id }) => id === (chosen ?? nowId)) ?? operators[0]
  const printBadges = (badges: readonly Operator[]) => {
    setOnPaper(badges)
    print()
  }

  return (
    <div className={css.operators}>
      <div>
        <p className={css.hint}>{t('settings.operators-hint')}</p>
        <ul className={css.list}>
          {operators.map((operator) => (
            <li key={operator.id} className={css.operator} data-shown={operator.id === shown?.id}>
              <button type="button" className={css.who} onClick={() => setChosen(operator.id)} aria-pressed={operator.id === shown?.id}>
                <strong>{operator.name}</strong>
                <span className={css.role}>{t(`role.${operator.role}`)}</span>
              </button>
              {operator.id === nowId ? (
                <span className={css.now}>
                  <IconUserCheck size="1.2em" aria-hidden="true" />
                  {t('settings.operator.now')}
                </span>
              ) : (
                <Button
                  variant="subtle"
                  onClick={() => void ask((client) => client.catalogue.switchOperator({ operator: operator.id }), operator.name)}
                >
                  {t('settings.operator.switch', { name: operator.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <AddOperator onAdded={({ id }) => setChosen(id)} />
      </div>
      {shown === undefined ? null : (
        <div className={css.badge}>
          <Badge operator={shown} />
          <Button leftSection={<IconPrinter size="1.2em" aria-hidden="true" />} onClick={() => printBadges([shown])}>
            {t('settings.badge.print')}
          </Button>
          <Button variant="default" onClick={() => printBadges(operators)}>
            {t('settings.badge.print-all')}
          </Button>
        </div>
      )}
      {isPrinting ? <BadgeSheet operators={onPaper ?? operators} /> : null}
    </div>
  )
}

const ROLES = ['technician', 'lead', 'admin'] as const

function AddOperator({ onAdded }: { readonly onAdded: (operator: Operator) => void }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Operator['role']>('technician')
  const [isMissing, setMissing] = useState(false)
  const add = useMutation(
    query.catalogue.addOperator.mutationOptions({
      onSuccess: async (operator) => {
        setName('')
        await cache.invalidateQueries({ queryKey: query.catalogue.operators.key() })
        onAdded(operator)
      },
    }),
  )
  return (
    <form
      className={css.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(name.trim() === '')
        if (name.trim() !== '' && !add.isPending) add.mutate({ name: name.trim(), role })
      }}
    >
      <TextInput
        className={css.name}
        label={t('settings.operator.name')}
        maxLength={60}
        value={name}
        error={isMissing ? t('settings.operator.need-name') : add.isError ? t('settings.not-saved') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t('settings.operator.role')}
        value={role}
        data={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
        onChange={(event) => setRole(ROLES.find((each) => each === event.currentTarget.value) ?? 'technician')}
      />
      <Button type="submit" variant="default" loading={add.isPending}>
        {t('settings.operator.add')}
      </Button>
    </form>
  )
}
