import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createAnnouncements } from './client/announcements.ts'
import type { BenchClient } from './client/bench-client.ts'
import { hearReplies } from './client/hear-replies.ts'
import { type Refresh, RefreshContext } from './client/refresh.ts'
import { AnnouncementsContext } from './client/use-announcements.ts'
import { BenchClientContext, useBenchClient } from './client/use-bench-client.ts'
import { KeysContext, createKeys } from './client/use-keys.ts'
import { useSettings } from './client/use-settings.ts'
import { useTellLine } from './client/use-tell-line.ts'
import { createFormats } from '../shared/i18n/formats.ts'
import { FormatsContext } from './i18n/use-formats.ts'
import { useTexts } from './i18n/use-texts.ts'
import { createAppRouter } from './router.tsx'
import { FirstRunScreen } from './screens/first-run/first-run-screen.tsx'
import { TestScansContext, createTestScans } from './scan/test-scans.ts'
import { createPlayer } from './sound/player.ts'
import { PlayerContext } from './sound/use-player.ts'
import { mantineTheme, mantineVariables } from './theme/mantine-theme.ts'

type AppProps = { readonly bench: BenchClient; readonly cache: QueryClient; readonly refresh: Refresh; readonly texts: i18n }

export function App({ bench, cache, refresh, texts }: AppProps) {
  const [announcements] = useState(createAnnouncements)
  const [keys] = useState(createKeys)
  const [player] = useState(createPlayer)
  const [testScans] = useState(createTestScans)
  useEffect(() => hearReplies(bench, cache, announcements), [bench, cache, announcements])
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={cache}>
        <BenchClientContext value={bench}>
          <RefreshContext value={refresh}>
            <AnnouncementsContext value={announcements}>
              <KeysContext value={keys}>
                <PlayerContext value={player}>
                  <TestScansContext value={testScans}>
                    <Appearance texts={texts}>
                      <Start />
                    </Appearance>
                  </TestScansContext>
                </PlayerContext>
              </KeysContext>
            </AnnouncementsContext>
          </RefreshContext>
        </BenchClientContext>
      </QueryClientProvider>
    </I18nextProvider>
  )
}

/** Language and light as the settings say, while the window runs. */
function Appearance({ texts, children }: { readonly texts: i18n; readonly children: ReactNode }) {
  const { settings } = useSettings()
  const language = settings?.language
  const theme = settings?.theme ?? 'system'
  useEffect(() => {
    if (language !== undefined && texts.language !== language) void texts.changeLanguage(language)
  }, [texts, language])
  const shown = useTexts().language
  useEffect(() => {
    document.documentElement.lang = shown
  }, [shown])
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      defaultColorScheme="auto"
      {...(theme === 'system' ? {} : { forceColorScheme: theme })}
    >
      {children}
    </MantineProvider>
  )
}

/** The first-run page until the center is set up, then the workbench. */
function Start() {
  const { language } = useTexts()
  const { query } = useBenchClient()
  const [router] = useState(createAppRouter)
  useTellLine()
  const { data: setup } = useQuery(query.setup.status.queryOptions())
  const zone = setup?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  const formats = useMemo(() => createFormats(language, zone), [language, zone])
  if (setup === undefined) return <Opening />
  return <FormatsContext value={formats}>{setup.done ? <RouterProvider router={router} /> : <FirstRunScreen />}</FormatsContext>
}

function Opening() {
  const { t } = useTexts()
  return <p className="opening">{t('line.starting')}</p>
}
