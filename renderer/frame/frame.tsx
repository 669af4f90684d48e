import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { Suspense, lazy, useContext, useState } from 'react'
import { useAsk } from '../client/use-ask.ts'
import { KeysContext } from '../client/use-keys.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { useWedge } from '../scan/use-wedge.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { EdgeFlash } from './edge-flash.tsx'
import css from './frame.module.css'
import { Header } from './header.tsx'
import { LineBar } from './line-bar.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { StatusLine } from './status-line.tsx'
import { useFollowToBench } from './use-follow-to-bench.ts'
import { useSearchKey } from './use-search-key.ts'
import { useSounds } from './use-sounds.ts'

const SearchPalette = lazy(async () => ({ default: (await import('../screens/search/search-palette.tsx')).SearchPalette }))

const ROUTE_KEYS: Readonly<Record<string, '/' | '/queue' | '/settings'>> = { F1: '/', F3: '/queue', F4: '/settings' }

/** What stands around every screen, and the single place where keys and scans come in. */
export function Frame() {
  const [isSearching, setSearching] = useState(false)
  const keys = useContext(KeysContext)
  const navigate = useNavigate()
  const ask = useAsk()
  useSounds()
  useFollowToBench()
  useSearchKey(() => setSearching(true))

  useWedge({
    onScan: (text) => void ask((client) => client.bench.scan({ text, source: 'wedge' }), text),
    onKey: (key) => {
      const to = ROUTE_KEYS[key]
      if (to === undefined) return keys?.press(key) ?? false
      void navigate({ to })
      return true
    },
  })

  return (
    <div className={css.frame}>
      <Header onSearch={() => setSearching(true)} />
      <main className={css.screen}>
        <Screen />
      </main>
      <StatusLine />
      <LineBar />
      <EdgeFlash />
      <Suspense fallback={null}>
        <SearchPalette opened={isSearching} onClose={() => setSearching(false)} />
      </Suspense>
    </div>
  )
}

function Screen() {
  const { t } = useTexts()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <ScreenBoundary key={path} fallback={BrokenScreen}>
      <Suspense
        fallback={
          <div className={css.loading}>
            <p>{t('screen.loading')}</p>
          </div>
        }
      >
        <Outlet />
      </Suspense>
    </ScreenBoundary>
  )
}
