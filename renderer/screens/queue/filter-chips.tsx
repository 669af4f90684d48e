import { IconArrowMerge } from '@tabler/icons-react'
import { KEYED_FILTERS, type QueueFilter, type QueuePage } from '../../../shared/contract/queue-row.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './filter-chips.module.css'

/** The bench stops counting here. */
const COUNTED_UP_TO = 10_000

type Props = {
  readonly filter: QueueFilter
  readonly counts: QueuePage['counts'] | undefined
  readonly onPick: (filter: QueueFilter) => void
  /** States of the center's own, and the one that is picked. */
  readonly states: QueuePage['added']
  readonly state: string | undefined
  readonly onPickState: (id: string) => void
}

export function FilterChips({ filter, counts, onPick, states, state, onPickState }: Props) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const count = (each: QueueFilter) => {
    const value = counts?.[each]
    if (value === undefined) return ''
    return value >= COUNTED_UP_TO ? `${formats.number(COUNTED_UP_TO)}+` : formats.number(value)
  }
  return (
    <div className={css.chips} role="group" aria-label={t('queue.filters')}>
      {KEYED_FILTERS.map((each, at) => (
        <button
          key={each}
          type="button"
          className={css.chip}
          aria-pressed={state === undefined && each === filter}
          data-alarm={(each === 'overdue' || each === 'stuck') && (counts?.[each] ?? 0) > 0 ? each : undefined}
          onClick={() => onPick(each)}
        >
          <KeyCap name={String((at + 1) % 10)} />
          <span className={css.name}>{t(`queue.filter.${each}`)}</span>
          <span className={css.count}>{count(each)}</span>
        </button>
      ))}
      {(counts?.twins ?? 0) > 0 || filter === 'twins' ? (
        <button
          type="button"
          className={css.chip}
          aria-pressed={state === undefined && filter === 'twins'}
          data-alarm={(counts?.twins ?? 0) > 0 ? 'twins' : undefined}
          onClick={() => onPick('twins')}
        >
          <IconArrowMerge size="1.1em" aria-hidden="true" />
          <span className={css.name}>{t('queue.filter.twins')}</span>
          <span className={css.count}>{count('twins')}</span>
        </button>
      ) : null}
      {states.map(({ id, name, count: cases }) => (
        <button key={id} type="button" className={css.chip} aria-pressed={id === state} onClick={() => onPickState(id)}>
          <span className={css.name}>{pick(name)}</span>
          <span className={css.count}>{formats.number(cases)}</span>
        </button>
      ))}
    </div>
  )
}
