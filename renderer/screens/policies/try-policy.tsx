import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { TriedCaseView } from './tried-case-view.tsx'
import css from './try-policy.module.css'

/** What the draft would say of real cases and of the kept examples, beside what is said now. */
export function TryPolicy({ text, draft }: { readonly text: string; readonly draft: string }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const [cases, setCases] = useState<readonly string[]>([])
  const { data } = useQuery(query.policies.tryOut.queryOptions({ input: { text, cases: [...cases] }, placeholderData: keepPreviousData }))
  const add = (rma: string) => setCases((held) => (held.includes(rma) ? held : [rma, ...held].slice(0, 20)))
  return (
    <>
      <CodeField label={t('policy.try.case')} description={t('policy.try.hint')} onCode={add} />
      {data?.type === 'tried' ? (
        <ol className={css.cases}>
          {data.cases.map((tried, at) => (
            <TriedCaseView
              key={cases[at] ?? at}
              tried={tried}
              draft={draft}
              onRemove={cases[at] === undefined ? undefined : () => setCases(cases.filter((_, each) => each !== at))}
            />
          ))}
        </ol>
      ) : null}
    </>
  )
}
