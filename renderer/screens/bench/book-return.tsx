import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './form.module.css'

/** The shipment back, where the carrier's number is known only now. */
export function BookReturn({ caseId }: { readonly caseId: string }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [carrier, setCarrier] = useState('')
  const [tracking, setTracking] = useState('')
  const isWhole = carrier.trim() !== '' && tracking.trim() !== ''
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void ask((client) => client.bench.bookReturn({ caseId, carrier: carrier.trim(), tracking: tracking.trim() }), tracking)
      }}
    >
      <p className={css.why}>{t('bench.return.why')}</p>
      <div className={css.row}>
        <TextInput
          size="lg"
          label={t('bench.return.carrier')}
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
          autoFocus
          maxLength={100}
        />
        <TextInput
          size="lg"
          label={t('bench.return.tracking')}
          value={tracking}
          onChange={(event) => setTracking(event.currentTarget.value)}
          classNames={{ input: 'code' }}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
        />
      </div>
      <Button type="submit" size="lg" disabled={!isWhole} className={css.primary}>
        {t('bench.return.keep')}
      </Button>
    </form>
  )
}
