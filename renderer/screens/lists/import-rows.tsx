import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ImportRow, VerdictName } from '../../../shared/contract/imports.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useRowHeight } from '../queue/use-row-height.ts'
import { useSettled } from '../queue/use-settled.ts'
import css from './import-rows.module.css'
import { RowCells } from './row-cells.tsx'
import { PAGE_ROWS, useImportRows } from './use-import-rows.ts'

const OVERSCAN = 8
/** Pages that only rush past while scrolling are not asked for (ms). */
const SETTLE = 60

type Props = { readonly draft: string; readonly verdict: VerdictName; readonly filter: string }

/** Every row of a verdict, however many: only what is on the screen is asked for and drawn. */
export function ImportRows({ draft, verdict, filter }: Props) {
  const { t } = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const [pages, setPages] = useState<readonly number[]>([0])
  const { total, rowAt } = useImportRows(draft, verdict, filter, pages)
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is memoised here
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
  })
  const items = virtual.getVirtualItems()
  const first = Math.floor((items.at(0)?.index ?? 0) / PAGE_ROWS)
  const last = Math.floor((items.at(-1)?.index ?? 0) / PAGE_ROWS)
  const wanted = useSettled(`${first},${last}`, SETTLE)
  useEffect(() => setPages([...new Set(wanted.split(',').map(Number))]), [wanted])
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  if (total === 0) return <p className={css.empty}>{filter === '' ? t(`list.empty.${verdict}`) : t('list.empty.filtered')}</p>
  return (
    <div
      ref={scroller}
      className={css.grid}
      role="table"
      tabIndex={0}
      aria-label={t('list.rows-of', { verdict: t(`list.verdict.${verdict}`) })}
      aria-rowcount={total ?? -1}
    >
      <Heads verdict={verdict} />
      <div role="rowgroup" className={css.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <Row key={index} row={rowAt(index)} index={index} verdict={verdict} top={start} height={rowHeight} />
        ))}
      </div>
    </div>
  )
}

const COLUMNS: Readonly<Record<VerdictName, readonly ('unit' | 'key' | 'problem' | 'change' | 'case' | 'stage' | 'reason' | 'cells')[]>> = {
  new: ['unit', 'key', 'problem'],
  changed: ['unit', 'key', 'change', 'case'],
  unchanged: ['unit', 'key', 'problem', 'case'],
  'left-alone': ['unit', 'key', 'stage', 'case'],
  rejected: ['reason', 'cells'],
}

function Heads({ verdict }: { readonly verdict: VerdictName }) {
  const { t } = useTexts()
  return (
    <div role="rowgroup" className={css.heads}>
      <div role="row" className={css.row} data-verdict={verdict}>
        <span role="columnheader" className={css.number}>
          {t('list.row')}
        </span>
        {COLUMNS[verdict].map((column) => (
          <span key={column} role="columnheader">
            {t(`list.column.${column}`)}
          </span>
        ))}
      </div>
    </div>
  )
}

type RowProps = {
  readonly row: ImportRow | undefined
  readonly index: number
  readonly verdict: VerdictName
  readonly top: number
  readonly height: number
}

function Row({ row, index, verdict, top, height }: RowProps) {
  const { t } = useTexts()
  const { number } = useFormats()
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={css.row}
      data-verdict={verdict}
      data-odd={index % 2 === 1}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {row === undefined ? (
        <span role="cell" className={css.waiting} aria-label={t('queue.loading-row')} />
      ) : (
        <>
          <span role="cell" className={css.number}>
            {number(row.row)}
          </span>
          <RowCells row={row} verdict={verdict} />
        </>
      )}
    </div>
  )
}
