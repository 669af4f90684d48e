import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Counted } from '../../../shared/bench/desk.ts'
import { PART_FILTERS, type PartFilter, type PartsPage } from '../../../shared/contract/parts-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLatest } from '../../parts/use-latest.ts'
import { motionOfKey, moved } from '../queue/selection.ts'
import { NewPartPanel } from './new-part-panel.tsx'
import { PartChips } from './part-chips.tsx'
import { PartPanel } from './part-panel.tsx'
import { PartWords } from './part-words.tsx'
import { CountButton, PartsLegend } from './parts-legend.tsx'
import css from './parts-list.module.css'
import { BrokenParts, EmptyParts } from './parts-message.tsx'
import { PartsTable } from './parts-table.tsx'
import { usePartRows } from './use-part-rows.ts'
import { type PartTold, usePartTold } from './use-part-told.ts'

/** Rows that stand in until the first page tells how many there are. */
const GUESSED_ROWS = 30

/** Which parts are shown: those the typed words fit, of one filter. */
type View = { readonly words: string; readonly filter: PartFilter }

type Selection = { readonly index: number; readonly part?: string | undefined }

/** `waiting`: a count that was left in the middle. */
export function PartsList({ waiting }: { readonly waiting: Counted | undefined }) {
  const { t } = useTexts()
  const [{ words, filter }, setView] = useState<View>({ words: '', filter: 'all' })
  const [selection, setSelection] = useState<Selection>({ index: 0 })
  const [pages, setPages] = useState<readonly number[]>([0])
  const [looking, setLooking] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const isLead = useIsLead()
  const field = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const ask = useAsk()
  const rows = usePartRows(words, filter, pages)
  const counts = useLastKnown(rows.counts)
  const total = rows.total ?? GUESSED_ROWS
  const found = selection.part === undefined ? undefined : rows.indexOf(selection.part)
  const index = found ?? Math.max(0, Math.min(selection.index, total - 1))
  const latestRef = useLatest({ rows })

  const select = useCallback(
    (next: number) => {
      const part = latestRef.current.rows.rowAt(next)?.part.number
      setSelection({ index: next, part })
      setLooking((before) => (before === undefined ? undefined : part))
    },
    [latestRef],
  )
  const open = useCallback(
    (next: number) => {
      const part = latestRef.current.rows.rowAt(next)?.part.number
      setSelection({ index: next, part })
      setLooking(part)
    },
    [latestRef],
  )
  // Keys typed faster than the screen is drawn build on each other, not on what is drawn.
  const show = (change: (before: View) => View) => {
    setView(change)
    setPages([0])
    setSelection({ index: 0 })
  }
  const leaveField = () => scroller.current?.focus({ preventScroll: true })
  const close = () => {
    setLooking(undefined)
    leaveField()
  }
  const add = () => {
    setLooking(undefined)
    setAdding(true)
  }
  const added = (part?: string) => {
    setAdding(false)
    if (part === undefined) return leaveField()
    setView({ words: '', filter: 'all' })
    setSelection({ index: 0, part })
    setLooking(part)
  }
  const count = () => void ask((client) => client.bench.press({ code: commandCode({ type: 'count' }) }))

  const told = usePartTold()
  const [shown, setShown] = useState<PartTold>()
  if (told !== undefined && told !== shown) {
    setShown(told)
    // A part scanned with no unit on the bench is looked at, whatever is filtered.
    if (told.isScanned) {
      setView({ words: '', filter: 'all' })
      setLooking(told.part)
    }
    setSelection({ index: 0, part: told.part })
  }

  useKeys((key) => {
    if (isAdding || isInForm()) return false
    const wanted = PART_FILTERS[Number(key) - 1]
    const motion = motionOfKey(key)
    if (key === 'Escape' && looking !== undefined) close()
    else if (key === 'Escape' && words !== '') show((before) => ({ ...before, words: '' }))
    else if (motion !== undefined && total > 0) select(moved(index, motion, total, 10))
    else if (key === 'Enter' && document.activeElement === document.body && total > 0) open(index)
    else if (key === '+' && isLead) add()
    else if (key === ' ' && looking === undefined && !isOnControl()) count()
    else if (wanted !== undefined) show((before) => ({ ...before, filter: wanted }))
    else if (key.length === 1 && looking === undefined) {
      // What is typed anywhere goes into the field, and so does what comes after it.
      if (key !== '/') show((before) => ({ ...before, words: before.words + key }))
      field.current?.focus()
    } else return false
    return true
  })

  const isEmpty = rows.total === 0
  const isBroken = rows.failed && rows.total === undefined
  return (
    <section className={css.parts}>
      <header className={css.head}>
        <h1 className={css.title}>{t('parts.title')}</h1>
        <PartWords
          ref={field}
          words={words}
          onWords={(next) => show((before) => ({ ...before, words: next }))}
          onLeave={leaveField}
          onMove={(motion) => select(moved(index, motion, total, 10))}
          onOpen={() => {
            open(index)
            leaveField()
          }}
        />
        <PartChips filter={filter} counts={counts} onPick={(next) => show((before) => ({ ...before, filter: next }))} />
        <CountButton waiting={waiting} hasKey={looking === undefined} onPress={count} />
      </header>
      <div className={css.body}>
        <div className={css.list}>
          {isBroken ? (
            <BrokenParts onRetry={rows.retry} />
          ) : isEmpty ? (
            <EmptyParts filter={filter} words={words} onShowAll={() => show(() => ({ words: '', filter: 'all' }))} />
          ) : (
            <PartsTable {...{ rows, total, selected: index, scroller }} onPages={setPages} onSelect={select} onOpen={open} />
          )}
          <PartsLegend
            position={index}
            total={rows.total}
            isLooking={looking !== undefined || isAdding}
            onAdd={isLead && !isAdding ? add : undefined}
          />
        </div>
        {isAdding ? <NewPartPanel onDone={added} /> : null}
        {looking === undefined || isAdding ? null : (
          <PartPanel key={looking} part={looking} onClose={close} onOther={(part) => setLooking(part)} />
        )}
      </div>
    </section>
  )
}

/** Whether whoever works here may say what a part is. */
function useIsLead(): boolean {
  const { query } = useBenchClient()
  return useQuery(query.bench.screen.queryOptions()).data?.isLead === true
}

/** What is pressed in a form is the form's. */
function isInForm(): boolean {
  return document.activeElement?.closest('form') != null
}

/** A control that was reached by the keyboard keeps its own keys. */
function isOnControl(): boolean {
  return document.activeElement?.matches('button:focus-visible, a:focus-visible') ?? false
}

/** The last value there was: counts stay while another filter's come. */
function useLastKnown(value: PartsPage['counts'] | undefined): PartsPage['counts'] | undefined {
  const [latest, setLatest] = useState(value)
  if (value !== undefined && value !== latest) setLatest(value)
  return value ?? latest
}
