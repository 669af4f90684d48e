import { join } from 'node:path'
import { exit, failureText } from './bench/failure.ts'
import { openLog } from './bench/log.ts'
import { createRouter } from './bench/serve/router.ts'
import { startBench } from './bench/start-bench.ts'
import { realSurroundings } from './bench/surroundings.ts'
import { findChromium, openChromium } from './browser/open-chromium.ts'
import { serveBrowser } from './browser/serve.ts'
import { dataFolder } from './bench/data-folder.ts'

/** The second shell: the same bench process behind 127.0.0.1, its window an app window of the installed Chromium. */
async function main(): Promise<void> {
  const dataDir = dataFolder(process.env, process.platform)
  const log = openLog(dataDir)
  const surroundings = realSurroundings(log)
  const started = await startBench({ dataDir, built: import.meta.dirname, shell: 'browser', surroundings })
  if (!started.ok) return exit(failureText(started.error, dataDir))
  const bench = started.value
  const roots = { page: join(import.meta.dirname, '..', 'renderer'), data: dataDir }
  const server = await serveBrowser({ router: createRouter(bench), roots, random: surroundings.random, log })
  console.log(`Mendbench: ${server.address}`)

  let ending: Promise<void> | undefined
  async function end(): Promise<void> {
    await server.close()
    await bench.close()
    process.exit(0)
  }
  const endOnce = () => {
    ending ??= end()
  }
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  const browser = hasDisplay ? findChromium(process.env) : undefined
  const window = browser === undefined ? undefined : await openChromium(browser, server.windowAddress, dataDir, process.env)
  if (window === undefined) console.log('Mendbench: no display or no Chromium here; open the address above in a browser. Ctrl-C stops.')
  window?.on('exit', endOnce)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      window?.kill()
      endOnce()
    })
  }
}

await main()
