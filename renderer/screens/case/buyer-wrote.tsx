import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ASKED_ABOUT, type AskedAbout } from '../../../shared/clocks/asked-about.ts'
import { useAsk } from '../../client/use-ask.ts'
import { localMinute } from '../../i18n/local-minute.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './claims.module.css'

/** What the buyer wrote about and when: the marketplace counts from then. */
export function BuyerWrote({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [about, setAbout] = useState<AskedAbout>('question')
  const [writtenAt, setWrittenAt] = useState(() => localMinute(new Date()))
  const at = new Date(writtenAt)
  const isWhole = !Number.isNaN(at.getTime())

  const keep = async () => {
    const reply = await ask((client) => client.cases.buyerWrote({ caseId, about, at: at.toISOString() }))
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
        label={t('asked.about')}
        value={about}
        onChange={(event) => setAbout(ASKED_ABOUT.find((each) => each === event.currentTarget.value) ?? 'anything')}
        data={ASKED_ABOUT.map((value) => ({ value, label: t(`asked.${value}`) }))}
        autoFocus
      />
      <TextInput
        type="datetime-local"
        label={t('asked.at')}
        value={writtenAt}
        onChange={(event) => setWrittenAt(event.currentTarget.value)}
      />
      <div className={css.actions}>
        <Button type="submit" disabled={!isWhole}>
          {t('asked.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('claim.cancel')}
        </Button>
      </div>
    </form>
  )
}
