import type { KnownOperator } from '../../../shared/catalogue/operator-record.ts'
import type { Paper } from '../../../shared/contract/setup.ts'
import { Badge } from '../settings/badge.tsx'
import css from './badge-pages.module.css'
import { Page } from './page.tsx'

/** Two beside each other, five below each other: 171 × 270 mm fit on A4; one row fewer on Letter. */
const ON_A_PAGE: Readonly<Record<Paper, number>> = { a4: 10, letter: 8 }

export function badgePages(count: number, paper: Paper): number {
  return Math.max(1, Math.ceil(count / ON_A_PAGE[paper]))
}

/** Badges in the size of a bank card, with marks to cut along. */
export function BadgePages({ operators, paper }: { readonly operators: readonly KnownOperator[]; readonly paper: Paper }) {
  const each = ON_A_PAGE[paper]
  return Array.from({ length: badgePages(operators.length, paper) }, (_, page) => (
    <Page key={page} paper={paper}>
      <div className={css.sheet} data-sheet="badges">
        {operators.slice(page * each, (page + 1) * each).map((operator) => (
          <div key={operator.id} className={css.card}>
            <Badge operator={operator} />
            <i className={css.marks} aria-hidden="true" />
          </div>
        ))}
      </div>
    </Page>
  ))
}
