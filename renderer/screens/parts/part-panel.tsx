import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { commandCode } from '../../../shared/bench/command-word.ts'
import type { PartScreen } from '../../../shared/contract/parts-screen.ts'
import type { OpenOrder } from '../../../shared/parts/stock.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ActionButton } from '../case/action-button.tsx'
import { PartFacts } from './part-facts.tsx'
import { PartForm } from './part-form.tsx'
import { PartHistory } from './part-history.tsx'
import css from './part-panel.module.css'
import { StockForm } from './stock-form.tsx'

type Props = { readonly part: string; readonly onClose: () => void; readonly onOther: (part: string) => void }

/** What is written down in the form at the foot of the panel. */
export type Writing =
  | { readonly type: 'count' | 'receive' | 'order' | 'harvest' | 'move' }
  | { readonly type: 'receive' | 'change-order'; readonly order: OpenOrder }

const ACTS = [
  { type: 'count', key: 'c' },
  { type: 'receive', key: 'r' },
  { type: 'order', key: 'o' },
  { type: 'harvest', key: 'h' },
  { type: 'move', key: 'm' },
] as const

/** Opens the form of what the part is. */
const EDIT = 'e'

/** One part beside the list: what is here, what is coming, who waits for it, what happened, and what can be written down. */
export function PartPanel({ part, onClose, onOther }: Props) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const ask = useAsk()
  const { data, isError, refetch } = useQuery(query.parts.get.queryOptions({ input: { part } }))
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [writing, setWriting] = useState<Writing>()
  const [isEditing, setEditing] = useState(false)
  const isLead = bench?.isLead === true
  const stop = () => {
    setWriting(undefined)
    setEditing(false)
  }
  useKeys((key) => {
    if (key === 'Escape' && (writing !== undefined || isEditing)) {
      stop()
      return true
    }
    if (isEditing) return false
    const act = writing === undefined ? ACTS.find((each) => each.key === key.toLowerCase()) : undefined
    if (act !== undefined && data) setWriting({ type: act.type })
    else if (key.toLowerCase() === EDIT && data && isLead && writing === undefined) setEditing(true)
    else if (key.toLowerCase() === 'u' && writing === undefined)
      void ask((client) => client.bench.press({ code: commandCode({ type: 'undo' }) }))
    else return false
    return true
  })
  return (
    <aside className={css.panel} aria-label={t('part.title')}>
      <button type="button" className={css.close} onClick={onClose} aria-label={t('part.close')}>
        <IconX size="1.4em" aria-hidden="true" />
      </button>
      {data === undefined ? (
        <div className={css.wait}>
          {isError ? (
            <>
              <p role="alert">{t('parts.error.hint')}</p>
              <button type="button" className={css.retry} onClick={() => void refetch()}>
                {t('parts.retry')}
              </button>
            </>
          ) : null}
        </div>
      ) : data === null ? (
        <div className={css.wait}>
          <p>{t('part.unknown')}</p>
        </div>
      ) : isEditing ? (
        <PartForm part={data.part} onDone={stop} />
      ) : (
        <>
          <div className={css.look} role="region" aria-label={data.part.number} tabIndex={0}>
            <PartFacts screen={data} onWrite={setWriting} onOther={onOther} />
            <PartHistory screen={data} />
          </div>
          {writing === undefined ? (
            <Acts onAct={(type) => setWriting({ type })} onEdit={isLead ? () => setEditing(true) : undefined} />
          ) : (
            <StockForm key={JSON.stringify(writing)} screen={data} writing={writing} onDone={stop} />
          )}
        </>
      )}
    </aside>
  )
}

type ActsProps = {
  readonly onAct: (type: (typeof ACTS)[number]['type']) => void
  /** Absent: somebody else changes what a part is. */
  readonly onEdit: (() => void) | undefined
}

function Acts({ onAct, onEdit }: ActsProps) {
  const { t } = useTexts()
  return (
    <div className={css.acts}>
      {ACTS.map(({ type, key }) => (
        <ActionButton key={type} keyName={key} onPress={() => onAct(type)}>
          {t(`part.act.${type}`)}
        </ActionButton>
      ))}
      {onEdit === undefined ? null : (
        <ActionButton keyName={EDIT} onPress={onEdit}>
          {t('part.act.edit')}
        </ActionButton>
      )}
    </div>
  )
}

/** What a form begins with: the part as the panel shows it. */
export type Shown = Pick<PartScreen, 'part' | 'home' | 'places' | 'orders' | 'toOrder'>
