import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { KeyCap } from '../parts/key-cap.tsx'
import { DeviceLights } from './device-lights.tsx'
import css from './header.module.css'
import { OperatorMenu } from './operator-menu.tsx'
import { useGoTo } from './use-go-to.ts'

const SCREENS = [
  { key: 'F1', to: '/', text: 'nav.bench' },
  { key: 'F2', to: '/dock', text: 'nav.dock' },
  { key: 'F3', to: '/queue', text: 'nav.queue' },
  { key: 'F4', to: '/settings', text: 'nav.settings' },
  { key: 'F5', to: '/parts', text: 'nav.parts' },
] as const

export function Header({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTexts()
  const goTo = useGoTo()
  const { query } = useBenchClient()
  const { data: setup } = useQuery(query.setup.status.queryOptions())
  return (
    <header className={css.header}>
      <div className={css.place}>
        <img src="./icon.svg" alt="" width="22" height="22" />
        <strong>{t('app.name')}</strong>
        <span className={css.where}>{setup?.center}</span>
        <span className={css.where}>{setup?.bench}</span>
      </div>
      <nav className={css.nav} aria-label={t('nav.label')}>
        {SCREENS.map(({ key, to, text }) => (
          <Link
            key={key}
            to={to}
            className={css.tab}
            activeOptions={{ exact: to === '/' }}
            onClick={(event) => {
              event.preventDefault()
              goTo(to)
            }}
          >
            <span className={css.key}>{key}</span>
            {t(text)}
          </Link>
        ))}
        <button type="button" className={css.search} onClick={onSearch}>
          <IconSearch size="1.1em" aria-hidden="true" />
          {t('nav.search')}
          <KeyCap name="Ctrl K" />
        </button>
      </nav>
      <DeviceLights />
      <OperatorMenu />
    </header>
  )
}
