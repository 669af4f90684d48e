import { Button, Textarea } from '@mantine/core'
import { type Ref, useState } from 'react'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './note-field.module.css'

/** What was typed stays until the bench has said that it is kept. */
export function NoteField({ caseId, ref }: { readonly caseId: string; readonly ref: Ref<HTMLTextAreaElement> }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [text, setText] = useState('')
  const [state, setState] = useState<'open' | 'sending' | 'refused'>('open')
  const isEmpty = text.trim() === ''

  const save = async () => {
    if (isEmpty || state === 'sending') return
    setState('sending')
    const reply = await ask((client) => client.bench.note({ caseId, text }))
    const isKept = reply?.tone === 'accepted'
    if (isKept) setText('')
    setState(isKept ? 'open' : 'refused')
  }

  return (
    <form
      className={css.note}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Textarea
        ref={ref}
        className={css.text}
        aria-label={t('case.note')}
        placeholder={t('case.note-placeholder')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        value={text}
        error={state === 'refused' ? t('case.note-kept') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void save()
        }}
      />
      <Button type="submit" variant="default" disabled={isEmpty} loading={state === 'sending'} rightSection={<KeyCap name="Ctrl ⏎" />}>
        {t('case.note-save')}
      </Button>
    </form>
  )
}
