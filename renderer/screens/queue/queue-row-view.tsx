import { memo } from 'react'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { QueueFilter, QueueRow } from '../../../shared/contract/queue-row.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { HeldBy } from '../../parts/held-by.tsx'
import { RmaText } from '../../parts/rma-text.tsx'
import { thumbUrl } from '../case/media-url.ts'
import { StageMark } from '../case/stage-mark.tsx'
import { TwinMark } from './twin-mark.tsx'
import { type QueueBand, firstCell } from './first-cell.ts'
import css from './queue-row-view.module.css'
import { waitWords } from './wait-words.ts'

type Props = {
  readonly index: number
  readonly row: QueueRow | undefined
  readonly band: QueueBand
  /** Pixels from the top of the list. */
  readonly top: number
  readonly height: number
  readonly now: number
  /** Handed down: thirty rows a frame are drawn anew while scrolling, and each hook counts. */
  readonly texts: Texts
  readonly formats: Formats
  readonly isSelected: boolean
  /** Among those one decision will be made on. */
  readonly isChosen: boolean
  readonly filter: QueueFilter
  readonly onPick: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onChoose: (index: number) => void
}

const SIGNS: Readonly<Partial<Record<QueueBand, string>>> = { overdue: '▲', today: '●', later: '○' }

/** One case of the queue; without its row yet, the place it will take. */
export const QueueRowView = memo(function QueueRowView(props: Props) {
  const { index, row, band, top, height, isSelected, texts, onPick, onOpen } = props
  const place = { transform: `translateY(${top}px)`, height }
  if (row === undefined) {
    return (
      <div role="row" aria-rowindex={index + 2} className={css.row} style={place} data-waiting="true">
        <div role="gridcell" className={css.skeleton} aria-label={texts.t('queue.loading-row')} />
      </div>
    )
  }
  return (
    <div
      role="row"
      id={rowId(index)}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={css.row}
      style={place}
      data-band={band}
      data-chosen={props.isChosen}
      onClick={() => onPick(index)}
      onDoubleClick={() => onOpen(index)}
    >
      <Cells {...props} row={row} />
    </div>
  )
})

export function rowId(index: number): string {
  return `queue-row-${index}`
}

/** A parcel that is on its way has a day, no clock. */
function expectedDay({ stage, expectedOn }: QueueRow, formats: Formats): string {
  return stage === 'expected' && expectedOn !== undefined ? formats.day(expectedOn) : '–'
}

function Cells({ index, row, band, now, filter, isChosen, texts, formats, onChoose }: Props & { readonly row: QueueRow }) {
  const { t, pick } = texts
  const { at: when, words } = firstCell(filter, row, now, t)
  const waits = waitWords(row, now, texts, formats)
  return (
    <>
      <label role="gridcell" className={css.choose} onDoubleClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          onChange={() => onChoose(index)}
          aria-label={t('batch.choose', { rma: formatRma(row.rma) })}
        />
      </label>
      <div role="gridcell" className={css.due} data-band={band}>
        {words === undefined ? null : (
          <span className={css.span}>
            <span aria-hidden="true" className={css.sign}>
              {SIGNS[band]}
            </span>
            {words}
          </span>
        )}
        <span className={css.exact} title={when === undefined ? undefined : formats.dateTime(when)}>
          {when === undefined ? expectedDay(row, formats) : formats.moment(when, now)}
        </span>
      </div>
      <div role="gridcell" className={css.rma}>
        <RmaText rma={row.rma} />
        <TwinMark twin={row.twin} mergedInto={row.mergedInto} />
      </div>
      <div role="gridcell" className={css.product}>
        <span className={css.thumb}>
          {row.picture === undefined ? null : (
            <img
              key={row.picture}
              src={thumbUrl(row.picture)}
              alt=""
              decoding="async"
              draggable="false"
              onError={(event) => (event.currentTarget.dataset['missing'] = 'true')}
            />
          )}
        </span>
        <span className={css.lines}>
          <span className={css.name}>{pick(row.product)}</span>
          <span className={css.complaint}>{row.complaint}</span>
        </span>
      </div>
      <div role="gridcell" className={css.stage}>
        <StageMark stage={row.stage} added={row.added} />
        <HeldBy holder={row.heldBy} />
      </div>
      <div role="gridcell" className={css.serial}>
        {row.serial === undefined ? <span className={css.none}>{t('queue.none')}</span> : <span className="code">{row.serial}</span>}
      </div>
      <div role="gridcell" className={css.owner}>
        {row.owner ?? <span className={css.none}>{t('queue.none')}</span>}
      </div>
      <div role="gridcell" className={css.waits}>
        {row.partner === undefined ? null : <span className={css.partner}>{row.partner}</span>}
        <span className={css.what}>{waits.what}</span>
        <span className={css.how} data-stuck={waits.isStuck} title={waits.how}>
          {waits.isStuck ? <span aria-label={t('queue.filter.stuck')}>◆ </span> : null}
          {waits.how}
        </span>
      </div>
    </>
  )
}
