import type { BrowserWindowConstructorOptions } from 'electron'
import { MINIMUM, type Placement } from './window-placement.ts'

/** The page's darkest paper: a window that is shown before its page must not flash white. */
const DARK_PAPER = '#0e1113'

export type WindowParts = {
  readonly placement: Placement
  /** Absolute path of the built preload script. */
  readonly preload: string
  /** Absolute path of a PNG; only Linux takes the window's icon from here. */
  readonly icon: string
  readonly isPackaged: boolean
}

/** Every right is written down, also where Electron's default is the same: a default can change, a test of this cannot miss it. */
export function windowOptions({ placement, preload, icon, isPackaged }: WindowParts): BrowserWindowConstructorOptions {
  return {
    ...placement.position,
    width: placement.width,
    height: placement.height,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Mendbench',
    backgroundColor: DARK_PAPER,
    fullscreen: placement.isFullScreen,
    icon,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Spell checking fetches dictionaries, and underlines serial numbers.
      spellcheck: false,
      // The first thing a technician does is scan, which is no gesture for the page; it must be heard all the same.
      autoplayPolicy: 'no-user-gesture-required',
      devTools: !isPackaged,
    },
  }
}
