import type { QueueFilter, QueuePage } from '../../../shared/contract/queue-row.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './filter-chips.module.css'

/** Each on the key of its place. */
export const FILTERS = ['open', 'overdue', 'today', 'expected', 'waiting', 'ready', 'finished'] as const satisfies readonly QueueFilter[]

/** The first of the center's own states have the digits that are left. */
function keyOfState(at: number): string | undefined {
  const digit = FILTERS.length + 1 + at
  return digit <= 9 ? String(digit) : undefined
}

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
      {FILTERS.map((each, at) => (
        <button
          key={each}
          type="button"
          className={css.chip}
          aria-pressed={state === undefined && each === filter}
          data-alarm={each === 'overdue' && (counts?.overdue ?? 0) > 0}
          onClick={() => onPick(each)}
        >
          <KeyCap name={String(at + 1)} />
          <span className={css.name}>{t(`queue.filter.${each}`)}</span>
          <span className={css.count}>{count(each)}</span>
        </button>
      ))}
      {states.map(({ id, name, count: cases }, at) => (
        <button key={id} type="button" className={css.chip} aria-pressed={id === state} onClick={() => onPickState(id)}>
          {keyOfState(at) === undefined ? null : <KeyCap name={keyOfState(at) ?? ''} />}
          <span className={css.name}>{pick(name)}</span>
          <span className={css.count}>{formats.number(cases)}</span>
        </button>
      ))}
    </div>
  )
}
