import { useState } from 'react'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import type { QuoteProposal } from '../../../shared/quotes/propose-quote.ts'
import { latestQuote } from '../../../shared/quotes/sent-quote.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { AnswerQuote } from './answer-quote.tsx'
import css from './quoting.module.css'
import { WriteQuote } from './write-quote.tsx'

type QuotingProps = {
  readonly open: CaseScreen
  readonly proposal: QuoteProposal
  /** Nothing waits for the buyer: a quote has to be written first. */
  readonly isLacking: boolean
}

/** A paid repair is offered: the quote is written, then answered; another revision can be written at any time. */
export function Quoting({ open, proposal, isLacking }: QuotingProps) {
  const { t } = useTexts()
  const latest = latestQuote(open.state.quotes)
  const [revising, setRevising] = useState<number>()
  const revision = latest?.sent.quote.revision
  if (latest === undefined || isLacking || revising === revision)
    return (
      <div className={css.quoting}>
        {latest === undefined ? null : isLacking ? (
          <p className={css.before}>
            {t('quote.revision', { revision: latest.sent.quote.revision })}: {t(`quote.standing.${latest.standing}`)}
          </p>
        ) : (
          <KeepRevision revision={latest.sent.quote.revision} onKeep={() => setRevising(undefined)} />
        )}
        <WriteQuote key={proposal.revision} caseId={open.caseId} proposal={proposal} />
      </div>
    )
  return <AnswerQuote key={revision} open={open} sent={latest.sent} onRevise={() => setRevising(revision)} />
}

function KeepRevision({ revision, onKeep }: { readonly revision: number; readonly onKeep: () => void }) {
  const { t } = useTexts()
  useKeys((key) => {
    if (key !== 'Escape') return false
    onKeep()
    return true
  })
  return (
    <button type="button" className={css.keep} onClick={onKeep}>
      <KeyCap name="Esc" />
      {t('quote.keep-revision', { revision })}
    </button>
  )
}
