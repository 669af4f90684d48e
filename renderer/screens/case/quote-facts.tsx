import { IconCheck, IconX } from '@tabler/icons-react'
import type { CaseScreen, TimelineEntry } from '../../../shared/contract/case-screen.ts'
import { lineAmount, quoteTotals } from '../../../shared/quotes/quote-amounts.ts'
import { type SentQuote, standingOf } from '../../../shared/quotes/sent-quote.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { quoteLineWords } from '../../parts/quote-line-words.ts'
import { useSaveQuote } from '../../parts/use-save-quote.ts'
import { FactSection } from './fact-section.tsx'
import css from './quote-facts.module.css'

type Props = { readonly screen: CaseScreen; readonly isReadOnly: boolean }

/** Every revision that the buyer got, the latest first, with what he said to it. Nothing where none was sent. */
export function QuoteFacts({ screen, isReadOnly }: Props) {
  const { t } = useTexts()
  const { quotes = [] } = screen.state
  if (quotes.length === 0) return null
  return (
    <FactSection title={t('quote.title')}>
      <ol className={css.quotes}>
        {quotes.toReversed().map((sent) => (
          <Revision key={sent.quote.revision} screen={screen} sent={sent} isReadOnly={isReadOnly} />
        ))}
      </ol>
    </FactSection>
  )
}

/** The entry that tells of an answer: the last one that counts. */
function answerIn(timeline: readonly TimelineEntry[], revision: number): TimelineEntry | undefined {
  return timeline.findLast(
    ({ event, isTakenBack }) => event.type === 'case.quote-answered.v1' && event.revision === revision && !isTakenBack,
  )
}

function Revision({ screen, sent, isReadOnly }: Props & { readonly sent: SentQuote }) {
  const { t } = useTexts()
  const formats = useFormats()
  const saving = useSaveQuote(screen)
  const { quote, answer } = sent
  const { revision, currency } = quote
  const standing = standingOf(sent, screen.state.quotes?.at(-1)?.quote.revision ?? revision)
  const money = (minor: number) => formats.money({ minor, currency })
  const accepted = answer?.answer === 'accepted' ? answer.lines : undefined
  const told = answerIn(screen.timeline, revision)
  return (
    <li className={css.revision}>
      <p className={css.head}>
        <strong>{t('quote.revision', { revision })}</strong>
        <span className={css.standing} data-standing={standing}>
          {t(`quote.standing.${standing}`)}
        </span>
        <strong className="tabular">{money(quoteTotals(quote, accepted).gross)}</strong>
      </p>
      <p className={css.when}>
        {t('quote.sent-on', { day: formats.day(quote.issuedOn) })}, {t('quote.until', { day: formats.day(quote.validUntil) })}
      </p>
      <ul className={css.lines}>
        {quote.lines.map((line, at) => {
          const isIn = accepted === undefined || accepted.includes(at + 1)
          return (
            <li key={at} className={css.line} data-in={isIn}>
              {accepted === undefined ? (
                <span />
              ) : isIn ? (
                <IconCheck size="1.1em" aria-label={t('quote.standing.accepted')} />
              ) : (
                <IconX size="1.1em" aria-label={t('quote.standing.declined')} />
              )}
              <span>{quoteLineWords(line, t)}</span>
              <span className="tabular">{money(lineAmount(line))}</span>
            </li>
          )
        })}
      </ul>
      {answer === undefined || told === undefined ? null : (
        <p className={css.when}>
          {t('quote.answered', { told: t(`quote.told.${answer.told}`), when: formats.dateTime(told.at), name: told.operatorName })}
        </p>
      )}
      {isReadOnly ? null : (
        <button type="button" className={css.save} disabled={saving.isSaving} onClick={() => saving.save(revision)}>
          {t('quote.save')}
        </button>
      )}
      {saving.failed === undefined ? null : <p role="alert">{saving.failed}</p>}
    </li>
  )
}
