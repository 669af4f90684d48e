import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { withoutRma } from './highlight.ts'
import type { Section } from './item.ts'
import { PaletteFoot } from './palette-foot.tsx'
import { PaletteList, optionId } from './palette-list.tsx'
import css from './palette.module.css'
import { foundSections, operatorSections, startSections } from './sections.ts'
import { useActions } from './use-actions.ts'
import { type How, useEarlyEnter } from './use-early-enter.ts'
import { useFound } from './use-found.ts'

const LIST = 'search-list'

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const { query } = useBenchClient()
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const { data: operators = [] } = useQuery(query.catalogue.operators.queryOptions())
  const { run, backup } = useActions()
  const [typed, setTyped] = useState('')
  const [mode, setMode] = useState<'all' | 'operators'>('all')
  const [chosen, setChosen] = useState(0)
  const earlyRef = useRef<How | undefined>(undefined)
  const { found, failed, isSearching } = useFound(mode === 'all' ? withoutRma(typed) : '')

  const sections: readonly Section[] =
    mode === 'operators'
      ? operatorSections(operators, bench?.operator.id, typed.trim())
      : typed.trim() === ''
        ? startSections(bench, texts)
        : foundSections(found, typed.trim(), bench, texts)
  const items = sections.flatMap((section) => section.items)
  const at = Math.min(chosen, items.length - 1)
  const isBehind = mode === 'all' && isSearching

  const type = (text: string) => {
    setTyped(text)
    setChosen(0)
    earlyRef.current = undefined
  }
  const choose = (index: number, how: How) => {
    const item = items[index]
    if (item === undefined) return
    if (isBehind && item.type === 'case') {
      earlyRef.current = how
      return
    }
    const after = run(item, how)
    if (after === 'close') onClose()
    if (after !== 'operators') return
    setMode('operators')
    type('')
  }
  const back = () => {
    if (mode === 'all') {
      onClose()
      return
    }
    setMode('all')
    type('')
  }

  useEarlyEnter(earlyRef, isBehind, (how) => choose(0, how))
  useFocusBack()
  // Nothing behind the palette hears a key while it is open.
  useKeys((key) => {
    if (key === 'Escape') back()
    return true
  })

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) setChosen(stepped(at, step, items.length))
    else if (event.key === 'Enter' && isBehind && items.length === 0) earlyRef.current = howOf(event)
    else if (event.key === 'Enter') choose(at, howOf(event))
    else if (event.key === 'Escape' || (event.key === 'Backspace' && typed === '' && mode === 'operators')) back()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const active = items[at]
  return createPortal(
    <div className={css.scrim} onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div className={css.palette} role="dialog" aria-label={t('search.title')}>
        <div className={css.field}>
          <IconSearch size="1.5rem" aria-hidden="true" />
          <input
            className={css.input}
            autoFocus
            role="combobox"
            aria-expanded="true"
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : optionId(active)}
            aria-label={mode === 'operators' ? t('search.action.operator') : t('search.title')}
            placeholder={mode === 'operators' ? t('search.action.operator') : t('search.placeholder')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <PaletteList
          id={LIST}
          sections={sections}
          active={active}
          query={mode === 'all' ? (typed.trim() === '' ? '' : found.text || typed.trim()) : typed.trim()}
          typed={typed.trim()}
          isBehind={isBehind}
          failed={failed}
          onPoint={(item) => setChosen(items.indexOf(item))}
          onChoose={(item, how) => choose(items.indexOf(item), how)}
        />
        <PaletteFoot
          item={active}
          mode={mode}
          backup={backup}
          count={typed.trim() === '' || mode !== 'all' ? undefined : found.rows.length}
        />
      </div>
    </div>,
    document.body,
  )
}

function howOf(event: KeyboardEvent): How {
  return event.ctrlKey || event.metaKey ? 'look' : 'bench'
}

function stepped(at: number, step: number, length: number): number {
  if (length === 0) return 0
  if (Math.abs(step) === 1) return (at + step + length) % length
  return Math.max(0, Math.min(length - 1, at + step))
}

/** The keyboard goes back to where it was. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}
