import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { DockLine } from '../../../shared/contract/dock-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useRowHeight } from '../queue/use-row-height.ts'
import { DockLineView } from './dock-line-view.tsx'
import css from './dock-list.module.css'
import { useDockLines } from './use-dock-lines.ts'

/** Lines drawn beyond the edge on either side. */
const OVERSCAN = 6

/** Today's parcels, the last on top; only what is on the screen is drawn. */
export function DockList({ total, onDismiss }: { readonly total: number; readonly onDismiss: (line: DockLine) => void }) {
  const texts = useTexts()
  const formats = useFormats()
  const height = useRowHeight()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is memoised here
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  })
  const items = virtual.getVirtualItems()
  const { lineAt, failed } = useDockLines(items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0)
  useEffect(() => virtual.measure(), [virtual, height])
  return (
    <div ref={scroller} className={css.list} role="region" aria-label={texts.t('dock.list')} tabIndex={0}>
      {failed ? <p className={css.broken}>{texts.t('dock.list.broken')}</p> : null}
      <ol className={css.lines} style={{ height: total * height }}>
        {items.map(({ index, start }) => {
          const line = lineAt(index)
          return line === undefined ? null : (
            <DockLineView
              key={line.no}
              line={line}
              number={total - index}
              top={start}
              height={height}
              texts={texts}
              formats={formats}
              onDismiss={onDismiss}
            />
          )
        })}
      </ol>
    </div>
  )
}
