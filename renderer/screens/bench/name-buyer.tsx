import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './form.module.css'

/** Who the parcel goes back to, where the case was opened without a buyer. */
export function NameBuyer({ caseId }: { readonly caseId: string }) {
  const { t, language } = useTexts()
  const ask = useAsk()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const address = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isWhole = name.trim() !== '' && address.length > 0
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole)
          void ask(
            (client) => client.bench.nameBuyer({ caseId, buyer: { name: name.trim(), address: address.slice(0, 8), language } }),
            name,
          )
      }}
    >
      <p className={css.why}>{t('bench.recipient.why')}</p>
      <TextInput
        size="lg"
        label={t('bench.recipient.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoFocus
        maxLength={100}
      />
      <Textarea
        size="lg"
        label={t('bench.recipient.address')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        minRows={4}
        autosize
        maxLength={800}
      />
      <Button type="submit" size="lg" disabled={!isWhole} className={css.primary}>
        {t('bench.recipient.keep')}
      </Button>
    </form>
  )
}
