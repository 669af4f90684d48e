import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { TOLD_BY, type ToldBy } from '../../../shared/quotes/quote.ts'
import { lineAmount, quoteTotals } from '../../../shared/quotes/quote-amounts.ts'
import type { SentQuote } from '../../../shared/quotes/sent-quote.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../../parts/choice.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { quoteLineWords } from '../../parts/quote-line-words.ts'
import { useSaveQuote } from '../../parts/use-save-quote.ts'
import css from './answer-quote.module.css'

type AnswerQuoteProps = {
  readonly open: CaseScreen
  readonly sent: SentQuote
  /** Another revision is to be written. */
  readonly onRevise: () => void
}

/** A quote that the buyer has: which lines he accepts, how he told, and the PDF to send him. All is ticked until somebody unticks it. */
export function AnswerQuote({ open, sent: { quote, answer }, onRevise }: AnswerQuoteProps) {
  const { t } = useTexts()
  const formats = useFormats()
  const ask = useAsk()
  const saving = useSaveQuote(open)
  const { caseId } = open
  const { revision, currency } = quote
  const all = quote.lines.map((_, at) => at + 1)
  const [lines, setLines] = useState<readonly number[]>(answer?.answer === 'accepted' ? answer.lines : all)
  const [told, setTold] = useState<ToldBy>(answer?.told ?? 'message')
  const money = (minor: number) => formats.money({ minor, currency })
  const total = money(quoteTotals(quote, lines).gross)
  const accept = () => {
    if (lines.length > 0)
      void ask((client) => client.quotes.answer({ caseId, revision, answer: { answer: 'accepted', lines: [...lines], told } }))
  }
  const decline = () => void ask((client) => client.quotes.answer({ caseId, revision, answer: { answer: 'declined', told } }))
  useKeys((key) => {
    const act = { a: accept, d: decline, s: () => saving.save(revision), r: onRevise }[key.toLowerCase()]
    act?.()
    return act !== undefined
  })
  return (
    <div className={css.quote}>
      <p className={css.sent}>
        <strong>{t('quote.revision', { revision })}</strong> {t('quote.sent-on', { day: formats.day(quote.issuedOn) })},{' '}
        {t('quote.until', { day: formats.day(quote.validUntil) })}
      </p>
      <ul className={css.lines} aria-label={t('quote.accepts')}>
        {quote.lines.map((line, at) => (
          <li key={at}>
            <Checkbox
              size="md"
              checked={lines.includes(at + 1)}
              onChange={(event) =>
                setLines(all.filter((place) => (place === at + 1 ? event.currentTarget.checked : lines.includes(place))))
              }
              label={
                <span className={css.line}>
                  <span>{quoteLineWords(line, t)}</span>
                  <span className="tabular">{money(lineAmount(line))}</span>
                </span>
              }
              classNames={{ body: css.body, labelWrapper: css.label }}
            />
          </li>
        ))}
      </ul>
      <div className={css.told}>
        <p id="quote-told">{t('quote.how-told')}</p>
        <Choice
          aria-labelledby="quote-told"
          value={told}
          onChange={setTold}
          data={TOLD_BY.map((value) => ({ value, label: t(`quote.told.${value}`) }))}
        />
      </div>
      <div className={css.acts}>
        <Button size="lg" disabled={lines.length === 0} leftSection={<KeyCap name="a" />} onClick={accept}>
          {t(lines.length === all.length ? 'quote.accept.all' : 'quote.accept.part', { total })}
        </Button>
        <Button size="lg" variant="default" leftSection={<KeyCap name="d" />} onClick={decline}>
          {t('quote.decline')}
        </Button>
        <Button
          size="lg"
          variant="default"
          leftSection={<KeyCap name="s" />}
          loading={saving.isSaving}
          onClick={() => saving.save(revision)}
        >
          {t('quote.save')}
        </Button>
        <Button size="lg" variant="subtle" leftSection={<KeyCap name="r" />} onClick={onRevise}>
          {t('quote.new-revision')}
        </Button>
      </div>
      {saving.failed === undefined ? null : (
        <p className={css.failed} role="alert">
          {saving.failed}
        </p>
      )}
    </div>
  )
}
