import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/decider.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import type { Item } from './item.ts'
import css from './palette.module.css'
import type { Backup } from './use-actions.ts'

/** The bench sends no more than this. */
const MOST = 50

type Props = {
  readonly item: Item | undefined
  readonly mode: 'all' | 'operators'
  readonly backup: Backup
  readonly count: number | undefined
}

/** What the keys do now, and what came of the last action. */
export function PaletteFoot({ item, mode, backup, count }: Props) {
  const { t } = useTexts()
  const isCase = item?.type === 'case' || item?.type === 'known'
  return (
    <div className={css.foot}>
      {item === undefined ? null : <Hint keys={['Enter']}>{isCase ? t('search.key.bench') : t('search.key.run')}</Hint>}
      {isCase ? <Hint keys={['Ctrl Enter']}>{t('search.key.look')}</Hint> : null}
      <Hint keys={['↑', '↓']}>{t('search.key.move')}</Hint>
      <Hint keys={['Esc']}>{mode === 'all' ? t('search.key.close') : t('search.key.back')}</Hint>
      <span className={css.outcome} role="status">
        <Outcome backup={backup} count={count} />
      </span>
    </div>
  )
}

function Hint({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <span className={css.hint}>
      {keys.map((key) => (
        <KeyCap key={key} name={key} />
      ))}
      {children}
    </span>
  )
}

function Outcome({ backup, count }: Pick<Props, 'backup' | 'count'>) {
  const { t } = useTexts()
  switch (backup.state) {
    case 'idle':
      if (count === undefined) return null
      return count >= MOST ? t('search.count-many', { limit: MOST }) : t('search.count', { count })
    case 'doing':
      return t('search.doing')
    case 'done':
      return t('search.backup-done', { file: backup.file })
    case 'refused':
      return t('search.backup-refused', { reason: backup.reason })
    case 'failed':
      return t('search.failed-action')
    default:
      return assertNever(backup)
  }
}
