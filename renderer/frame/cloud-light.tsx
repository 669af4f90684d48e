import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudDownload,
  IconCloudOff,
  IconCloudPause,
  IconCloudUp,
  IconDeviceDesktop,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CloudStatus } from '../../shared/contract/cloud.ts'
import { assertNever } from '../../shared/decider.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import type { TextFunction } from '../i18n/text-function.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { isCalm } from '../parts/is-calm.ts'
import css from './safety.module.css'

type Look = { readonly Icon: typeof IconCloudCheck; readonly words: string; readonly isBad?: true }

function lookOf(status: CloudStatus, t: TextFunction, { number, bytes }: Pick<Formats, 'number' | 'bytes'>): Look {
  if (status.type === 'none') return { Icon: IconDeviceDesktop, words: t('safety.cloud.none') }
  const { work, unsent, picturesRest, picturesMissing } = status
  switch (work.type) {
    case 'fetching':
      return { Icon: IconCloudDownload, words: t('safety.cloud.fetching', { done: number(work.done), of: number(work.of) }) }
    case 'snapshot':
      return {
        Icon: IconCloudDownload,
        words: t(`safety.cloud.snapshot.${work.step}`, { done: bytes(work.done), of: bytes(work.of) }),
      }
    case 'sending':
      return { Icon: IconCloudUp, words: t('safety.cloud.sending', { count: unsent.events }) }
    case 'trouble': {
      if (!isCalm(work.trouble)) return { Icon: IconAlertTriangle, words: t('safety.cloud.trouble'), isBad: true }
      const words = unsent.events === 0 ? t('safety.cloud.offline') : t('safety.cloud.offline-unsent', { count: unsent.events })
      return { Icon: IconCloudOff, words }
    }
    case 'current':
      if (unsent.events > 0) return { Icon: IconCloudUp, words: t('safety.cloud.sending', { count: unsent.events }) }
      if (picturesMissing > 0)
        return { Icon: IconAlertTriangle, words: t('safety.cloud.pictures-missing', { count: picturesMissing }), isBad: true }
      if (unsent.pictures === 0) return { Icon: IconCloudCheck, words: t('safety.cloud.current') }
      return picturesRest === undefined
        ? { Icon: IconCloudUp, words: t('safety.cloud.pictures', { count: unsent.pictures }) }
        : { Icon: IconCloudPause, words: t('safety.cloud.pictures-rest', { count: unsent.pictures }) }
    default:
      return assertNever(work)
  }
}

/** Whether all is in the cloud, always in sight. Leads to the page that says more. */
export function CloudLight() {
  const { t } = useTexts()
  const formats = useFormats()
  const { query } = useBenchClient()
  const { data } = useQuery(query.cloud.status.queryOptions())
  if (data === undefined) return null
  const { Icon, words, isBad } = lookOf(data, t, formats)
  return (
    <Link to="/settings/cloud" className={isBad === true ? css.problem : css.cloud}>
      <Icon size="1.2em" aria-hidden="true" />
      {words}
    </Link>
  )
}
