import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { AGE_BUCKETS, type AgeBucket } from '../../../shared/clocks/age-bucket.ts'
import type { QueueFilter } from '../../../shared/contract/queue-row.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { bandSegments } from './band-segments.ts'
import type { Chosen } from './chosen.ts'
import { type QueueBand, bandOf } from './first-cell.ts'
import { pagesFor } from './page-window.ts'
import { QueueRowView, rowId } from './queue-row-view.tsx'
import rowCss from './queue-row-view.module.css'
import css from './queue-table.module.css'
import { type Motion, motionOfKey, moved } from './selection.ts'
import type { QueueRows } from './use-queue-rows.ts'
import { useRowHeight } from './use-row-height.ts'
import { useSettled } from './use-settled.ts'

/** Rows drawn beyond the edge on either side. */
const OVERSCAN = 10
/** Rows are drawn in this many places, each used again when its row has left: more than any screen shows. */
const PLACES = 96
/** Pages that only rush past while scrolling are not asked for (ms). */
const SETTLE = 60

const COLUMNS = ['due', 'rma', 'product', 'stage', 'serial', 'owner', 'waits'] as const

type Props = {
  readonly filter: QueueFilter
  readonly rows: QueueRows
  readonly total: number
  readonly selected: number
  /** The pages on the screen, once it has stood still. */
  readonly onPages: (pages: readonly number[]) => void
  readonly onSelect: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly chosen: Chosen
  readonly onChoose: (index: number) => void
  /** Chooses from the selected row to where the motion leads. */
  readonly onExtend: (to: number) => void
  readonly onChooseAll: () => void
  /** The table takes the keys again each time this grows. */
  readonly takeKeys: number
}

export function QueueTable(props: Props) {
  const { filter, rows, total, selected, chosen, onPages, onSelect, onOpen, onChoose, onExtend, onChooseAll, takeKeys } = props
  const texts = useTexts()
  const { t } = texts
  const formats = useFormats()
  const now = useNow()
  const rowHeight = useRowHeight()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is memoised here
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // The head covers the top of the list.
    scrollPaddingStart: headHeight(rowHeight),
  })
  const items = virtual.getVirtualItems()
  const first = items.at(0)?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  const pages = useSettled(pagesFor(first, last, total).join(), SETTLE)
  useEffect(() => onPages(pages.split(',').map(Number)), [onPages, pages])
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [takeKeys])
  useEffect(() => {
    if (total > 0) virtual.scrollToIndex(Math.min(selected, total - 1), { align: 'auto' })
  }, [virtual, selected, total])

  const isUnbanded = filter === 'finished' || filter === 'stuck'
  const bandAt = (index: number): QueueBand | undefined => {
    const row = rows.rowAt(index)
    return row === undefined ? undefined : bandOf(filter, row, now, formats)
  }
  const segments = isUnbanded
    ? []
    : bandSegments(
        items.map(({ index }) => index),
        bandAt,
        total,
      )
  const isDrawn = selected >= first && selected <= last && rows.rowAt(selected) !== undefined

  const bandCount = (band: QueueBand) => {
    const count = band === 'overdue' || band === 'today' ? rows.counts?.[band] : isAge(band) ? rows.ages?.[band] : undefined
    return count === undefined ? null : <span className={css.count}>{formats.number(count)}</span>
  }

  const go = (motion: Motion, isExtending: boolean) => {
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 2)
    const to = moved(selected, motion, total, perPage)
    if (isExtending) onExtend(to)
    else onSelect(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const motion = motionOfKey(event.key)
    if (event.ctrlKey || event.altKey || event.metaKey || (motion === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    event.stopPropagation()
    if (motion === undefined) onOpen(selected)
    else go(motion, event.shiftKey)
  }

  return (
    <div
      ref={scroller}
      className={css.grid}
      data-waits={filter === 'waiting' || filter === 'stuck' ? 'wide' : undefined}
      role="grid"
      tabIndex={0}
      aria-label={t('queue.table')}
      aria-rowcount={total + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={isDrawn ? rowId(selected) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={`${css.head} ${rowCss.columns}`}>
        <label role="columnheader" className={rowCss.choose}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={chosen.size > 0}
            ref={(box) => void (box === null ? null : (box.indeterminate = chosen.size > 0 && chosen.size < total))}
            onChange={onChooseAll}
            aria-label={t('batch.key.all')}
          />
        </label>
        {COLUMNS.map((column) => (
          <div key={column} role="columnheader" className={rowCss[column]}>
            {t(column === 'due' && isOwnColumn(filter) ? `queue.column.${filter}` : `queue.column.${column}`)}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={css.rows} style={{ height: total * rowHeight }}>
        {items.map(({ index }) => (
          <QueueRowView
            key={index % PLACES}
            index={index}
            row={rows.rowAt(index)}
            band={bandAt(index) ?? 'none'}
            top={index * rowHeight}
            height={rowHeight}
            now={now}
            texts={texts}
            formats={formats}
            isSelected={index === selected}
            isChosen={chosen.has(rows.rowAt(index)?.caseId ?? '')}
            filter={filter}
            onPick={onSelect}
            onOpen={onOpen}
            onChoose={onChoose}
          />
        ))}
        {segments.map(({ band, from, to }) => (
          <div
            key={band}
            className={css.segment}
            data-band={band}
            aria-hidden="true"
            style={{ top: from * rowHeight, height: (to - from + 1) * rowHeight }}
          >
            <div className={css.band}>
              <span>{t(`queue.band.${band}`)}</span>
              {bandCount(band)}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

function isAge(band: QueueBand): band is AgeBucket {
  return AGE_BUCKETS.some((each) => each === band)
}

/** Filters sorted by something else than what is due. */
function isOwnColumn(filter: QueueFilter): filter is 'finished' | 'stuck' | 'ageing' {
  return filter === 'finished' || filter === 'stuck' || filter === 'ageing'
}

/** 2.25 of the row's 3.5 rem. */
function headHeight(rowHeight: number): number {
  return Math.round((rowHeight * 2.25) / 3.5)
}
