import { Button } from '@mantine/core'
import { IconIdBadge2, IconLock, IconPencil, IconPrinter, IconUserCheck, IconUserX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { KnownOperator } from '../../../shared/catalogue/operator-record.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Badge } from './badge.tsx'
import css from './operator-details.module.css'
import { OperatorForm } from './operator-form.tsx'
import { PinForm } from './pin-form.tsx'
import { useOperatorChange } from './use-operator-change.ts'

type OperatorDetailsProps = {
  readonly operator: KnownOperator
  readonly isNow: boolean
  /** Whether who works here now may change this one. */
  readonly mayManage: boolean
}

type Doing = 'nothing' | 'edit' | 'pin' | 'new-badge' | 'leave'

/** One operator: the badge, and everything that may be changed about him by who works here now. */
export function OperatorDetails({ operator, isNow, mayManage }: OperatorDetailsProps) {
  const { t } = useTexts()
  const change = useOperatorChange()
  const [doing, setDoing] = useState<Doing>('nothing')
  const [did, setDid] = useState<'set' | 'removed'>()
  const begin = (what: Doing) => {
    setDid(undefined)
    setDoing(what)
  }
  const stop = () => setDoing('nothing')
  const { id, name, role, isActive, hasPin } = operator
  const isOpen = isActive && !hasPin && role !== 'technician'
  const send = async (request: Parameters<typeof change.send>[0]) => {
    const done = await change.send(request)
    if (done !== undefined) stop()
    return done !== undefined
  }
  return (
    <div className={css.details}>
      {isActive ? <Badge operator={operator} /> : null}
      {isOpen ? <p className={css.open}>{t('operator.open-name', { name })}</p> : null}
      {did === undefined ? null : (
        <p className={css.did} role="status">
          {t(did === 'set' ? 'operator.pin-kept' : 'operator.pin-removed')}
        </p>
      )}
      {doing === 'nothing' ? (
        <div className={css.actions}>
          {isActive ? (
            <Button component={Link} to={`/sheets/badges/${id}`} size="md" leftSection={<IconPrinter size="1.2em" aria-hidden="true" />}>
              {t('settings.badge.print')}
            </Button>
          ) : null}
          {isActive && (isNow || mayManage) ? (
            <>
              <Does Icon={IconLock} onPress={() => begin('pin')}>
                {t(hasPin ? (isNow ? 'operator.pin-change' : 'operator.pin-reset') : 'operator.pin-set')}
              </Does>
              <Does Icon={IconIdBadge2} onPress={() => begin('new-badge')}>
                {t('operator.new-badge')}
              </Does>
            </>
          ) : null}
          {mayManage && isActive ? (
            <>
              <Does Icon={IconPencil} onPress={() => begin('edit')}>
                {t('operator.edit')}
              </Does>
              {isNow ? null : (
                <Does Icon={IconUserX} onPress={() => begin('leave')}>
                  {t('operator.deactivate')}
                </Does>
              )}
            </>
          ) : null}
          {mayManage && !isActive ? (
            <Does Icon={IconUserCheck} onPress={() => void send((client) => client.catalogue.setActive({ operator: id, isActive: true }))}>
              {t('operator.reactivate')}
            </Does>
          ) : null}
          {change.refused === undefined ? null : (
            <p className={css.refused} role="alert">
              {change.refused}
            </p>
          )}
        </div>
      ) : null}
      {doing === 'edit' ? (
        <OperatorForm
          start={{ name, role }}
          does={t('operator.save')}
          isBusy={change.isBusy}
          refused={change.refused}
          onSave={(named) => send((client) => client.catalogue.editOperator({ operator: id, ...named }))}
          onCancel={stop}
        />
      ) : null}
      {doing === 'pin' ? (
        <PinForm
          operator={operator}
          isOwn={isNow}
          change={change}
          onDone={(what) => {
            stop()
            setDid(what)
          }}
          onCancel={stop}
        />
      ) : null}
      {doing === 'new-badge' ? (
        <Sure
          asks={t('operator.new-badge-ask')}
          does={t('operator.new-badge-yes')}
          refused={change.refused}
          onDo={() => void send((client) => client.catalogue.renewBadge({ operator: id }))}
          onCancel={stop}
        />
      ) : null}
      {doing === 'leave' ? (
        <Sure
          asks={t('operator.deactivate-ask', { name })}
          does={t('operator.deactivate-yes')}
          refused={change.refused}
          onDo={() => void send((client) => client.catalogue.setActive({ operator: id, isActive: false }))}
          onCancel={stop}
        />
      ) : null}
    </div>
  )
}

function Does({ Icon, onPress, children }: { readonly Icon: typeof IconLock; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <Button size="md" variant="default" justify="flex-start" leftSection={<Icon size="1.2em" aria-hidden="true" />} onClick={onPress}>
      {children}
    </Button>
  )
}

type SureProps = {
  readonly asks: string
  readonly does: string
  readonly refused: string | undefined
  readonly onDo: () => void
  readonly onCancel: () => void
}

/** Asks once more before what cannot be taken back. */
function Sure({ asks, does, refused, onDo, onCancel }: SureProps) {
  const { t } = useTexts()
  return (
    <div className={css.sure} role="group" aria-label={does}>
      <p>{refused ?? asks}</p>
      <div className={css.buttons}>
        <Button size="md" variant="default" autoFocus onClick={onCancel}>
          {t('settings.cancel')}
        </Button>
        <Button size="md" color="red" onClick={onDo}>
          {does}
        </Button>
      </div>
    </div>
  )
}
