import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { lineAmount } from '../../../shared/quotes/quote-amounts.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { type LineFields, type QuoteFields, readLine } from './quote-fields.ts'
import css from './quote-lines.module.css'

type QuoteLinesProps = { readonly fields: QuoteFields; readonly onChange: (fields: QuoteFields) => void }

/** Every line of a quote, each of its fields to be changed and each line to be left out. */
export function QuoteLines({ fields, onChange }: QuoteLinesProps) {
  const { t } = useTexts()
  const { lines, currency } = fields
  const change = (id: number, changed: Partial<LineFields>) =>
    onChange({ ...fields, lines: lines.map((line) => (line.id === id ? { ...line, ...changed } : line)) })
  return (
    <div className={css.lines}>
      <div className={css.head} aria-hidden="true">
        <span />
        <span>{t('quote.what')}</span>
        <span>{t('quote.count')}</span>
        <span>{t('quote.price')}</span>
        <span className={css.amount}>{t('quote.amount')}</span>
        <span />
      </div>
      {lines.map((line, at) => (
        <Line
          key={line.id}
          line={line}
          place={at + 1}
          currency={currency}
          onChange={(changed) => change(line.id, changed)}
          onRemove={() => onChange({ ...fields, lines: lines.filter(({ id }) => id !== line.id) })}
        />
      ))}
    </div>
  )
}

type LineProps = {
  readonly line: LineFields
  readonly place: number
  readonly currency: string
  readonly onChange: (changed: Partial<LineFields>) => void
  readonly onRemove: () => void
}

function Line({ line, place, currency, onChange, onRemove }: LineProps) {
  const { t } = useTexts()
  const formats = useFormats()
  const read = readLine(line, currency)
  const named = (field: string) => t('quote.of-line', { field, line: place })
  const hasCount = line.type === 'labour' || line.type === 'part'
  return (
    <div className={css.line}>
      <span className={css.type}>
        {t(`quote.line.${line.type}`)}
        {line.part === '' ? null : <span className={`${css.part} code`}>{line.part}</span>}
      </span>
      <TextInput
        aria-label={named(t('quote.what'))}
        value={line.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        error={line.type === 'other' && line.text.trim() === ''}
        autoComplete="off"
        maxLength={200}
      />
      {hasCount ? (
        <TextInput
          aria-label={named(t(line.type === 'labour' ? 'quote.minutes' : 'quote.pieces'))}
          value={line.count}
          onChange={(event) => onChange({ count: event.currentTarget.value })}
          error={!/^[1-9]\d{0,3}$/.test(line.count.trim())}
          inputMode="numeric"
          autoComplete="off"
          autoFocus={place === 1}
          maxLength={4}
        />
      ) : (
        <span />
      )}
      <TextInput
        aria-label={named(t(line.type === 'labour' ? 'quote.price.labour' : 'quote.price'))}
        value={line.price}
        onChange={(event) => onChange({ price: event.currentTarget.value })}
        error={line.price === '' || (read === undefined && line.text !== '' && (!hasCount || line.count !== ''))}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
      />
      <span className={`${css.amount} tabular`}>{read === undefined ? '–' : formats.money({ minor: lineAmount(read), currency })}</span>
      <button type="button" className={css.remove} aria-label={t('quote.remove', { line: place })} onClick={onRemove}>
        <IconX size="1.2em" aria-hidden="true" />
      </button>
    </div>
  )
}
