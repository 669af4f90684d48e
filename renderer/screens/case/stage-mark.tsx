import { VisuallyHidden } from '@mantine/core'
import {
  IconBan,
  IconCircleCheck,
  IconPackage,
  IconPackageExport,
  IconPackageImport,
  IconPlayerPause,
  IconPlugConnected,
  IconScale,
  IconStethoscope,
  IconTool,
  IconTruckDelivery,
  IconTruckReturn,
  IconZoomScan,
} from '@tabler/icons-react'
import type { StageName } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './stage-mark.module.css'

const ICONS = {
  expected: IconTruckDelivery,
  received: IconPackageImport,
  inspecting: IconZoomScan,
  diagnosing: IconStethoscope,
  deciding: IconScale,
  repairing: IconTool,
  testing: IconPlugConnected,
  packing: IconPackage,
  ready: IconPackageExport,
  shipped: IconTruckReturn,
  closed: IconCircleCheck,
  'on-hold': IconPlayerPause,
  cancelled: IconBan,
} as const satisfies Record<StageName, unknown>

type Look = 'away' | 'work' | 'held' | 'done'

const LOOKS: Readonly<Record<StageName, Look>> = {
  expected: 'away',
  received: 'work',
  inspecting: 'work',
  diagnosing: 'work',
  deciding: 'work',
  repairing: 'work',
  testing: 'work',
  packing: 'work',
  ready: 'work',
  shipped: 'done',
  closed: 'done',
  'on-hold': 'held',
  cancelled: 'away',
}

/** Where a case is: sign, word and colour say the same. The small one shows its sign alone; the word is heard and told on pointing. */
export function StageMark({ stage, size = 'm' }: { readonly stage: StageName; readonly size?: 's' | 'm' | 'l' }) {
  const { t } = useTexts()
  const Icon = ICONS[stage]
  return (
    <span className={css.mark} data-look={LOOKS[stage]} data-size={size} title={size === 's' ? t(`stage.${stage}`) : undefined}>
      <Icon size="1.2em" stroke={1.9} aria-hidden="true" />
      {size === 's' ? <VisuallyHidden>{t(`stage.${stage}`)}</VisuallyHidden> : <span className={css.word}>{t(`stage.${stage}`)}</span>}
    </span>
  )
}
