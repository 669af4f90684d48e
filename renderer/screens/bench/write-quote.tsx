import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { BUYER_LANGUAGES, type BuyerLanguage } from '../../../shared/i18n/localised.ts'
import { decimalsOf } from '../../../shared/currency-decimals.ts'
import type { QuoteProposal } from '../../../shared/quotes/propose-quote.ts'
import { quoteTotals } from '../../../shared/quotes/quote-amounts.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { AddLine } from './add-line.tsx'
import { type QuoteFields, firstFields, inLanguage, quoteOf, readLine, readPercent } from './quote-fields.ts'
import { QuoteLines } from './quote-lines.tsx'
import css from './write-quote.module.css'

type WriteQuoteProps = { readonly caseId: string; readonly proposal: QuoteProposal }

/** What a paid repair would cost: proposed line by line, changed as it should be, sent by Enter. */
export function WriteQuote({ caseId, proposal }: WriteQuoteProps) {
  const { t } = useTexts()
  const formats = useFormats()
  const ask = useAsk()
  const [fields, setFields] = useState<QuoteFields>(() => firstFields(proposal))
  const quote = quoteOf(fields)
  return (
    <form
      className={css.quote}
      onSubmit={(event) => {
        event.preventDefault()
        if (quote !== undefined) void ask((client) => client.quotes.send({ caseId, quote }))
      }}
    >
      <div className={css.lines}>
        <QuoteLines fields={fields} onChange={setFields} />
        <AddLine fields={fields} parts={proposal.parts} onChange={setFields} />
        {proposal.ratesOn === undefined ? null : <p className={css.rates}>{t('quote.rates', { day: formats.day(proposal.ratesOn) })}</p>}
      </div>
      <div className={css.foot}>
        <Terms fields={fields} proposal={proposal} onChange={setFields} />
        <Totals fields={fields} />
        <Button type="submit" size="lg" disabled={quote === undefined} leftSection={<KeyCap name="⏎" />} title={t('quote.how-sent')}>
          {t('quote.send', { revision: proposal.revision })}
        </Button>
      </div>
    </form>
  )
}

type TermsProps = {
  readonly fields: QuoteFields
  readonly proposal: QuoteProposal
  readonly onChange: (fields: QuoteFields) => void
}

function Terms({ fields, proposal, onChange }: TermsProps) {
  const { t, language } = useTexts()
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return (
    <div className={css.terms}>
      <TextInput
        label={t('quote.tax')}
        value={fields.tax}
        onChange={(event) => onChange({ ...fields, tax: event.currentTarget.value })}
        error={readPercent(fields.tax) === undefined}
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
      />
      <TextInput
        label={t('quote.currency')}
        value={fields.currency}
        onChange={(event) => onChange({ ...fields, currency: event.currentTarget.value.toUpperCase() })}
        error={decimalsOf(fields.currency) === undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={3}
      />
      <TextInput
        type="date"
        label={t('quote.valid-until')}
        value={fields.validUntil}
        min={proposal.draft.issuedOn}
        onChange={(event) => onChange({ ...fields, validUntil: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('quote.language')}
        value={fields.language}
        onChange={(event) => onChange(inLanguage(fields, event.currentTarget.value as BuyerLanguage, proposal.parts))}
        data={BUYER_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }))}
      />
    </div>
  )
}

/** Of the lines that can be read: while one is typed the others still add up. */
function Totals({ fields }: { readonly fields: QuoteFields }) {
  const { t } = useTexts()
  const formats = useFormats()
  const { currency } = fields
  if (decimalsOf(currency) === undefined) return <span />
  const lines = fields.lines.flatMap((line) => readLine(line, currency) ?? [])
  const { net, tax, gross } = quoteTotals({ lines, taxBasisPoints: readPercent(fields.tax) ?? 0 })
  const money = (minor: number) => formats.money({ minor, currency })
  return (
    <dl className={css.totals} aria-live="polite">
      <dt>{t('quote.net')}</dt>
      <dd className="tabular">{money(net)}</dd>
      <dt>{t('quote.of-tax')}</dt>
      <dd className="tabular">{money(tax)}</dd>
      <dt className={css.total}>{t('quote.total')}</dt>
      <dd className={`${css.total} tabular`}>{money(gross)}</dd>
    </dl>
  )
}
