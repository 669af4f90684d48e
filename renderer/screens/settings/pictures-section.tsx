import { Progress } from '@mantine/core'
import { IconPhotoCheck, IconPhotoPause, IconPhotoUp, IconPhotoX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PicturesOfCase, PicturesScreen } from '../../../shared/contract/pictures.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RmaText } from '../../parts/rma-text.tsx'
import state from '../../parts/cloud-state.module.css'
import { AbsentPictures } from './absent-pictures.tsx'
import { PictureLine } from './picture-line.tsx'
import css from './pictures-section.module.css'

const SIGN = { size: '2.25rem', stroke: 1.7, 'aria-hidden': true } as const

/** The pictures on their way to the cloud, how they may go, and those that are not here. */
export function PicturesSection() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data } = useQuery(query.cloud.pictures.queryOptions())
  if (data === undefined) return null
  return (
    <section className={css.pictures} aria-labelledby="pictures-title">
      <h2 id="pictures-title" className={css.heading}>
        {t('pictures.title')}
      </h2>
      <Going screen={data} />
      <PictureLine screen={data} />
      {data.next.length === 0 ? null : (
        <div>
          <h3 className={css.small}>{t('pictures.next')}</h3>
          <ol className={css.list}>
            {data.next.map((each) => (
              <NextCase key={each.of?.caseId ?? 'parcel'} waiting={each} />
            ))}
          </ol>
        </div>
      )}
      <AbsentPictures />
    </section>
  )
}

function Going({ screen: { waiting, missing, bytes, sentBytes, rest, secondsLeft } }: { readonly screen: PicturesScreen }) {
  const { t } = useTexts()
  const formats = useFormats()
  const words = t('pictures.state.waiting', { count: waiting, bytes: formats.bytes(bytes) })
  if (waiting === 0 && missing > 0) {
    return (
      <div className={state.state} data-look="bad" role="status">
        <IconPhotoX {...SIGN} />
        <div className={state.words}>
          <strong>{t('pictures.state.missing', { count: missing })}</strong>
          <p>{t('pictures.missing.do')}</p>
        </div>
      </div>
    )
  }
  if (waiting === 0) {
    return (
      <div className={state.state} data-look="current" role="status">
        <IconPhotoCheck {...SIGN} />
        <div className={state.words}>
          <strong>{t('pictures.state.none')}</strong>
        </div>
      </div>
    )
  }
  return (
    <div className={state.state} data-look={rest === undefined ? 'sending' : 'calm'} role="status">
      {rest === undefined ? <IconPhotoUp {...SIGN} /> : <IconPhotoPause {...SIGN} />}
      <div className={state.words}>
        <strong>{words}</strong>
        <Progress value={(100 * sentBytes) / (sentBytes + bytes)} aria-label={words} />
        <p>
          {rest === undefined ? t('pictures.going') : t(`pictures.rest.${rest}`)}{' '}
          {secondsLeft === undefined ? null : t('pictures.left.minutes', { count: Math.max(1, Math.round(secondsLeft / 60)) })}
        </p>
      </div>
    </div>
  )
}

function NextCase({ waiting: { of, pictures, bytes, why, dueAt } }: { readonly waiting: PicturesOfCase }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow(60_000)
  return (
    <li className={css.row}>
      {of === undefined ? (
        <span>{t('pictures.parcel')}</span>
      ) : (
        <Link to="/case/$caseId" params={{ caseId: of.caseId }}>
          <RmaText rma={of.rma} />
        </Link>
      )}
      <span className={css.what}>
        {t('cloud.unsent.pictures', { count: pictures })}, {formats.bytes(bytes)}
      </span>
      <span className={css.why} data-why={why}>
        {why === 'due' && dueAt !== undefined ? t('pictures.next.due', { when: formats.moment(dueAt, now) }) : null}
        {why === 'claim' ? t('pictures.next.claim') : null}
        {why === 'oldest' ? t('pictures.next.oldest') : null}
      </span>
    </li>
  )
}
