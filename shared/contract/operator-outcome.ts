import type { OperatorRefusal } from '../catalogue/may-manage.ts'
import type { KnownOperator } from '../catalogue/operator-record.ts'

/** The operator as he is after a change, or why nothing was changed. */
export type OperatorOutcome = { readonly operator: KnownOperator } | { readonly refused: OperatorRefusal }
