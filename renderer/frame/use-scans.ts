import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useContext } from 'react'
import { FACTORY_SCANNER } from '../../shared/scan/keyboard-scanner.ts'
import { diagnose } from '../../shared/scan/self-test.ts'
import { isTestScan } from '../../shared/scan/test-scan.ts'
import { useAsk } from '../client/use-ask.ts'
import { KeysContext } from '../client/use-keys.ts'
import { DEFAULT_SETTINGS, useSettings } from '../client/use-settings.ts'
import { useTestScans } from '../scan/test-scans.ts'
import { useWedge } from '../scan/use-wedge.ts'
import { usePlayer } from '../sound/use-player.ts'
import { type ScreenPath, useGoTo } from './use-go-to.ts'
import { useShowDue } from './use-show-queue.ts'

export const SCANNER_TEST = '/settings/scanner-test'

const ROUTE_KEYS: Readonly<Record<string, ScreenPath>> = { F1: '/', F2: '/dock', F3: '/queue', F4: '/settings', F5: '/parts' }

/** To what is due: the bar below says how many. */
const DUE_KEY = 'F6'

/**
 * The single place where keys and typed scans come in. A code of the self-test card opens the self-test from anywhere and
 * never reaches the bench; while it is open nothing does, since what it is there to find out is whether codes arrive right.
 */
export function useScans(onTestScan: () => void): void {
  const keys = useContext(KeysContext)
  const navigate = useNavigate()
  const goTo = useGoTo()
  const showDue = useShowDue()
  const ask = useAsk()
  const tests = useTestScans()
  const player = usePlayer()
  const { settings } = useSettings()
  const isTryingOut = useRouterState({ select: ({ location }) => location.pathname === SCANNER_TEST })
  const scanner = settings?.keyboardScanner ?? FACTORY_SCANNER

  useWedge({
    scanner,
    isTryingOut,
    onScan: ({ text, held, end }) => {
      const scan = { type: 'keys', held, end } as const
      if (!isTryingOut && !isTestScan(scan, scanner)) {
        void ask((client) => client.bench.scan({ text, source: 'wedge' }), text)
        return
      }
      if (!isTryingOut) {
        tests.startAgain()
        void navigate({ to: SCANNER_TEST })
      }
      onTestScan()
      tests.add(scan)
      player.play(diagnose(tests.list(), scanner).verdict === 'wrong' ? 'refused' : 'accepted', settings?.volume ?? DEFAULT_SETTINGS.volume)
    },
    onKey: (key) => {
      if (key === DUE_KEY) {
        showDue()
        return true
      }
      const to = ROUTE_KEYS[key]
      if (to === undefined) return keys?.press(key) ?? false
      goTo(to)
      return true
    },
  })
}
