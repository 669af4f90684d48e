import { Fragment } from 'react'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { EventIcon } from './event-icon.tsx'
import { type Detail, eventWords } from './event-words.ts'
import { Fate } from './fate.tsx'
import { photosIn, photosOf } from './photos.ts'
import { OfCase } from '../../parts/of-case.tsx'
import { StageMark } from './stage-mark.tsx'
import { storyOf } from './story.ts'
import { Thumb } from './thumb.tsx'
import { type TimelineGroup, timelineDays } from './timeline-days.ts'
import css from './timeline.module.css'
import { viaWords } from './via-words.ts'

type Props = { readonly screen: CaseScreen; readonly workflow: Workflow; readonly onOpenPhoto: (at: number) => void }

/** Everything that happened, newest first as on the bench, a heading for each day, pictures where they were taken. */
export function Timeline({ screen, workflow, onOpenPhoto }: Props) {
  const formats = useFormats()
  return (
    <div className={css.timeline}>
      {timelineDays(storyOf(screen), formats.dayOf)
        .toReversed()
        .map(({ day, groups }) => (
          <Fragment key={day}>
            <h2 className={css.day}>
              <DayName day={day} />
            </h2>
            <ol className={css.entries}>
              {groups.toReversed().map((group) => (
                <Entry key={group.entries[0].id} {...{ group, screen, workflow, onOpenPhoto }} />
              ))}
            </ol>
          </Fragment>
        ))}
    </div>
  )
}

const DAY_MS = 86_400_000

function DayName({ day }: { readonly day: string }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow(60_000)
  const near = day === formats.dayOf(now) ? t('case.today') : day === formats.dayOf(now - DAY_MS) ? t('case.yesterday') : undefined
  return (
    <>
      {near === undefined ? null : <strong>{near}</strong>}
      <span>{formats.day(day)}</span>
    </>
  )
}

function Entry({ group, screen, workflow, onOpenPhoto }: Props & { readonly group: TimelineGroup }) {
  const texts = useTexts()
  const formats = useFormats()
  const [first] = group.entries
  const { event } = first
  const said = group.entries.map((entry) =>
    eventWords(entry.event, {
      ...texts,
      formats,
      workflow,
      partNames: screen.partNames,
      partnerNames: screen.partnerNames,
      guideNames: screen.guideNames,
    }),
  )
  // A photo is its picture; what was read in it is said below.
  const details = said.flatMap((words, at) => (group.entries[at]?.event.type === 'case.photo-taken.v1' ? [] : words.details))
  const all = photosOf(screen)
  const photos = photosIn(group.entries, all)
  return (
    <li
      className={css.entry}
      data-milestone={event.type === 'case.moved.v1'}
      data-note={event.type === 'case.note-added.v1'}
      data-taken-back={first.isTakenBack}
      data-fate={first.disposition}
    >
      <time className={css.time} dateTime={first.at}>
        {formats.time(first.at)}
      </time>
      <span className={css.sign}>
        <EventIcon type={event.type} />
      </span>
      <div className={css.what}>
        <div className={css.title}>
          {first.isTakenBack ? <s>{said[0]?.title}</s> : <span>{said[0]?.title}</span>}
          <OfCase rma={first.ofCase} />
          {first.isTakenBack ? <span className={css.gone}>{texts.t('case.taken-back')}</span> : null}
          <Fate caseId={screen.caseId} entry={first} value={said[0]?.details.at(-1)?.text} isReadOnly={first.ofCase !== undefined} />
          {event.type === 'case.moved.v1' ? <StageMark stage={event.to} size="l" /> : null}
        </div>
        {photos.length > 0 ? (
          <div className={css.strip}>
            {photos.map((photo) => (
              <Thumb
                key={photo.entry.id}
                photo={photo}
                onOpen={() => onOpenPhoto(all.findIndex(({ entry }) => entry.id === photo.entry.id))}
              />
            ))}
          </div>
        ) : null}
        {details.map((detail, at) => (
          <DetailLine key={at} detail={detail} isQuote={event.type === 'case.note-added.v1'} />
        ))}
      </div>
      <div className={css.who}>
        <span className={css.operator}>{first.operatorName}</span>
        <span className={css.where}>
          <span>{first.benchName}</span>
          <span>{viaWords(first.via, texts.t)}</span>
        </span>
      </div>
    </li>
  )
}

function DetailLine({ detail, isQuote }: { readonly detail: Detail; readonly isQuote: boolean }) {
  return (
    <p className={css.detail} data-quote={isQuote}>
      {detail.label === undefined ? null : <span className={css.label}>{detail.label}</span>}
      <span className={detail.code === true ? 'code' : undefined}>{detail.text}</span>
    </p>
  )
}
