import { useEffect } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { ItemView } from './item-view.tsx'
import type { Item, Section } from './item.ts'
import css from './palette-list.module.css'

type Props = {
  readonly id: string
  readonly sections: readonly Section[]
  readonly active: Item | undefined
  readonly query: string
  readonly typed: string
  readonly isBehind: boolean
  readonly failed: boolean
  readonly onPoint: (item: Item) => void
  readonly onChoose: (item: Item, how: 'bench' | 'look') => void
}

export function optionId(item: Item): string {
  return `search-${item.key}`
}

export function PaletteList({ id, sections, active, query, typed, isBehind, failed, onPoint, onChoose }: Props) {
  const { t } = useTexts()
  const activeId = active === undefined ? undefined : optionId(active)
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const hasCases = sections.some(({ items }) => items.some(({ type }) => type !== 'action'))
  return (
    <>
      {typed !== '' && !hasCases && (failed || !isBehind) ? (
        <div className={css.nothing} role="status">
          <strong>{failed ? t('search.failed') : t('search.nothing.title', { text: typed })}</strong>
          {failed ? null : <p>{t('search.nothing.hint')}</p>}
        </div>
      ) : null}
      <div id={id} role="listbox" aria-label={t('search.results')} className={css.scroller}>
        {sections.map(({ name, items }) => (
          <div key={name} role="group" aria-labelledby={`search-group-${name}`} className={css.group}>
            <div id={`search-group-${name}`} className={css.title} role="presentation">
              {t(`search.group.${name}`)}
            </div>
            {items.map((item) => (
              <div
                key={item.key}
                id={optionId(item)}
                role="option"
                aria-selected={item === active}
                className={css.option}
                onMouseMove={() => item !== active && onPoint(item)}
                onClick={(event) => onChoose(item, event.ctrlKey || event.metaKey ? 'look' : 'bench')}
              >
                <ItemView item={item} query={query} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}
