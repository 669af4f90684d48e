import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { pagesFor } from '../queue/page-window.ts'
import { motionOfKey, moved } from '../queue/selection.ts'
import { useRowHeight } from '../queue/use-row-height.ts'
import { useSettled } from '../queue/use-settled.ts'
import { PartRowView, partRowId } from './part-row-view.tsx'
import rowCss from './part-row-view.module.css'
import css from './parts-table.module.css'
import type { PartRows } from './use-part-rows.ts'

/** Rows drawn beyond the edge on either side. */
const OVERSCAN = 10
/** Rows are drawn in this many places, each used again when its row has left. */
const PLACES = 96
/** Pages that only rush past while scrolling are not asked for (ms). */
const SETTLE = 60

const COLUMNS = ['part', 'fits', 'here', 'reserved', 'minimum', 'coming', 'flags'] as const

type Props = {
  readonly rows: PartRows
  readonly total: number
  readonly selected: number
  /** The pages on the screen, once it has stood still. */
  readonly onPages: (pages: readonly number[]) => void
  readonly onSelect: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly scroller: RefObject<HTMLDivElement | null>
}

export function PartsTable({ rows, total, selected, onPages, onSelect, onOpen, scroller }: Props) {
  const texts = useTexts()
  const formats = useFormats()
  const today = formats.dayOf(useNow(60_000))
  const rowHeight = useRowHeight()
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is memoised here
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // The head covers the top of the list: 2.25 of the row's 3.5 rem.
    scrollPaddingStart: Math.round((rowHeight * 2.25) / 3.5),
  })
  const items = virtual.getVirtualItems()
  const first = items.at(0)?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  const pages = useSettled(pagesFor(first, last, total).join(), SETTLE)
  useEffect(() => onPages(pages.split(',').map(Number)), [onPages, pages])
  useEffect(() => {
    if (total > 0) virtual.scrollToIndex(Math.min(selected, total - 1), { align: 'auto' })
  }, [virtual, selected, total])
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [scroller])
  const isDrawn = selected >= first && selected <= last && rows.rowAt(selected) !== undefined

  const onKeyDown = (event: KeyboardEvent) => {
    const motion = motionOfKey(event.key)
    if (event.ctrlKey || event.altKey || event.metaKey || (motion === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    event.stopPropagation()
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 2)
    if (motion === undefined) onOpen(selected)
    else onSelect(moved(selected, motion, total, perPage))
  }

  return (
    <div
      ref={scroller}
      className={css.grid}
      role="grid"
      tabIndex={0}
      aria-label={texts.t('parts.table')}
      aria-rowcount={total + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={isDrawn ? partRowId(selected) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={`${css.head} ${rowCss.columns}`}>
        {COLUMNS.map((column) => (
          <div key={column} role="columnheader" className={rowCss[column]}>
            {texts.t(`parts.column.${column}`)}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={css.rows} style={{ height: total * rowHeight }}>
        {items.map(({ index }) => (
          <PartRowView
            key={index % PLACES}
            index={index}
            row={rows.rowAt(index)}
            top={index * rowHeight}
            height={rowHeight}
            today={today}
            texts={texts}
            formats={formats}
            isSelected={index === selected}
            onPick={onSelect}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}
