import { PART_FILTERS, type PartFilter, type PartsPage } from '../../../shared/contract/parts-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from '../queue/filter-chips.module.css'

type Props = {
  readonly filter: PartFilter
  readonly counts: PartsPage['counts'] | undefined
  readonly onPick: (filter: PartFilter) => void
}

const ALARMS: ReadonlySet<PartFilter> = new Set(['low', 'negative'])

/** Each filter on the key of its place, with how many parts it leaves. */
export function PartChips({ filter, counts, onPick }: Props) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <div className={css.chips} role="group" aria-label={t('parts.filters')}>
      {PART_FILTERS.map((each, at) => (
        <button
          key={each}
          type="button"
          className={css.chip}
          aria-pressed={each === filter}
          data-alarm={ALARMS.has(each) && (counts?.[each] ?? 0) > 0 ? each : undefined}
          onClick={() => onPick(each)}
        >
          <KeyCap name={String(at + 1)} />
          <span className={css.name}>{t(`parts.filter.${each}`)}</span>
          <span className={css.count}>{counts === undefined ? '' : formats.number(counts[each])}</span>
        </button>
      ))}
    </div>
  )
}
