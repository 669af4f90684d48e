import { IconCloudOff, IconGitFork } from '@tabler/icons-react'
import type { TimelineEntry } from '../../../shared/contract/case-screen.ts'
import { takeValue } from '../../../shared/merge/take-value.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './fate.module.css'

type FateProps = {
  readonly caseId: string
  readonly entry: TimelineEntry
  /** What it had set, in words. */
  readonly value: string | undefined
  readonly isReadOnly?: boolean
}

/** What became of something another bench did meanwhile: whether it counts, and how to make it count. */
export function Fate({ caseId, entry, value, isReadOnly = false }: FateProps) {
  const { t } = useTexts()
  const ask = useAsk()
  const { disposition, isUnaware, isTakenBack, event, benchName } = entry
  const isOut = disposition === 'superseded' || disposition === 'duplicate' || disposition === 'lost'
  if (isTakenBack || (!isOut && isUnaware !== true)) return null
  const canTake = disposition === 'lost' && !isReadOnly && takeValue(event) !== undefined
  return (
    <span className={css.fate}>
      {isOut ? (
        <span className={css.mark} data-fate={disposition}>
          <IconGitFork size="1.1em" aria-hidden="true" />
          {disposition === 'lost' && value !== undefined ? t('mark.also-set', { value, bench: benchName }) : t(`mark.${disposition}`)}
        </span>
      ) : null}
      {isUnaware === true ? (
        <span className={css.mark}>
          <IconCloudOff size="1.1em" aria-hidden="true" />
          {t('mark.offline')}
        </span>
      ) : null}
      {canTake ? (
        <button
          type="button"
          className={css.take}
          onClick={() => void ask((client) => client.cases.takeValue({ caseId, event: entry.id }))}
        >
          {t('mark.take')}
        </button>
      ) : null}
    </span>
  )
}
