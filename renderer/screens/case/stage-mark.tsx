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
  IconRoute,
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
import type { Localised } from '../../../shared/i18n/localised.ts'
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

type Props = {
  readonly stage: StageName
  /** The state of the center's own in which it is: called by its name. */
  readonly added?: Localised | undefined
  readonly size?: 's' | 'm' | 'l'
}

/** Where a case is: sign, word and colour say the same. The small one shows its sign alone; the word is heard and told on pointing. */
export function StageMark({ stage, added, size = 'm' }: Props) {
  const { t, pick } = useTexts()
  const Icon = added === undefined ? ICONS[stage] : IconRoute
  const word = added === undefined ? t(`stage.${stage}`) : pick(added)
  return (
    <span className={css.mark} data-look={lookOf(stage)} data-size={size} title={size === 's' ? word : undefined}>
      <Icon size="1.2em" stroke={1.9} aria-hidden="true" />
      {size === 's' ? <VisuallyHidden>{word}</VisuallyHidden> : <span className={css.word}>{word}</span>}
    </span>
  )
}
