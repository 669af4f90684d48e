import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Paper } from '../../../shared/contract/setup.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import css from './page.module.css'

type PageProps = { readonly paper: Paper; readonly title?: string; readonly how?: string; readonly children: ReactNode }

/** One sheet of paper in its true size, black on white: the same on the screen, on paper and in a PDF. */
export function Page({ paper, title, how, children }: PageProps) {
  const { query } = useBenchClient()
  const { data: setup } = useQuery(query.setup.status.queryOptions())
  return (
    <section className={css.page} data-paper={paper}>
      {title === undefined ? null : (
        <header className={css.head}>
          <h2 className={css.title}>{title}</h2>
          <p className={css.how}>{how}</p>
          <p className={css.where}>{[setup?.center, setup?.bench].filter(Boolean).join(' · ')}</p>
        </header>
      )}
      {children}
    </section>
  )
}
