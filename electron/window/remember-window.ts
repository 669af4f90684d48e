import type { BrowserWindow } from 'electron'
import type { ShellLog } from './shell-log.ts'
import type { WindowState } from './window-placement.ts'

/** Moving a window reports every step; one write after it has come to rest is enough. */
const AT_REST_MS = 500

function windowState(window: BrowserWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds()
  return { bounds: { x, y, width, height }, isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen() }
}

/** Keeps the place of the window as it changes and when it closes. */
export function rememberWindow(window: BrowserWindow, write: (state: WindowState) => void, log: ShellLog): void {
  let pending: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(pending)
    try {
      write(windowState(window))
    } catch (error) {
      log(`could not remember the window's place: ${String(error)}`)
    }
  }
  const rememberAtRest = () => {
    clearTimeout(pending)
    pending = setTimeout(remember, AT_REST_MS)
  }
  window.on('move', rememberAtRest)
  window.on('resize', rememberAtRest)
  window.on('close', remember)
}
