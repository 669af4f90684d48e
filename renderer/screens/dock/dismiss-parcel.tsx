import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DockLine } from '../../../shared/contract/dock-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './dismiss-parcel.module.css'

const REASONS = ['same-parcel', 'sent-back', 'not-ours'] as const

/** A parcel that needs no case: one press with the usual reason, or a reason in words. */
export function DismissParcel({ line, onClose }: { readonly line: DockLine; readonly onClose: () => void }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [text, setText] = useState('')
  const { of } = line
  if (of.type !== 'parcel') return null
  const dismiss = async (reason: string) => {
    const reply = await ask((client) => client.dock.dismiss({ parcelId: of.parcelId, reason }), line.code)
    if (reply !== undefined) onClose()
  }
  return (
    <form
      className={css.dismiss}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void dismiss(text.trim())
      }}
    >
      <h2 className={css.title}>{t('dock.dismiss.title', { code: line.code })}</h2>
      {REASONS.map((reason) => (
        <button key={reason} type="button" className={css.reason} onClick={() => void dismiss(t(`dock.dismiss.${reason}`))}>
          {t(`dock.dismiss.${reason}`)}
        </button>
      ))}
      <TextInput
        size="md"
        label={t('dock.dismiss.other')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={200}
      />
      <div className={css.foot}>
        <Button type="submit" size="md" disabled={text.trim() === ''}>
          {t('dock.dismiss.do')}
        </Button>
        <Button variant="default" size="md" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  )
}
