import { memo } from 'react'
import type { PartRow } from '../../../shared/contract/parts-screen.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { daySpan } from '../../parts/stock-words.ts'
import { PartFlags } from './part-flags.tsx'
import css from './part-row-view.module.css'

type Props = {
  readonly index: number
  readonly row: PartRow | undefined
  /** Pixels from the top of the list. */
  readonly top: number
  readonly height: number
  /** The center's calendar day. */
  readonly today: string
  readonly texts: Texts
  readonly formats: Formats
  readonly isSelected: boolean
  readonly onPick: (index: number) => void
  readonly onOpen: (index: number) => void
}

/** One part with its stock; without its row yet, the place it will take. */
export const PartRowView = memo(function PartRowView(props: Props) {
  const { index, row, top, height, isSelected, texts, onPick, onOpen } = props
  const place = { transform: `translateY(${top}px)`, height }
  if (row === undefined) {
    return (
      <div role="row" aria-rowindex={index + 2} className={css.row} style={place}>
        <div role="gridcell" className={css.skeleton} aria-label={texts.t('parts.loading-row')} />
      </div>
    )
  }
  return (
    <div
      role="row"
      id={partRowId(index)}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={css.row}
      style={place}
      onClick={() => onPick(index)}
      onDoubleClick={() => onOpen(index)}
    >
      <Cells {...props} row={row} />
    </div>
  )
})

export function partRowId(index: number): string {
  return `part-row-${index}`
}

function Cells({ row, today, texts, formats }: Props & { readonly row: PartRow }) {
  const { t, pick } = texts
  const { part, level, flags, goesInto } = row
  const more = part.fits.length - 1
  const product = goesInto === undefined ? (part.fits[0] ?? '') : pick(goesInto)
  return (
    <>
      <div role="gridcell" className={css.part}>
        <span className={css.name}>{pick(part.name)}</span>
        <span className={`${css.number} code`}>{part.number}</span>
      </div>
      <div role="gridcell" className={css.fits}>
        {more > 0 ? t('parts.fits-many', { product, count: more }) : product}
      </div>
      <div role="gridcell" className={css.here} data-flag={flags[0]}>
        {level === undefined ? <span className={css.never}>{t('parts.uncounted')}</span> : formats.number(level.onHand)}
      </div>
      <div role="gridcell" className={css.reserved}>
        {number(level?.reserved)}
      </div>
      <div role="gridcell" className={css.minimum}>
        {number(part.minimum)}
      </div>
      <div role="gridcell" className={css.coming}>
        {level === undefined || level.onOrder === 0 ? (
          t('parts.none')
        ) : (
          <>
            <span className={css.count}>{formats.number(level.onOrder)}</span>
            {level.expectedOn === undefined ? null : (
              <span className={css.expected} data-late={level.expectedOn < today}>
                {`${formats.nearDay(level.expectedOn)} · ${daySpan(level.expectedOn, today, t)}`}
              </span>
            )}
          </>
        )}
      </div>
      <div role="gridcell" className={css.flags}>
        <PartFlags flags={flags} isRetired={part.isRetired === true} />
      </div>
    </>
  )

  function number(value: number | undefined): string {
    return value === undefined || value === 0 ? t('parts.none') : formats.number(value)
  }
}
