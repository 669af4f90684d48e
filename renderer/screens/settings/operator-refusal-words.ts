import type { OperatorRefusal } from '../../../shared/catalogue/may-manage.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { TextFunction } from '../../i18n/text-function.ts'

/** Why a change to an operator was refused, in words. */
export function operatorRefusalWords(t: TextFunction, formats: Pick<Formats, 'time'>, refusal: OperatorRefusal): string {
  switch (refusal.type) {
    case 'not-allowed':
      return t(`operator.refused.not-allowed.${refusal.needs}`)
    case 'name-taken':
      return t('operator.refused.name-taken', { name: refusal.name })
    case 'nobody-left':
      return t('operator.refused.nobody-left', { role: t(`role.${refusal.role}`) })
    case 'old-pin-wrong':
      return t('operator.refused.old-pin-wrong', { count: refusal.left })
    case 'pin-wait':
      return t('operator.refused.pin-wait', { until: formats.time(refusal.until) })
    case 'unknown-operator':
    case 'yourself':
    case 'old-pin-needed':
    case 'store-full':
      return t(`operator.refused.${refusal.type}`)
    default:
      return assertNever(refusal)
  }
}
