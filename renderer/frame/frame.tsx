import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, lazy, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { EdgeFlash } from './edge-flash.tsx'
import css from './frame.module.css'
import { Header } from './header.tsx'
import { LineBar } from './line-bar.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { StatusLine } from './status-line.tsx'
import { useDueSounds } from './use-due-sounds.ts'
import { useFollowToPlace } from './use-follow-to-place.ts'
import { usePlaceOfDesk } from './use-place-of-desk.ts'
import { useScans } from './use-scans.ts'
import { useSearchKey } from './use-search-key.ts'
import { useSounds } from './use-sounds.ts'

const SearchPalette = lazy(async () => ({ default: (await import('../screens/search/search-palette.tsx')).SearchPalette }))

/** What stands around every screen. */
export function Frame() {
  const [isSearching, setSearching] = useState(false)
  useSounds()
  useDueSounds()
  useFollowToPlace()
  usePlaceOfDesk()
  useSearchKey(() => setSearching(true))
  useScans(() => setSearching(false))

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
