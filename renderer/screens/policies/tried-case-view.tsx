import { CloseButton } from '@mantine/core'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { Judged, TriedCase } from '../../../shared/contract/policies-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { problemWords } from '../../parts/option-problem-words.ts'
import css from './try-policy.module.css'

type Props = { readonly tried: TriedCase; readonly draft: string; readonly onRemove: (() => void) | undefined }

/** One case, or one example: both explanations side by side, and whether the answer stays. */
export function TriedCaseView({ tried, draft, onRemove }: Props) {
  const { t, pick } = useTexts()
  const remove = onRemove === undefined ? null : <CloseButton size="lg" aria-label={t('policy.try.remove')} onClick={onRemove} />
  if (tried.type === 'unknown')
    return (
      <li className={css.case}>
        <header>
          <h3>{t('policy.try.unknown', { text: tried.text })}</h3>
          {remove}
        </header>
      </li>
    )
  const { before, after } = tried
  const isSame = answerOf(before) === answerOf(after)
  const judge = policyOf(after)
  return (
    <li className={css.case} data-same={isSame}>
      <header>
        <h3>
          {tried.type === 'case' ? (
            <>
              <span className="code">{formatRma(tried.rma)}</span> {pick(tried.product)}
            </>
          ) : (
            <>
              <span className={css.kind}>{t('policy.try.example')}</span> {pick(tried.name)}
            </>
          )}
        </h3>
        <span className={css.mark}>{t(isSame ? 'policy.try.same' : 'policy.try.differs')}</span>
        {remove}
      </header>
      {tried.type === 'case' && tried.kept !== undefined ? <p className={css.hint}>{t('policy.try.kept', tried.kept)}</p> : null}
      {judge.id === draft ? null : <p className={css.hint}>{t('policy.try.other', { id: judge.id })}</p>}
      <div className={css.both}>
        <div>
          <h4>{t('policy.try.before', policyOf(before))}</h4>
          <Said judged={before} />
        </div>
        {isSame && said(before) === said(after) ? null : (
          <div>
            <h4>{t('policy.try.after')}</h4>
            <Said judged={after} />
          </div>
        )}
      </div>
    </li>
  )
}

function policyOf(judged: Judged): { readonly id: string; readonly version: number } {
  return judged.type === 'judged' ? judged.line.policy : judged.policy
}

/** The answers without their words, to be compared. */
function answerOf(judged: Judged): string {
  if (judged.type === 'problem') return JSON.stringify(judged.problem)
  const { warranty, recommended, compensation, grading } = judged.line
  return JSON.stringify([warranty.answer, recommended, compensation, grading])
}

const said = (judged: Judged) => (judged.type === 'judged' ? judged.line.sentence.en : JSON.stringify(judged.problem))

function Said({ judged }: { readonly judged: Judged }) {
  const words = useWords()
  if (judged.type === 'problem') return <p>{problemWords(judged.problem, words)}</p>
  return <p>{words.language === 'en' ? judged.line.sentence.en : judged.line.sentence.zh}</p>
}
