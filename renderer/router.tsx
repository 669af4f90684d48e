import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { lazy } from 'react'
import { Frame } from './frame/frame.tsx'
import { BenchScreen } from './screens/bench/bench-screen.tsx'

const DockScreen = lazy(async () => ({ default: (await import('./screens/dock/dock-screen.tsx')).DockScreen }))
const QueueScreen = lazy(async () => ({ default: (await import('./screens/queue/queue-screen.tsx')).QueueScreen }))
const CaseScreen = lazy(async () => ({ default: (await import('./screens/case/case-screen.tsx')).CaseScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('./screens/settings/settings-screen.tsx')).SettingsScreen }))
const ScannerTestScreen = lazy(async () => ({
  default: (await import('./screens/scanner-test/scanner-test-screen.tsx')).ScannerTestScreen,
}))

const PartsScreen = lazy(async () => ({ default: (await import('./screens/parts/parts-screen.tsx')).PartsScreen }))
const PoliciesScreen = lazy(async () => ({ default: (await import('./screens/policies/policies-screen.tsx')).PoliciesScreen }))
const SheetsScreen = lazy(async () => ({ default: (await import('./screens/sheets/sheets-screen.tsx')).SheetsScreen }))
const ListsScreen = lazy(async () => ({ default: (await import('./screens/lists/lists-screen.tsx')).ListsScreen }))

const root = createRootRoute({ component: Frame })
const bench = createRoute({ getParentRoute: () => root, path: '/', component: BenchScreen })
const queue = createRoute({ getParentRoute: () => root, path: '/queue', component: QueueScreen })
const lists = createRoute({ getParentRoute: () => root, path: '/lists', component: ListsScreen })
const dock = createRoute({ getParentRoute: () => root, path: '/dock', component: DockScreen })
const parts = createRoute({ getParentRoute: () => root, path: '/parts', component: PartsScreen })
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen })
const policies = createRoute({ getParentRoute: () => root, path: '/policies', component: PoliciesScreen })
const cloud = createRoute({ getParentRoute: () => root, path: '/settings/cloud', component: () => <SettingsScreen section="cloud" /> })
const scannerTest = createRoute({ getParentRoute: () => root, path: '/settings/scanner-test', component: ScannerTestScreen })
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/case/$caseId',
  component: function OneCase() {
    const { caseId } = oneCase.useParams()
    return <CaseScreen caseId={caseId} />
  },
})

const commandSheet = createRoute({
  getParentRoute: () => root,
  path: '/sheets/commands',
  component: () => <SheetsScreen sheet="commands" />,
})
const answerSheet = createRoute({ getParentRoute: () => root, path: '/sheets/answers', component: () => <SheetsScreen sheet="answers" /> })
const badgeSheet = createRoute({ getParentRoute: () => root, path: '/sheets/badges', component: () => <SheetsScreen sheet="badges" /> })
const oneBadge = createRoute({
  getParentRoute: () => root,
  path: '/sheets/badges/$operator',
  component: function OneBadge() {
    const { operator } = oneBadge.useParams()
    return <SheetsScreen sheet="badges" operator={operator} />
  },
})

const routeTree = root.addChildren([
  bench,
  dock,
  queue,
  lists,
  parts,
  settings,
  policies,
  cloud,
  scannerTest,
  oneCase,
  commandSheet,
  answerSheet,
  badgeSheet,
  oneBadge,
])

/** Places live behind `#`: neither shell has to know them. */
export function createAppRouter() {
  return createRouter({ routeTree, history: createHashHistory() })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
