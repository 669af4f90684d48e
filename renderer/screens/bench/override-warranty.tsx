import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isOnTheBench } from '../../../shared/cases/stage-work.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { isNotCovered } from '../../../shared/policy/warranty-override.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../../parts/choice.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './override-warranty.module.css'

/** A letter that no step and no tab uses. */
const KEY = 'w'

type OverrideProps = {
  readonly open: CaseScreen
  /** Whether what takes a lead is open to whoever works here. */
  readonly isLead: boolean
}

/** A lead decides otherwise than the policy, with a reason; everybody else is told who may. */
export function OverrideWarranty({ open, isLead }: OverrideProps) {
  const { t } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const mayNow = isLead && isOnTheBench(open.state)
  useKeys((key) => {
    if (!mayNow || (key.toLowerCase() !== KEY && !(key === 'Escape' && isAsking))) return false
    setAsking(!isAsking)
    return true
  })
  if (!isOnTheBench(open.state)) return null
  if (!isLead) return <p className={css.lead}>{t('override.lead')}</p>
  if (isAsking) return <Reason open={open} onDone={() => setAsking(false)} />
  return (
    <button type="button" className={css.begin} onClick={() => setAsking(true)}>
      <KeyCap name={KEY} />
      {t('override.title')}
    </button>
  )
}

function Reason({ open, onDone }: { readonly open: CaseScreen; readonly onDone: () => void }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [answer, setAnswer] = useState<'covered' | 'not-covered'>(isNotCovered(open.state) ? 'covered' : 'not-covered')
  const [reason, setReason] = useState('')
  const keep = async () => {
    const reply = await ask((client) => client.bench.overrideWarranty({ caseId: open.caseId, answer, reason }))
    if (reply?.tone === 'accepted') onDone()
  }
  return (
    <form
      className={css.reason}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') void keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <Choice
        fullWidth
        aria-label={t('override.answer')}
        value={answer}
        onChange={setAnswer}
        data={(['covered', 'not-covered'] as const).map((value) => ({ value, label: t(`override.${value}`) }))}
      />
      <TextInput
        label={t('override.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoFocus
        autoComplete="off"
        maxLength={200}
      />
      <Button type="submit" disabled={reason.trim() === ''} leftSection={<KeyCap name="⏎" />}>
        {t('override.keep')}
      </Button>
    </form>
  )
}
