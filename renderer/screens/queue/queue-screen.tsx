import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { KEYED_FILTERS, type QueueFilter, type QueuePage } from '../../../shared/contract/queue-row.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useLatest } from '../../parts/use-latest.ts'
import { CasePanel } from '../case/case-panel.tsx'
import { ImportLink } from './import-link.tsx'
import { BatchBar } from './batch-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { lastPlace, onLed, rememberPlace } from './last-place.ts'
import { BrokenQueue, EmptyQueue } from './queue-message.tsx'
import css from './queue-screen.module.css'
import { QueueTable } from './queue-table.tsx'
import { type Selection, followed, motionOfKey, moved } from './selection.ts'
import { useBatch } from './use-batch.ts'
import { useChosen } from './use-chosen.ts'
import { useQueueRows } from './use-queue-rows.ts'

const NO_STATES: QueuePage['added'] = []

/** Rows that stand in until the first page tells how many there are. */
const GUESSED_ROWS = 30

export function QueueScreen() {
  const { t } = useTexts()
  const [filter, setFilter] = useState<QueueFilter>(lastPlace().filter)
  const [selection, setSelection] = useState<Selection>(lastPlace().selection)
  const [pages, setPages] = useState<readonly number[]>([0])
  const [isLooking, setLooking] = useState(false)
  const [state, setState] = useState(lastPlace().added)
  const rows = useQueueRows(filter, state, pages)
  const counts = useLastKnown(rows.counts)
  const states = useLastKnown(rows.added) ?? NO_STATES
  const total = rows.total ?? GUESSED_ROWS
  const index = followed(selection, total, rows.indexOf)
  const row = rows.rowAt(index)
  const ask = useAsk()
  const navigate = useNavigate()

  // The rows on the screen are drawn anew when their callbacks change: these never do.
  const latestRef = useLatest({ rows, filter, state })
  const select = useCallback(
    (next: number) => {
      const selected = { index: next, caseId: latestRef.current.rows.rowAt(next)?.caseId }
      setSelection(selected)
      rememberPlace({ filter: latestRef.current.filter, added: latestRef.current.state, selection: selected })
    },
    [latestRef],
  )
  const open = useCallback(
    (next: number) => {
      select(next)
      setLooking(true)
    },
    [select],
  )
  const pick = (next: QueueFilter, added?: string) => {
    setFilter(next)
    setState(added)
    setPages([0])
    setSelection({ index: 0 })
    rememberPlace({ filter: next, added, selection: { index: 0 } })
  }
  const latestPick = useLatest(pick)
  useEffect(() => onLed((next) => latestPick.current(next)), [latestPick])
  const lay = async (caseId: string) => {
    const reply = await ask((client) => client.bench.lay({ caseId }))
    if (reply !== undefined && reply.tone !== 'refused') await navigate({ to: '/' })
  }

  const { chosen, choose, extend, chooseAll, keep, drop } = useChosen(filter, state, rows.rowAt)
  const extendTo = (to: number) => {
    extend(index, to)
    select(to)
  }
  const batch = useBatch()
  const [takeKeys, setTakeKeys] = useState(0)
  const isDeciding = batch.state.type !== 'idle'
  const leaveBar = () => setTakeKeys((before) => before + 1)

  useKeys((key) => {
    const wanted = /^\d$/.test(key) ? KEYED_FILTERS[(Number(key) + 9) % 10] : undefined
    const motion = motionOfKey(key)
    if (wanted !== undefined) pick(wanted)
    else if (motion !== undefined && rows.total !== undefined && rows.total > 0) select(moved(index, motion, rows.total, 10))
    else if (key.toLowerCase() === 'i') void navigate({ to: '/lists' })
    else if (key.toLowerCase() === 'b' && row !== undefined) void lay(row.caseId)
    else if (key === ' ' && row !== undefined) choose(index)
    else if (key.toLowerCase() === 'a') chooseAll()
    else if (key === 'Escape' && isLooking) setLooking(false)
    else if (key === 'Escape' && chosen.size > 0) drop()
    else return false
    return true
  })

  const isEmpty = rows.total === 0
  const isBroken = rows.failed && rows.total === undefined
  return (
    <section className={css.queue}>
      <header className={css.head}>
        <h1 className={css.title}>{t('queue.title')}</h1>
        <FilterChips {...{ filter, counts, states, state }} onPick={(next) => pick(next)} onPickState={(id) => pick('open', id)} />
        {filter === 'expected' ? <ImportLink place="head" /> : null}
      </header>
      <div className={css.body}>
        <div className={css.list}>
          {isBroken ? (
            <BrokenQueue onRetry={rows.retry} />
          ) : isEmpty ? (
            <EmptyQueue filter={filter} onShowOpen={() => pick('open')} />
          ) : (
            <QueueTable
              key={`${filter} ${state ?? ''}`}
              {...{ filter, rows, total, selected: index, chosen, takeKeys }}
              onPages={setPages}
              onSelect={select}
              onOpen={open}
              onChoose={choose}
              onExtend={extendTo}
              onChooseAll={chooseAll}
            />
          )}
          {chosen.size > 0 || isDeciding ? (
            <BatchBar chosen={chosen} batch={batch} onKeep={keep} onDrop={drop} onLeave={leaveBar} />
          ) : isBroken || isEmpty ? null : (
            <Legend position={index} total={rows.total} isLooking={isLooking} />
          )}
        </div>
        {isLooking && row !== undefined ? (
          <CasePanel caseId={row.caseId} onClose={() => setLooking(false)} onLay={() => void lay(row.caseId)} />
        ) : null}
      </div>
    </section>
  )
}

/** The last value there was: counts stay while another filter's come. */
function useLastKnown<Value>(value: Value | undefined): Value | undefined {
  const [latest, setLatest] = useState(value)
  if (value !== undefined && value !== latest) setLatest(value)
  return value ?? latest
}

type LegendProps = { readonly position: number; readonly total: number | undefined; readonly isLooking: boolean }

function Legend({ position, total, isLooking }: LegendProps) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <footer className={css.legend}>
      <span className={css.hint}>
        <KeyCap name="↑" />
        <KeyCap name="↓" />
        {t('queue.key.move')}
      </span>
      <span className={css.hint}>
        <KeyCap name="Enter" />
        {t('queue.key.look')}
      </span>
      <span className={css.hint}>
        <KeyCap name=" " />
        {t('batch.key.choose')}
      </span>
      <span className={css.hint}>
        <KeyCap name="Shift ↓" />
        {t('batch.key.more')}
      </span>
      <span className={css.hint}>
        <KeyCap name="a" />
        {t('batch.key.all')}
      </span>
      <span className={css.hint}>
        <KeyCap name="b" />
        {t('queue.key.bench')}
      </span>
      <span className={css.hint} data-off={!isLooking}>
        <KeyCap name="Esc" />
        {t('queue.key.close')}
      </span>
      <span className={css.position}>
        {total === undefined ? null : t('queue.position', { at: formats.number(position + 1), total: formats.number(total) })}
      </span>
    </footer>
  )
}
