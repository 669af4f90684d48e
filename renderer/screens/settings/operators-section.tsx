import { Button } from '@mantine/core'
import { IconLock, IconPrinter, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { refusalToManage } from '../../../shared/catalogue/may-manage.ts'
import type { KnownOperator } from '../../../shared/catalogue/operator-record.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { OperatorDetails } from './operator-details.tsx'
import { OperatorForm } from './operator-form.tsx'
import css from './operators-section.module.css'
import { useOperatorChange } from './use-operator-change.ts'

/** Who works here, and the badges that say so at each scan. */
export function OperatorsSection() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: operators = [] } = useQuery(query.catalogue.operators.queryOptions())
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [chosen, setChosen] = useState<string>()
  const now = bench?.operator
  const shown = operators.find(({ id }) => id === (chosen ?? now?.id)) ?? operators[0]
  const may = (operator: Pick<KnownOperator, 'role'>) => now !== undefined && refusalToManage(now, [operator.role], operators) === undefined
  const inOrder = operators.toSorted((one, other) => Number(other.isActive) - Number(one.isActive))

  return (
    <div className={css.operators}>
      <div className={css.people}>
        <p className={css.hint}>{t('settings.operators-hint')}</p>
        <ul className={css.list}>
          {inOrder.map((operator) => (
            <OperatorLine
              key={operator.id}
              operator={operator}
              isNow={operator.id === now?.id}
              isShown={operator.id === shown?.id}
              onShow={() => setChosen(operator.id)}
            />
          ))}
        </ul>
        {may({ role: 'technician' }) ? (
          <AddOperator onAdded={({ id }) => setChosen(id)} />
        ) : (
          <p className={css.hint}>{t('operator.may-not')}</p>
        )}
        <div className={css.sheets}>
          <Button
            component={Link}
            to="/sheets/badges"
            variant="default"
            size="md"
            leftSection={<IconPrinter size="1.2em" aria-hidden="true" />}
          >
            {t('settings.badge.print-all')}
          </Button>
          <Button
            component={Link}
            to="/sheets/commands"
            variant="default"
            size="md"
            leftSection={<IconPrinter size="1.2em" aria-hidden="true" />}
          >
            {t('sheet.commands.print')}
          </Button>
        </div>
      </div>
      {shown === undefined ? null : <OperatorDetails key={shown.id} operator={shown} isNow={shown.id === now?.id} mayManage={may(shown)} />}
    </div>
  )
}

type OperatorLineProps = {
  readonly operator: KnownOperator
  readonly isNow: boolean
  readonly isShown: boolean
  readonly onShow: () => void
}

function OperatorLine({ operator, isNow, isShown, onShow }: OperatorLineProps) {
  const { t } = useTexts()
  const ask = useAsk()
  const { id, name, role, isActive, hasPin } = operator
  return (
    <li className={css.operator} data-shown={isShown} data-left={!isActive}>
      <button type="button" className={css.who} onClick={onShow} aria-pressed={isShown}>
        <strong>{name}</strong>
        <span className={css.role}>
          {t(`role.${role}`)}
          {hasPin ? (
            <>
              <IconLock size="1em" aria-hidden="true" />
              {t('operator.has-pin')}
            </>
          ) : null}
          {isActive ? null : <em>{t('operator.left')}</em>}
        </span>
      </button>
      {isNow ? (
        <span className={css.now}>
          <IconUserCheck size="1.2em" aria-hidden="true" />
          {t('settings.operator.now')}
        </span>
      ) : isActive ? (
        <Button variant="subtle" onClick={() => void ask((client) => client.catalogue.switchOperator({ operator: id }), name)}>
          {t('settings.operator.switch', { name })}
        </Button>
      ) : null}
    </li>
  )
}

function AddOperator({ onAdded }: { readonly onAdded: (operator: KnownOperator) => void }) {
  const { t } = useTexts()
  const change = useOperatorChange()
  return (
    <OperatorForm
      start={{ name: '', role: 'technician' }}
      does={t('settings.operator.add')}
      isBusy={change.isBusy}
      refused={change.refused}
      onSave={async (named) => {
        const added = await change.send((client) => client.catalogue.addOperator(named))
        if (added !== undefined) onAdded(added)
        return added !== undefined
      }}
    />
  )
}
