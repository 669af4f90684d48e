import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { OfCase } from '../../parts/of-case.tsx'
import { EventIcon } from '../case/event-icon.tsx'
import { type EventWords, eventWords } from '../case/event-words.ts'
import { Fate } from '../case/fate.tsx'
import { type CasePhoto, photosIn } from '../case/photos.ts'
import type { TimelineGroup } from '../case/timeline-days.ts'
import { viaWords } from '../case/via-words.ts'
import css from './timeline-line.module.css'
import { PictureButton } from './picture-viewer.tsx'

type TimelineLineProps = {
  readonly caseId: string
  readonly group: TimelineGroup
  /** All pictures of the case. */
  readonly photos: readonly CasePhoto[]
  readonly workflow: Workflow
  readonly partNames: CaseScreen['partNames']
  readonly partnerNames: CaseScreen['partnerNames']
  readonly guideNames: CaseScreen['guideNames']
}

/** One line of the past: when, what, who; pictures in place. */
export function TimelineLine({ caseId, group, photos: all, workflow, partNames, partnerNames, guideNames }: TimelineLineProps) {
  const texts = useTexts()
  const { t } = texts
  const formats = useFormats()
  const [first] = group.entries
  const photos = photosIn(group.entries, all)
  const taken = group.entries.flatMap(({ event }) => (event.type === 'case.photo-taken.v1' ? [event.shot] : []))
  // The strip shows what was taken; what was read in it is said below.
  const told = taken.length > 0 ? group.entries.filter(({ event }) => event.type !== 'case.photo-taken.v1') : group.entries
  const words = told.map((entry) => eventWords(entry.event, { ...texts, formats, workflow, partNames, partnerNames, guideNames }))
  return (
    <li className={css.line} data-taken-back={first.isTakenBack}>
      <time className={css.time} dateTime={first.at}>
        {formats.time(first.at)}
      </time>
      <span className={css.icon}>
        <EventIcon type={first.event.type} />
      </span>
      <div className={css.what}>
        <p className={css.title}>
          {taken.length > 0
            ? t('bench.pictures', { count: taken.length, names: formats.list(taken.map((shot) => t(`shot.${shot}`))) })
            : words[0]?.title}
          {first.isTakenBack ? <span className={css.gone}>{t('case.taken-back')}</span> : null}
          <span className={css.who} title={first.benchName}>
            {t('bench.who-how', { name: first.operatorName, via: viaWords(first.via, t) })}
          </span>
        </p>
        {first.ofCase === undefined ? null : (
          <p className={css.detail}>
            <OfCase rma={first.ofCase} />
          </p>
        )}
        <Fate caseId={caseId} entry={first} value={words[0]?.details.at(-1)?.text} isReadOnly={first.ofCase !== undefined} />
        {photos.length > 0 ? (
          <ul className={css.strip}>
            {photos.map(({ shot, photo, entry, reading }) => (
              <li key={entry.id} className={css.picture}>
                <PictureButton sha256={photo.sha256} name={t('bench.shot.kept', { shot: t(`shot.${shot}`) })} reading={reading} />
              </li>
            ))}
          </ul>
        ) : null}
        <Details words={words} />
      </div>
    </li>
  )
}

function Details({ words }: { readonly words: readonly EventWords[] }) {
  const details = words.flatMap((each) => each.details)
  return details.map(({ label, text, code }) => (
    <p key={`${label ?? ''} ${text}`} className={css.detail}>
      {label === undefined ? null : <span className={css.label}>{label} </span>}
      <span className={code === true ? 'code' : undefined}>{text}</span>
    </p>
  ))
}
