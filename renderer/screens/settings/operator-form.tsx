import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '../../../shared/catalogue/operator-record.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './operator-form.module.css'

const ROLES = ['technician', 'lead', 'admin'] as const

type OperatorFormProps = {
  readonly start: { readonly name: string; readonly role: Role }
  readonly does: string
  readonly isBusy: boolean
  readonly refused: string | undefined
  /** Says whether it was done: the fields are emptied then. */
  readonly onSave: (named: { readonly name: string; readonly role: Role }) => Promise<boolean>
  readonly onCancel?: () => void
}

/** Name and role, of somebody new or of somebody known. */
export function OperatorForm({ start, does, isBusy, refused, onSave, onCancel }: OperatorFormProps) {
  const { t } = useTexts()
  const [name, setName] = useState(start.name)
  const [role, setRole] = useState(start.role)
  const [isMissing, setMissing] = useState(false)
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(name.trim() === '')
        if (name.trim() === '') return
        void onSave({ name: name.trim(), role }).then((isDone) => isDone && setName(start.name))
      }}
    >
      <TextInput
        className={css.name}
        size="md"
        label={t('settings.operator.name')}
        maxLength={60}
        value={name}
        error={isMissing ? t('settings.operator.need-name') : refused}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t('settings.operator.role')}
        value={role}
        data={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
        onChange={(event) => setRole(ROLES.find((each) => each === event.currentTarget.value) ?? 'technician')}
      />
      <div className={css.buttons}>
        <Button type="submit" size="md" variant={onCancel === undefined ? 'default' : 'filled'} loading={isBusy}>
          {does}
        </Button>
        {onCancel === undefined ? null : (
          <Button size="md" variant="default" onClick={onCancel}>
            {t('settings.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
