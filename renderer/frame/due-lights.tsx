import { IconAlertTriangle, IconClock, IconHourglassHigh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { KeyCap } from '../parts/key-cap.tsx'
import css from './due-lights.module.css'
import { useShowQueue } from './use-show-queue.ts'

const LIGHTS = [
  { filter: 'overdue', Icon: IconAlertTriangle },
  { filter: 'soon', Icon: IconClock },
  { filter: 'stuck', Icon: IconHourglassHigh },
] as const

/** How many are overdue, due soon and stuck; each leads to the queue of them. What there is none of is not shown. */
export function DueLights() {
  const { t } = useTexts()
  const show = useShowQueue()
  const { query } = useBenchClient()
  const { data } = useQuery(query.queue.due.queryOptions())
  if (data === undefined) return <div className={css.lights} />
  const first = data.overdue > 0 ? 'overdue' : 'soon'
  return (
    <div className={css.lights} role="group" aria-label={t('due.lights')}>
      {LIGHTS.filter(({ filter }) => data[filter] > 0).map(({ filter, Icon }) => (
        <button
          key={filter}
          type="button"
          className={css.light}
          data-filter={filter}
          title={filter === 'soon' ? t('due.lights.soon.hint', { count: data.hours }) : undefined}
          onClick={() => show(filter)}
        >
          <Icon size="1.15em" stroke={2} aria-hidden="true" />
          {t(`due.lights.${filter}`, { count: data[filter] })}
          {filter === first ? <KeyCap name="F6" /> : null}
        </button>
      ))}
    </div>
  )
}
