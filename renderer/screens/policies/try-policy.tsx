import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TriedCase } from '../../../shared/contract/policies-screen.ts'
import type { Words } from '../../../shared/i18n/words.ts'
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

function isOtherwise(tried: TriedCase, words: Words): boolean {
  return tried.type !== 'unknown' && judgedDifferences(tried.before, tried.after, words).length > 0
}

type Props = { readonly text: string; readonly isWhole: boolean; readonly draft: string }

/** What the draft would say of real cases and of the kept examples, beside what is said now, while it is typed; those that differ first. */
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
  const listed = tried.map((each, at) => ({ tried: each, rma: cases[at], at, isOtherwise: isOtherwise(each, words) }))
  const all = tried.filter(({ type }) => type !== 'unknown').length
  const differing = listed.filter((each) => each.isOtherwise)
  return (
    <>
      <p className={css.count} role="status">
        {t('policy.live.differ', { count: differing.length, all })}
      </p>
      {isWhole ? null : <p className={css.hint}>{t('policy.live.stale')}</p>}
      <ol className={css.cases}>
        {[...differing, ...listed.filter((each) => !each.isOtherwise)].map(({ tried: each, rma, at }) => (
          <TriedCaseView
            key={rma ?? at - cases.length}
            tried={each}
            draft={draft}
            onRemove={rma === undefined ? undefined : () => setCases(cases.filter((one) => one !== rma))}
          />
        ))}
      </ol>
      <CodeField className={css.add} label={t('policy.try.case')} description={t('policy.try.hint')} onCode={add} />
    </>
  )
}
