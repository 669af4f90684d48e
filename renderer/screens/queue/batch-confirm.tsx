import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './batch-bar.module.css'

type Props = {
  readonly name: string
  readonly count: number
  readonly onConfirm: (note: string) => void
  readonly onBack: () => void
}

/** Asks once, where the press was: what, with how many, and what to note at each. */
export function BatchConfirm({ name, count, onConfirm, onBack }: Props) {
  const { t } = useTexts()
  const [note, setNote] = useState('')
  return (
    <form
      className={css.bar}
      aria-label={t('batch.bar')}
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm(note.trim())
      }}
    >
      <strong className={css.question}>{t('batch.confirm', { step: name, count })}</strong>
      <TextInput
        className={css.note}
        size="md"
        placeholder={t('batch.note')}
        aria-label={t('batch.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={4000}
        autoFocus
      />
      <Button type="submit" size="md" rightSection={<KeyCap name="⏎" />}>
        {t('batch.do')}
      </Button>
      <Button variant="default" size="md" rightSection={<KeyCap name="Esc" />} onClick={onBack}>
        {t('batch.back')}
      </Button>
    </form>
  )
}
