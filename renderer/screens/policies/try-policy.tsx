import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { TriedCases } from './tried-cases.tsx'
import css from './try-policy.module.css'

/** So long after the last key the draft is tried, in milliseconds. */
const PAUSE = 150

/** The last text without a fault, a moment after it was typed; nothing before there was one. */
function useLastWhole(text: string, isWhole: boolean): string | undefined {
  const [whole, setWhole] = useState(isWhole ? text : undefined)
  useEffect(() => {
    if (!isWhole) return undefined
    const timer = setTimeout(() => setWhole(text), PAUSE)
    return () => clearTimeout(timer)
  }, [isWhole, text])
  return whole
}

type Props = { readonly text: string; readonly isWhole: boolean; readonly draft: string }

/** What the draft would say of real cases and of the kept examples, beside what is said now, while it is typed. */
export function TryPolicy({ text, isWhole, draft }: Props) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const [cases, setCases] = useState<readonly string[]>([])
  const whole = useLastWhole(text, isWhole)
  const input = whole === undefined ? skipToken : { text: whole, cases: [...cases] }
  const { data } = useQuery(query.policies.tryOut.queryOptions({ input, placeholderData: keepPreviousData }))
  const add = (rma: string) => setCases((held) => (held.includes(rma) ? held : [rma, ...held].slice(0, 20)))
  const remove = useCallback((rma: string) => setCases((held) => held.filter((each) => each !== rma)), [])
  return (
    <>
      {data?.type === 'tried' ? <TriedCases tried={data.cases} cases={cases} draft={draft} isWhole={isWhole} onRemove={remove} /> : null}
      <CodeField className={css.add} label={t('policy.try.case')} description={t('policy.try.hint')} onCode={add} />
    </>
  )
}
