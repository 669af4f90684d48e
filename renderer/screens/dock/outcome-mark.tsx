import { IconCheck, IconExclamationMark, IconHistory } from '@tabler/icons-react'
import type { DockLine } from '../../../shared/contract/dock-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './outcome-mark.module.css'

const ICONS = {
  expected: IconCheck,
  unexpected: IconExclamationMark,
  'seen-before': IconHistory,
} as const satisfies Record<DockLine['outcome'], unknown>

/** What a scan was taken for: sign, word and colour say the same. */
export function OutcomeMark({ outcome, size = 'm' }: { readonly outcome: DockLine['outcome']; readonly size?: 'm' | 'l' }) {
  const { t } = useTexts()
  const Icon = ICONS[outcome]
  return (
    <span className={css.mark} data-outcome={outcome} data-size={size}>
      <Icon size="1.2em" stroke={3} aria-hidden="true" />
      <span>{t(`dock.outcome.${outcome}`)}</span>
    </span>
  )
}
