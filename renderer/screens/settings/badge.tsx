import { badgeCode } from '../../../shared/catalogue/badge.ts'
import type { KnownOperator } from '../../../shared/catalogue/operator-record.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ScanCode } from '../../parts/scan-code.tsx'
import css from './badge.module.css'

/** An operator's badge in the size of a bank card (85.6 × 54 mm), black on white. */
export function Badge({ operator }: { readonly operator: KnownOperator }) {
  const { t } = useTexts()
  return (
    <figure className={css.badge} aria-label={t('settings.badge.of', { name: operator.name })}>
      <ScanCode code={badgeCode(operator.badge)} />
      <figcaption className={css.words}>
        <strong className={css.name}>{operator.name}</strong>
        <span>{t(`role.${operator.role}`)}</span>
        <span className={css.what}>{t('settings.badge.scan')}</span>
        <span className={css.code}>{badgeCode(operator.badge)}</span>
      </figcaption>
    </figure>
  )
}
