import { IconPhoto } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { DockLine } from '../../../shared/contract/dock-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { DueText } from '../../parts/due-text.tsx'
import css from './dock-list.module.css'
import { OutcomeMark } from './outcome-mark.tsx'

type Props = {
  readonly line: DockLine
  /** The how manieth scan of the day it was. */
  readonly number: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly height: number
  readonly texts: Texts
  readonly formats: Formats
  readonly onDismiss: (line: DockLine) => void
}

/** One scan, and what its case or parcel has become since. */
export const DockLineView = memo(function DockLineView({ line, number, top, height, texts, formats, onDismiss }: Props) {
  const { t, pick } = texts
  const { of } = line
  return (
    <li className={css.line} style={{ transform: `translateY(${top}px)`, height }}>
      <span className={css.number}>{formats.number(number)}</span>
      <OutcomeMark outcome={line.outcome} />
      <span className={`${css.code} code`} title={line.code}>
        {of.type === 'case' ? formatRma(of.rma) : line.code}
      </span>
      <span className={css.what}>
        <span className={css.main}>{of.type === 'case' ? pick(of.product) : t(`dock.why.${of.why}`)}</span>
        <span className={css.second}>{secondLine(of, texts)}</span>
      </span>
      <span className={css.end}>
        {line.photos > 0 ? (
          <span className={css.photos} title={t('dock.pictures', { count: line.photos })}>
            <IconPhoto size="1.1em" aria-hidden="true" />
            {line.photos}
          </span>
        ) : null}
        <End line={line} texts={texts} onDismiss={onDismiss} />
      </span>
      <time className={css.time} dateTime={line.at}>
        {formats.time(line.at)}
      </time>
    </li>
  )
})

function secondLine(of: DockLine['of'], { t }: Texts): string {
  if (of.type === 'case') return t(`stage.${of.stage}`)
  if (of.end === undefined) return t('dock.waits')
  return of.end.type === 'assigned' ? t('dock.given') : t('dock.dismissed', { reason: of.end.reason })
}

/** What can be done about a line; a case has its clock. */
function End({ line, texts, onDismiss }: Pick<Props, 'line' | 'texts' | 'onDismiss'>) {
  const { t } = texts
  const ask = useAsk()
  const { of } = line
  if (of.type === 'case') return <DueText dueAt={of.dueAt} />
  if (of.end?.type === 'assigned') {
    return (
      <Link to="/case/$caseId" params={{ caseId: of.end.caseId }} className={css.link}>
        {t('dock.given')}
      </Link>
    )
  }
  if (of.end !== undefined || line.outcome === 'seen-before') return null
  const { parcelId } = of
  return (
    <>
      <button type="button" className={css.act} onClick={() => void ask((client) => client.dock.takeUp({ parcelId }), line.code)}>
        {t('dock.parcel.take-up')}
      </button>
      <button type="button" className={css.act} onClick={() => onDismiss(line)}>
        {t('dock.parcel.dismiss')}
      </button>
    </>
  )
}
