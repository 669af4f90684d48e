import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CLAIM_KINDS, type ClaimKind } from '../../../shared/claims/claim.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { localMinute } from '../../i18n/local-minute.ts'
import css from './claims.module.css'

/** A dispute as the marketplace tells it. What was typed stays until it is kept. */
export function OpenClaim({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [kind, setKind] = useState<ClaimKind>('a-to-z')
  const [reference, setReference] = useState('')
  const [openedAt, setOpenedAt] = useState(() => localMinute(new Date()))
  const at = new Date(openedAt)
  const isWhole = !Number.isNaN(at.getTime())

  const keep = async () => {
    const named = reference.trim() === '' ? {} : { reference: reference.trim() }
    const reply = await ask((client) => client.cases.openClaim({ caseId, kind, openedAt: at.toISOString(), ...named }))
    if (reply?.tone === 'accepted') onDone()
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <NativeSelect
        label={t('claim.kind')}
        value={kind}
        onChange={(event) => setKind(CLAIM_KINDS.find((each) => each === event.currentTarget.value) ?? 'other')}
        data={CLAIM_KINDS.map((value) => ({ value, label: t(`claim.kind.${value}`) }))}
        data-autofocus
      />
      <TextInput
        label={t('claim.reference')}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        classNames={{ input: 'code' }}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        maxLength={100}
      />
      <TextInput
        type="datetime-local"
        label={t('claim.opened-at')}
        value={openedAt}
        onChange={(event) => setOpenedAt(event.currentTarget.value)}
      />
      <div className={css.actions}>
        <Button type="submit" disabled={!isWhole}>
          {t('claim.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('claim.cancel')}
        </Button>
      </div>
    </form>
  )
}
