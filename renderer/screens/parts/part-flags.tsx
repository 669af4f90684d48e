import { IconAlertTriangle, IconArchive, IconArrowMerge, IconCircleMinus, IconShoppingCart } from '@tabler/icons-react'
import type { StockFlag } from '../../../shared/parts/stock-level.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './part-flags.module.css'

const ICONS = {
  doubled: IconArrowMerge,
  negative: IconCircleMinus,
  low: IconAlertTriangle,
  order: IconShoppingCart,
} as const satisfies Record<StockFlag, unknown>

type Props = { readonly flags: readonly StockFlag[]; readonly isRetired: boolean }

/** What is wrong with a stock, the worst of it, and whether the part is retired: sign, word and colour say the same. */
export function PartFlags({ flags, isRetired }: Props) {
  const { t } = useTexts()
  const shown = flags.includes('order') ? flags.filter((flag) => flag !== 'low') : flags
  return (
    <span className={css.flags}>
      {isRetired ? (
        <span className={css.flag} data-flag="retired">
          <IconArchive size="1.1em" stroke={2} aria-hidden="true" />
          {t('parts.flag.retired')}
        </span>
      ) : null}
      {shown.map((flag) => {
        const Icon = ICONS[flag]
        return (
          <span key={flag} className={css.flag} data-flag={flag}>
            <Icon size="1.1em" stroke={2} aria-hidden="true" />
            {t(`parts.flag.${flag}`)}
          </span>
        )
      })}
    </span>
  )
}
