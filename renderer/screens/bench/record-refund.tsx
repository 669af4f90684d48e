import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Prompt } from '../../../shared/bench/prompt.ts'
import { readAmount } from '../../../shared/import/read-amount.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './form.module.css'
import { plainAmount } from './plain-amount.ts'

type RecordRefundProps = { readonly caseId: string; readonly prompt: Extract<Prompt, { type: 'record-refund' }> }

/** How much the buyer got back. All of it is filled in where all of it goes back. */
export function RecordRefund({ caseId, prompt: { isWhole, price } }: RecordRefundProps) {
  const { t } = useTexts()
  const formats = useFormats()
  const ask = useAsk()
  const [text, setText] = useState(isWhole && price !== undefined ? plainAmount(price) : '')
  const [currency, setCurrency] = useState(price?.currency ?? '')
  const read = readAmount(text, currency)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (read.type === 'money') void ask((client) => client.bench.recordRefund({ caseId, amount: read.money }), text)
      }}
    >
      <p className={css.why}>
        {t('bench.refund.why')} {price === undefined ? null : t('bench.refund.paid', { price: formats.money(price) })}
      </p>
      <div className={css.row}>
        <TextInput
          size="lg"
          label={t('bench.refund.amount')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={text !== '' && currency !== '' && read.type !== 'money' ? t('bench.refund.no-amount') : null}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          maxLength={20}
        />
        <TextInput
          size="lg"
          label={t('bench.refund.currency')}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          autoComplete="off"
          spellCheck={false}
          maxLength={3}
        />
      </div>
      <Button type="submit" size="lg" disabled={read.type !== 'money'} className={css.primary}>
        {t('bench.refund.keep')}
      </Button>
    </form>
  )
}
