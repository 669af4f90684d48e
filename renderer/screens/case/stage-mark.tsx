import { VisuallyHidden } from '@mantine/core'
import {
  IconBan,
  IconBuildingStore,
  IconCircleCheck,
  IconFileInvoice,
  IconHeadset,
  IconHomeCheck,
  IconPackage,
  IconPackageExport,
  IconPackageImport,
  IconPlayerPause,
  IconPlugConnected,
  IconPuzzle,
  IconReceiptRefund,
  IconReplace,
  IconScale,
  IconStars,
  IconStethoscope,
  IconTool,
  IconTrash,
  IconTruckDelivery,
  IconTruckReturn,
  IconZoomScan,
} from '@tabler/icons-react'
import { type StageName, isEnd } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './stage-mark.module.css'

const ICONS = {
  expected: IconTruckDelivery,
  received: IconPackageImport,
  inspecting: IconZoomScan,
  diagnosing: IconStethoscope,
  deciding: IconScale,
  quoting: IconFileInvoice,
  repairing: IconTool,
  testing: IconPlugConnected,
  replacing: IconReplace,
  refunding: IconReceiptRefund,
  grading: IconStars,
  'sending-part': IconPuzzle,
  packing: IconPackage,
  ready: IconPackageExport,
  shipped: IconTruckReturn,
  delivered: IconHomeCheck,
  closed: IconCircleCheck,
  replaced: IconReplace,
  refunded: IconReceiptRefund,
  'partly-refunded': IconReceiptRefund,
  'parts-sent': IconPuzzle,
  guided: IconHeadset,
  'returned-as-is': IconTruckReturn,
  resold: IconStars,
  scrapped: IconTrash,
  'sent-to-partner': IconBuildingStore,
  'on-hold': IconPlayerPause,
  cancelled: IconBan,
} as const satisfies Record<StageName, unknown>

type Look = 'away' | 'work' | 'held' | 'done'

function lookOf(stage: StageName): Look {
  if (stage === 'on-hold') return 'held'
  if (stage === 'expected' || stage === 'cancelled') return 'away'
  return isEnd(stage) || stage === 'shipped' || stage === 'delivered' ? 'done' : 'work'
}

/** Where a case is: sign, word and colour say the same. The small one shows its sign alone; the word is heard and told on pointing. */
export function StageMark({ stage, size = 'm' }: { readonly stage: StageName; readonly size?: 's' | 'm' | 'l' }) {
  const { t } = useTexts()
  const Icon = ICONS[stage]
  return (
    <span className={css.mark} data-look={lookOf(stage)} data-size={size} title={size === 's' ? t(`stage.${stage}`) : undefined}>
      <Icon size="1.2em" stroke={1.9} aria-hidden="true" />
      {size === 's' ? <VisuallyHidden>{t(`stage.${stage}`)}</VisuallyHidden> : <span className={css.word}>{t(`stage.${stage}`)}</span>}
    </span>
  )
}
