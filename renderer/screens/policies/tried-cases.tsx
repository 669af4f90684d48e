import { memo } from 'react'
import type { TriedCase } from '../../../shared/contract/policies-screen.ts'
import { judgedDifferences } from '../../../shared/policy/judged-differences.ts'
import { useWords } from '../../i18n/use-words.ts'
import { TriedCaseView } from './tried-case-view.tsx'
import css from './try-policy.module.css'

type Props = {
  readonly tried: readonly TriedCase[]
  /** The RMA numbers asked for: the first of what was tried are they, the others are the examples. */
  readonly cases: readonly string[]
  readonly draft: string
  /** Whether this is of the text as it stands now. */
  readonly isWhole: boolean
  readonly onRemove: (rma: string) => void
}

/** What was tried, those that would be judged otherwise first. Not made anew with every letter that is typed. */
export const TriedCases = memo(function TriedCases({ tried, cases, draft, isWhole, onRemove }: Props) {
  const words = useWords()
  const listed = tried.map((each, at) => ({
    tried: each,
    rma: cases[at],
    at,
    differences: each.type === 'unknown' ? [] : judgedDifferences(each.before, each.after, words),
  }))
  const differing = listed.filter(({ differences }) => differences.length > 0)
  const others = listed.filter(({ differences }) => differences.length === 0)
  const all = tried.filter(({ type }) => type !== 'unknown').length
  return (
    <>
      <p className={css.count} role="status">
        {words.t('policy.live.differ', { count: differing.length, all })}
      </p>
      {isWhole ? null : <p className={css.hint}>{words.t('policy.live.stale')}</p>}
      <ol className={css.cases}>
        {[...differing, ...others].map(({ tried: each, rma, at, differences }) => (
          <TriedCaseView
            key={rma ?? at - cases.length}
            tried={each}
            differences={differences}
            draft={draft}
            onRemove={rma === undefined ? undefined : () => onRemove(rma)}
          />
        ))}
      </ol>
    </>
  )
})
