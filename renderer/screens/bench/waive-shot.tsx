import { Button, TextInput } from '@mantine/core'
import { IconIdBadge2 } from '@tabler/icons-react'
import { useState } from 'react'
import type { Shot } from '../../../shared/cases/shots.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './waive-shot.module.css'

const QUICK = ['impossible', 'gone', 'no-such', 'danger'] as const

type Props = {
  readonly caseId: string
  readonly shot: Shot
  /** Whether whoever works here may leave a picture out. Else a lead's badge is waited for: the reason is asked of him. */
  readonly isLead: boolean
}

/** A required picture is never left out silently: a reason, by a named lead. */
export function WaiveShot({ caseId, shot, isLead }: Props) {
  const { t } = useTexts()
  const ask = useAsk()
  const [other, setOther] = useState('')
  const leaveOut = (reason: string) => {
    if (reason.trim() !== '') void ask((client) => client.bench.waiveShot({ caseId, shot, reason: reason.trim() }))
  }
  // On top of the steps' own keys while the question stands.
  useKeys((key) => {
    const quick = isLead ? QUICK[Number(key) - 1] : undefined
    if (quick === undefined) return false
    leaveOut(t(`bench.waive.${quick}`))
    return true
  })
  if (!isLead) {
    return (
      <div className={css.waive}>
        <p className={css.lead} role="status">
          <IconIdBadge2 size="2em" aria-hidden="true" />
          {t('bench.waive.lead')}
        </p>
      </div>
    )
  }
  return (
    <div className={css.waive}>
      <div className={css.quick}>
        {QUICK.map((reason, at) => (
          <button key={reason} type="button" className={css.reason} onClick={() => leaveOut(t(`bench.waive.${reason}`))}>
            <KeyCap name={String(at + 1)} />
            {t(`bench.waive.${reason}`)}
          </button>
        ))}
      </div>
      <form
        className={css.other}
        onSubmit={(event) => {
          event.preventDefault()
          leaveOut(other)
        }}
      >
        <TextInput
          size="lg"
          label={t('bench.waive.reason')}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
          maxLength={200}
          className={css.text}
        />
        <Button type="submit" size="lg" disabled={other.trim() === ''}>
          {t('bench.waive.keep')}
        </Button>
      </form>
      <p className={css.safe}>{t('bench.waive.safe')}</p>
    </div>
  )
}
