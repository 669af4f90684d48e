import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { judgedDifferences } from '../../../shared/policy/judged-differences.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { TriedCaseView } from './tried-case-view.tsx'
import css from './try-policy.module.css'

/** So long after the last key the draft is tried, in milliseconds. */
const PAUSE = 150

/** The last text without a fault, a moment after it was typed; nothing before there was one. */
function useLastWhole(text: string, isWhole: boolean): string | undefined {
  const [whole, setWhole] = useState(isWhole ? text : undefined)
  useEffect(() => {
    if (!isWhole) return
    const timer = setTimeout(() => setWhole(text), PAUSE)
    return () => clearTimeout(timer)
  }, [isWhole, text])
  return whole
}

type Props = { readonly text: string; readonly isWhole: boolean; readonly draft: string }

/** What the draft would say of real cases and of the kept examples, beside what is said now: while it is typed. */
export function TryPolicy({ text, isWhole, draft }: Props) {
  const words = useWords()
  const { t } = words
  const { query } = useBenchClient()
  const [cases, setCases] = useState<readonly string[]>([])
  const whole = useLastWhole(text, isWhole)
  const input = whole === undefined ? skipToken : { text: whole, cases: [...cases] }
  const { data } = useQuery(query.policies.tryOut.queryOptions({ input, placeholderData: keepPreviousData }))
  const add = (rma: string) => setCases((held) => (held.includes(rma) ? held : [rma, ...held].slice(0, 20)))
  const tried = data?.type === 'tried' ? data.cases : []
  const judged = tried.filter((each) => each.type !== 'unknown')
  const count = judged.filter(({ before, after }) => judgedDifferences(before, after, words).length > 0).length
  return (
    <>
      <p className={css.count} role="status">
        {t('policy.live.differ', { count, all: judged.length })}
      </p>
      {isWhole ? null : <p className={css.hint}>{t('policy.live.stale')}</p>}
      <ol className={css.cases}>
        {tried.map((each, at) => (
          <TriedCaseView
            key={cases[at] ?? at}
            tried={each}
            draft={draft}
            onRemove={cases[at] === undefined ? undefined : () => setCases(cases.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      <CodeField className={css.add} label={t('policy.try.case')} description={t('policy.try.hint')} onCode={add} />
    </>
  )
}
