import { formatRma } from '../../../shared/cases/rma.ts'
import type { RiskFlag } from '../../../shared/claims/risk-flags.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { TextFunction } from '../../i18n/text-function.ts'

/** What speaks for looking closer, as one sentence. */
export function riskWords(flag: RiskFlag, t: TextFunction, formats: Pick<Formats, 'list'>): string {
  switch (flag.type) {
    case 'another-unit':
    case 'seal-broken-box-whole':
      return t(`claim.risk.${flag.type}`)
    case 'tracking-differs':
      return t('claim.risk.tracking-differs', { came: flag.came, announced: flag.announced })
    case 'here-before':
    case 'buyer-returns':
    case 'buyer-swapped':
      return t(`claim.risk.${flag.type}`, { cases: flag.cases })
    case 'buyer-claims':
      return t('claim.risk.buyer-claims', { claims: flag.claims, lost: flag.lost })
    case 'picture-elsewhere':
      return t('claim.risk.picture-elsewhere', { rmas: formats.list(flag.rmas.map(formatRma)) })
    case 'picture-edited':
      return t('claim.risk.picture-edited', { editor: flag.editor })
    case 'picture-saved-later':
      return t('claim.risk.picture-saved-later', { taken: flag.taken, saved: flag.saved })
    default:
      return assertNever(flag)
  }
}
