import { memo } from 'react'
import { formatRma } from '../../../shared/cases/rma.ts'
import { isEnd } from '../../../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { QueueRow } from '../../../shared/contract/queue-row.ts'
import { type DueState, dueSentence } from '../../i18n/due.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { RmaText } from '../../parts/rma-text.tsx'
import { thumbUrl } from '../case/media-url.ts'
import { StageMark } from '../case/stage-mark.tsx'
import css from './queue-row-view.module.css'

type Props = {
  readonly index: number
  readonly row: QueueRow | undefined
  readonly band: DueState
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
  readonly isFinished: boolean
  readonly onPick: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onChoose: (index: number) => void
}

const SIGNS: Readonly<Record<DueState, string>> = { overdue: '▲', today: '●', later: '○', none: '' }

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

function Cells({ index, row, band, now, isFinished, isChosen, texts, formats, onChoose }: Props & { readonly row: QueueRow }) {
  const { t, pick } = texts
  const when = isFinished ? row.updatedAt : row.dueAt
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
        {when === undefined || isFinished ? null : (
          <span className={css.span}>
            <span aria-hidden="true" className={css.sign}>
              {SIGNS[band]}
            </span>
            {dueSentence(when, now, t)}
          </span>
        )}
        <span className={css.exact} title={when === undefined ? undefined : formats.dateTime(when)}>
          {when === undefined ? expectedDay(row, formats) : formats.moment(when, now)}
        </span>
      </div>
      <div role="gridcell" className={css.rma}>
        <RmaText rma={row.rma} />
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
      </div>
      <div role="gridcell" className={css.serial}>
        {row.serial === undefined ? <span className={css.none}>{t('queue.none')}</span> : <span className="code">{row.serial}</span>}
      </div>
      <div role="gridcell" className={css.owner}>
        {row.owner ?? <span className={css.none}>{t('queue.none')}</span>}
      </div>
      <div role="gridcell" className={css.waits}>
        {row.why === undefined
          ? t(`queue.waits.${isEnd(row.stage) ? 'nothing' : row.stage}`)
          : pick(CURRENT_WORKFLOW.transitions[row.why].name)}
      </div>
    </>
  )
}
