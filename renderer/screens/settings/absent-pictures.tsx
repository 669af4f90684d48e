import { Button } from '@mantine/core'
import { IconPhotoCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AbsentPicture } from '../../../shared/contract/pictures.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RmaText } from '../../parts/rma-text.tsx'
import css from './pictures-section.module.css'

/** Pictures that cases name and that are not on this bench, each with a way to bring it. */
export function AbsentPictures() {
  const { t } = useTexts()
  const formats = useFormats()
  const { query } = useBenchClient()
  const { data } = useQuery({ ...query.cloud.absentPictures.queryOptions(), staleTime: 0 })
  if (data === undefined) return null
  const { absent, count } = data
  if (count === 0) {
    return (
      <p className={css.allHere}>
        <IconPhotoCheck size="1.25rem" aria-hidden="true" />
        {t('pictures.absent.none')}
      </p>
    )
  }
  return (
    <div>
      <h3 className={css.small}>{t('pictures.absent', { count })}</h3>
      <p className={css.hint}>
        {t('pictures.absent.hint')} {count > absent.length ? t('pictures.absent.more', { shown: formats.number(absent.length) }) : null}
      </p>
      <ul className={css.list}>
        {absent.map((each) => (
          <Absent key={each.sha256} picture={each} />
        ))}
      </ul>
    </div>
  )
}

function Absent({ picture: { sha256, of, why } }: { readonly picture: AbsentPicture }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const fetching = useMutation(query.cloud.fetchPicture.mutationOptions())
  return (
    <li className={css.row}>
      {of === undefined ? (
        <span>{t('pictures.parcel')}</span>
      ) : (
        <Link to="/case/$caseId" params={{ caseId: of.caseId }}>
          <RmaText rma={of.rma} />
        </Link>
      )}
      <span className="code">{sha256.slice(0, 8)}…</span>
      <span className={css.what} role="status" data-bad={why !== 'not-fetched'}>
        {fetching.data === undefined ? t(`pictures.why.${why}`) : t(`pictures.fetched.${fetching.data}`)}
      </span>
      <Button className={css.fetch} variant="default" loading={fetching.isPending} onClick={() => fetching.mutate({ sha256 })}>
        {t('pictures.fetch')}
      </Button>
    </li>
  )
}
