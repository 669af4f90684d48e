import { IconCloudOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CloudStatus } from '../../../shared/contract/cloud.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RmaText } from '../../parts/rma-text.tsx'
import { CloudState } from '../../parts/cloud-state.tsx'
import { JoinForm } from '../../parts/join-form.tsx'
import { BenchKey } from './bench-key.tsx'
import css from './cloud-section.module.css'
import { MendLine } from './mend-line.tsx'
import { PicturesSection } from './pictures-section.tsx'

/** Whether this bench works alone, and if not, how it stands with the others. */
export function CloudSection() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data } = useQuery(query.cloud.status.queryOptions())
  if (data === undefined) return null
  if (data.type === 'enrolled') return <Joined status={data} />
  return (
    <div className={css.cloud}>
      <div className={css.alone}>
        <IconCloudOff size="2.25rem" stroke={1.7} aria-hidden="true" />
        <span>
          <strong>{t('cloud.state.none')}</strong>
          <span>{t('cloud.none.what')}</span>
        </span>
      </div>
      <h2 className={css.heading}>{t('enrol.title')}</h2>
      <JoinForm bench={undefined} />
    </div>
  )
}

function Joined({ status }: { readonly status: Extract<CloudStatus, { type: 'enrolled' }> }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow(60_000)
  const { center, url, unsent, heardAt } = status
  const lacks = [
    ...(unsent.events === 0 ? [] : [t('cloud.unsent.events', { count: unsent.events })]),
    ...(unsent.pictures === 0 ? [] : [t('cloud.unsent.pictures', { count: unsent.pictures })]),
  ]
  return (
    <div className={css.cloud}>
      <CloudState status={status} />
      <MendLine status={status} />
      <dl className={css.facts}>
        <dt>{t('cloud.center')}</dt>
        <dd>{center}</dd>
        <dt>{t('cloud.address')}</dt>
        <dd className="code">{url}</dd>
        <dt>{t('cloud.unsent')}</dt>
        <dd>{lacks.length === 0 ? t('cloud.unsent.nothing') : formats.list(lacks)}</dd>
        <dt>{t('cloud.heard')}</dt>
        <dd>{heardAt === undefined ? t('cloud.heard.never') : formats.moment(heardAt, now)}</dd>
        <dt>{t('cloud.key')}</dt>
        <dd>
          <BenchKey />
        </dd>
      </dl>
      <PicturesSection />
      <Benches />
    </div>
  )
}

/** Who works beside this bench, and which unit each has. */
function Benches() {
  const { t } = useTexts()
  const formats = useFormats()
  const { query } = useBenchClient()
  const { data = [] } = useQuery(query.cloud.benches.queryOptions())
  return (
    <section>
      <h2 className={css.heading}>{t('cloud.benches')}</h2>
      <ul className={css.benches}>
        {data.map(({ bench, name, isThis, holds }) => (
          <li key={bench} className={css.bench}>
            <strong>{name}</strong>
            {isThis ? <span className={css.this}>{t('cloud.benches.this')}</span> : null}
            {holds === undefined ? (
              <span className={css.nothing}>{isThis ? '' : t('cloud.benches.nothing')}</span>
            ) : (
              <span className={css.holds}>
                <Link to="/case/$caseId" params={{ caseId: holds.caseId }}>
                  <RmaText rma={holds.rma} />
                </Link>
                <span>{holds.operatorName}</span>
                <time dateTime={holds.seenAt}>{formats.time(holds.seenAt)}</time>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
