import type { WebContents } from 'electron'
import { isPageUrl } from './app-origin.ts'
import type { ShellLog } from './shell-log.ts'

type Navigation = { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }

/** The window shows our page and nothing else: no other place, no second window, no embedded one. */
export function keepOnPage(contents: WebContents, log: ShellLog): void {
  const stay = (event: Navigation) => {
    if (event.isMainFrame && isPageUrl(event.url)) return
    event.preventDefault()
    log(`refused to navigate to ${event.url.slice(0, 200)}`)
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    log(`refused to open a window for ${url.slice(0, 200)}`)
    return { action: 'deny' }
  })
}
