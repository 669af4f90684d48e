import { Button } from '@mantine/core'
import { useState } from 'react'
import { PIN } from '../../../shared/bench/pin-tries.ts'
import type { KnownOperator } from '../../../shared/catalogue/operator-record.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PinField } from '../../parts/pin-field.tsx'
import css from './pin-form.module.css'
import type { OperatorChange } from './use-operator-change.ts'

type PinFormProps = {
  readonly operator: KnownOperator
  /** He does it himself: then his old PIN is asked for. */
  readonly isOwn: boolean
  readonly change: OperatorChange
  readonly onDone: (did: 'set' | 'removed') => void
  readonly onCancel: () => void
}

/** Sets, changes or removes a PIN. */
export function PinForm({ operator, isOwn, change, onDone, onCancel }: PinFormProps) {
  const { t } = useTexts()
  const [old, setOld] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<'short' | 'differs'>()
  const needsOld = isOwn && operator.hasPin
  const send = async (wanted: string | undefined) => {
    const asked = { operator: operator.id, ...(wanted === undefined ? {} : { pin: wanted }), ...(needsOld ? { old } : {}) }
    const done = await change.send((client) => client.catalogue.setPin(asked))
    setOld('')
    if (done !== undefined) onDone(wanted === undefined ? 'removed' : 'set')
  }
  const isOldTyped = !needsOld || PIN.test(old)
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const found = !PIN.test(pin) ? 'short' : pin === again ? undefined : 'differs'
        setFault(found)
        if (found === undefined && isOldTyped) void send(pin)
      }}
    >
      {needsOld ? <PinField size="md" autoFocus label={t('operator.pin-old')} pin={old} onPin={setOld} /> : null}
      <PinField
        size="md"
        autoFocus={!needsOld}
        label={t('operator.pin-new')}
        pin={pin}
        onPin={setPin}
        error={fault === 'short' ? t('operator.pin-short') : undefined}
      />
      <PinField
        size="md"
        label={t('operator.pin-again')}
        pin={again}
        onPin={setAgain}
        error={fault === 'differs' ? t('operator.pin-differs') : undefined}
      />
      {change.refused === undefined ? null : (
        <p className={css.refused} role="alert">
          {change.refused}
        </p>
      )}
      <div className={css.buttons}>
        <Button type="submit" size="md" loading={change.isBusy} disabled={!isOldTyped}>
          {t('operator.save')}
        </Button>
        {operator.hasPin ? (
          <Button size="md" variant="default" disabled={!isOldTyped || change.isBusy} onClick={() => void send(undefined)}>
            {t('operator.pin-remove')}
          </Button>
        ) : null}
        <Button size="md" variant="subtle" color="gray" onClick={onCancel}>
          {t('settings.cancel')}
        </Button>
      </div>
    </form>
  )
}
