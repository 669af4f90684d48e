import type { Operator } from '../../../shared/catalogue/catalogue.ts'
import { PrintSheet } from '../case/print-sheet.tsx'
import css from './badge-sheet.module.css'
import { Badge } from './badge.tsx'

/** Badges on paper, two beside each other, to be cut out. */
export function BadgeSheet({ operators }: { readonly operators: readonly Operator[] }) {
  return (
    <PrintSheet>
      <div className={css.sheet}>
        {operators.map((operator) => (
          <Badge key={operator.id} operator={operator} />
        ))}
      </div>
    </PrintSheet>
  )
}
