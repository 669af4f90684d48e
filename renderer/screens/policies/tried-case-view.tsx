import { CloseButton } from '@mantine/core'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { Judged, TriedCase } from '../../../shared/contract/policies-screen.ts'
import type { JudgedDifference } from '../../../shared/policy/judged-differences.ts'
import { useWords } from '../../i18n/use-words.ts'
import { problemWords } from '../../parts/option-problem-words.ts'
import css from './try-policy.module.css'

type Props = {
  readonly tried: TriedCase
  readonly differences: readonly JudgedDifference[]
  readonly draft: string
  readonly onRemove: (() => void) | undefined
}

/** One case, or one example: what would be said otherwise, old and new, and both explanations beneath it. */
export function TriedCaseView({ tried, differences, draft, onRemove }: Props) {
  const words = useWords()
  const { t, pick } = words
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
  const isSame = differences.length === 0
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
      {isSame ? null : (
        <dl className={css.differences}>
          {differences.map(({ what, before: was, after: is }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>
                <del>{was}</del> → <ins>{is}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <details className={css.whole}>
        <summary>{t('warranty.tell')}</summary>
        <div className={css.both}>
          <div>
            <h4>{t('policy.try.before', policyOf(before))}</h4>
            <Said judged={before} />
          </div>
          {said(before) === said(after) ? null : (
            <div>
              <h4>{t('policy.try.after')}</h4>
              <Said judged={after} />
            </div>
          )}
        </div>
      </details>
    </li>
  )
}

function policyOf(judged: Judged): { readonly id: string; readonly version: number } {
  return judged.type === 'judged' ? judged.line.policy : judged.policy
}

const said = (judged: Judged) => (judged.type === 'judged' ? judged.line.sentence.en : JSON.stringify(judged.problem))

function Said({ judged }: { readonly judged: Judged }) {
  const words = useWords()
  if (judged.type === 'problem') return <p>{problemWords(judged.problem, words)}</p>
  return <p>{words.language === 'en' ? judged.line.sentence.en : judged.line.sentence.zh}</p>
}
