import type { WebContents } from 'electron'
import type { ShellLog } from './shell-log.ts'

/** A page that fails again within this time would fail for ever. */
const AGAIN_WITHIN_MS = 60_000

/**
 * Reloads the page when its process has crashed: nothing is lost, the bench process holds all state. The second time in
 * a row it gives up.
 * @param uptime milliseconds that only ever grow
 */
export function recoverPage(contents: WebContents, giveUp: () => void, log: ShellLog, uptime: () => number): void {
  let lastCrash = Number.NEGATIVE_INFINITY
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    const isAgain = uptime() - lastCrash < AGAIN_WITHIN_MS
    lastCrash = uptime()
    log(`the page's process ended: ${reason}, code ${exitCode}; ${isAgain ? 'giving up' : 'reloading'}`)
    if (isAgain) giveUp()
    else contents.reload()
  })
  contents.on('unresponsive', () => log('the page does not respond'))
  contents.on('preload-error', (_event, path, error) => log(`preload ${path}: ${String(error)}`))
}
