import { type KeyboardEvent, useRef, useState } from 'react'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CaseParts } from './case-parts.tsx'
import { Facts } from './facts.tsx'
import { PartsUsed } from './parts-used.tsx'
import css from './side-panel.module.css'
import { Timeline } from './timeline.tsx'

/** Letters that no step uses. */
const TABS = [
  { name: 'timeline', key: 'T' },
  { name: 'facts', key: 'F' },
  { name: 'parts', key: 'P' },
] as const

type TabName = (typeof TABS)[number]['name']

type SidePanelProps = { readonly open: CaseScreen; readonly workflow: Workflow; readonly isLead: boolean }

/** What is known of the unit on the bench, beside the work. */
export function SidePanel({ open, workflow, isLead }: SidePanelProps) {
  const { t } = useTexts()
  const [chosen, setChosen] = useState<TabName>('timeline')
  const list = useRef<HTMLDivElement>(null)
  useKeys((key) => {
    const tab = TABS.find((each) => each.key === key.toUpperCase())
    if (tab === undefined) return false
    setChosen(tab.name)
    return true
  })
  const onArrow = ({ key }: KeyboardEvent) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    const next = TABS[(TABS.findIndex(({ name }) => name === chosen) + step + TABS.length) % TABS.length]
    if (step === 0 || next === undefined) return
    setChosen(next.name)
    list.current?.querySelector<HTMLElement>(`#bench-tab-${next.name}`)?.focus()
  }
  return (
    <section className={css.panel} aria-label={t('bench.side')}>
      <div ref={list} className={css.tabs} role="tablist" aria-label={t('bench.side')} onKeyDown={onArrow}>
        {TABS.map(({ name, key }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`bench-tab-${name}`}
            aria-controls="bench-side"
            aria-selected={name === chosen}
            tabIndex={name === chosen ? 0 : -1}
            className={css.tab}
            onClick={() => setChosen(name)}
          >
            {t(`bench.side.${name}`)}
            {name === 'parts' && open.state.parts.length > 0 ? <span className={css.count}>{open.state.parts.length}</span> : null}
            <span className={css.key}>{key}</span>
          </button>
        ))}
      </div>
      <div id="bench-side" role="tabpanel" aria-labelledby={`bench-tab-${chosen}`} className={css.body}>
        {chosen === 'timeline' ? <Timeline open={open} workflow={workflow} /> : null}
        {chosen === 'facts' ? <Facts open={open} workflow={workflow} isLead={isLead} /> : null}
        {chosen === 'parts' ? (
          <div className={css.padded}>
            <PartsUsed open={open} />
            {workflow.stages[open.state.stage.name].parts ? null : <p className={css.note}>{t('bench.parts.not-now')}</p>}
            <CaseParts open={open} />
          </div>
        ) : null}
      </div>
    </section>
  )
}
