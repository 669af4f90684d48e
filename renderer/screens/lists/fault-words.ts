import { assertNever } from '../../../shared/decider.ts'
import type { RowFault } from '../../../shared/import/row-fault.ts'
import type { TextFunction } from '../../i18n/text-function.ts'

/** Why a row is not taken. */
export function faultWords(fault: RowFault, t: TextFunction): string {
  switch (fault.type) {
    case 'ragged':
      return t('list.fault.ragged', { expected: fault.expected, found: fault.found })
    case 'quote':
    case 'no-key':
    case 'not-a-return':
      return t(`list.fault.${fault.type}`)
    case 'missing':
      return t('list.fault.missing', { field: t(`list.field.${fault.field}`) })
    case 'mangled':
    case 'no-day':
    case 'ambiguous-day':
      return t(`list.fault.${fault.type}`, { field: t(`list.field.${fault.field}`), text: fault.text })
    case 'too-long':
      return t('list.fault.too-long', { field: t(`list.field.${fault.field}`), most: fault.most })
    case 'no-amount':
    case 'ambiguous-amount':
    case 'no-currency':
    case 'no-quantity':
      return t(`list.fault.${fault.type}`, { text: fault.text })
    case 'one-of-many':
      return t('list.fault.one-of-many', { field: t(`list.field.${fault.field}`), quantity: fault.quantity })
    case 'twice':
      return t('list.fault.twice', { row: fault.row })
    case 'status':
      return t('list.fault.status', { status: fault.status })
    default:
      return assertNever(fault)
  }
}
