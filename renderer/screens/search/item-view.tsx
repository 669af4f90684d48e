import {
  IconArrowsSort,
  IconBuildingWarehouse,
  IconDatabaseExport,
  IconFileImport,
  IconFilePlus,
  IconGavel,
  IconIdBadge2,
  IconLanguage,
  IconLayoutList,
  IconListNumbers,
  IconMoon,
  IconPlayerTrackNext,
  IconPrinter,
  IconPuzzle,
  IconQrcode,
  IconScan,
  IconSettings,
  IconStackPop,
  IconSun,
  IconTool,
  IconUser,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'
import type { QueueRow } from '../../../shared/contract/queue-row.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import { assertNever } from '../../../shared/decider.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DueText } from '../../parts/due-text.tsx'
import { StageMark } from '../case/stage-mark.tsx'
import { matchOf } from './highlight.ts'
import type { ActionName, Item } from './item.ts'
import css from './item-view.module.css'
import { Marked } from './marked.tsx'
import type { Matched } from './result-groups.ts'

const ACTION_ICONS = {
  bench: IconTool,
  dock: IconBuildingWarehouse,
  triage: IconArrowsSort,
  next: IconPlayerTrackNext,
  queue: IconLayoutList,
  lists: IconFileImport,
  parts: IconPuzzle,
  count: IconListNumbers,
  settings: IconSettings,
  policies: IconGavel,
  'new-case': IconFilePlus,
  'print-unit': IconPrinter,
  'print-return': IconPrinter,
  'put-aside': IconStackPop,
  operator: IconUsers,
  'command-sheet': IconQrcode,
  badges: IconIdBadge2,
  language: IconLanguage,
  'theme-light': IconSun,
  'theme-dark': IconMoon,
  backup: IconDatabaseExport,
  'scanner-test': IconScan,
} as const satisfies Record<ActionName, unknown>

/** One line of the palette, with what was looked for marked. */
export function ItemView({ item, query }: { readonly item: Item; readonly query: string }) {
  const { t } = useTexts()
  switch (item.type) {
    case 'case':
      return <CaseItem row={item.row} matched={item.matched} query={query} />
    case 'known':
      return (
        <>
          <span className={`${css.rma} code`}>{formatRma(item.rma)}</span>
          <span className={css.name}>{item.product}</span>
        </>
      )
    case 'action': {
      const Icon = ACTION_ICONS[item.name]
      return (
        <>
          <Icon className={css.icon} size="1.3em" stroke={1.8} aria-hidden="true" />
          <span className={css.name}>
            <Marked text={item.words} query={query} />
          </span>
        </>
      )
    }
    case 'operator':
      return (
        <>
          {item.isNow ? (
            <IconUserCheck className={css.icon} size="1.3em" aria-hidden="true" />
          ) : (
            <IconUser className={css.icon} size="1.3em" aria-hidden="true" />
          )}
          <span className={css.name}>
            <Marked text={item.words} query={query} />
          </span>
          <span className={css.side}>{t(`role.${item.role}`)}</span>
        </>
      )
    default:
      return assertNever(item)
  }
}

function CaseItem({ row, matched, query }: { readonly row: QueueRow; readonly matched: Matched | undefined; readonly query: string }) {
  const { pick } = useTexts()
  return (
    <>
      <span className={`${css.rma} code`}>
        <Marked text={formatRma(row.rma)} query={query} />
      </span>
      <span className={css.lines}>
        <span className={css.name}>
          <Marked text={pick(row.product)} query={matched === 'product' ? query : ''} />
        </span>
        <Second row={row} matched={matched} query={query} />
      </span>
      <span className={css.side}>
        <StageMark stage={row.stage} added={row.added} />
        <DueText dueAt={row.dueAt} />
      </span>
    </>
  )
}

/** Under the product: what matched, by its name; else what the buyer said. */
function Second({ row, matched, query }: { readonly row: QueueRow; readonly matched: Matched | undefined; readonly query: string }) {
  const { t, language } = useTexts()
  // Found by the name in the other language: that name is shown, or the hit would be a riddle.
  const other = row.product[language === 'en' ? 'zh-CN' : 'en']
  if (matched === 'product' && matchOf(`${row.product[language]} ${row.sku}`, query) === 'none' && matchOf(other, query) !== 'none') {
    return (
      <span className={`${css.second} ${css.found}`}>
        <Marked text={other} query={query} />
      </span>
    )
  }
  const text = { serial: row.serial, order: row.orderId, tracking: row.tracking, buyer: row.buyer }[matched as 'serial']
  if (text === undefined || matched === undefined) {
    return <span className={css.second}>{row.complaint}</span>
  }
  return (
    <span className={css.second}>
      {t(`search.group.${matched}`)}{' '}
      <span className={matched === 'buyer' ? css.found : `${css.found} code`}>
        <Marked text={text} query={query} />
      </span>
    </span>
  )
}
