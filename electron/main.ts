import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  type Rectangle,
  screen,
  session,
  systemPreferences,
  utilityProcess,
} from 'electron'
import { dataFolder } from './bench/data-folder.ts'
import { appMenu } from './window/app-menu.ts'
import { PAGE_URL } from './window/app-origin.ts'
import { OWN_SCHEME, serveOwnScheme } from './window/app-protocol.ts'
import { offerBenchLine } from './window/bench-line.ts'
import { type BenchProcess, superviseBench } from './window/bench-process.ts'
import { windowOptions } from './window/bench-window.ts'
import { keepOnPage } from './window/navigation.ts'
import { recoverPage } from './window/page-recovery.ts'
import { limitPermissions } from './window/permissions.ts'
import { rememberWindow } from './window/remember-window.ts'
import { openShellLog } from './window/shell-log.ts'
import { placeWindow } from './window/window-placement.ts'
import { readWindowState, writeWindowState } from './window/window-state-file.ts'

const out = join(import.meta.dirname, '..')
const data = dataFolder(process.env, process.platform)
const log = openShellLog(data, () => new Date())
const uptime = () => performance.now()
const isMac = process.platform === 'darwin'

// Chromium's own files live apart from the bench's, and the lock that makes us single is one per data folder.
const profile = join(data, 'shell')
mkdirSync(profile, { recursive: true, mode: 0o700 })
app.setPath('userData', profile)
app.setAppUserModelId('app.mendbench.bench')
protocol.registerSchemesAsPrivileged([OWN_SCHEME])
process.on('uncaughtExceptionMonitor', (error) => log(`fault in the shell: ${error.stack ?? error.message}`))

function startBench(): BenchProcess {
  const fork = () =>
    utilityProcess.fork(join(out, 'main', 'bench.js'), [], {
      serviceName: 'Mendbench bench',
      env: { ...process.env, MENDBENCH_DATA: data },
      stdio: ['ignore', 'inherit', 'pipe'],
    })
  const refused = (text: string) => {
    dialog.showErrorBox('Mendbench', text)
    app.quit()
  }
  return superviseBench({ fork, refused, log, uptime })
}

function workAreas(): readonly [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map(({ workArea }) => workArea)]
}

/** The words stand in both languages: whatever knew the language is what has just failed. */
function giveUp(): void {
  dialog.showErrorBox(
    'Mendbench',
    'The window stopped twice. Everything you recorded is saved. Mendbench closes now; please start it again.\n\n' +
      '窗口连续两次停止运行。您记录的内容均已保存。Mendbench 即将关闭，请重新启动。',
  )
  app.quit()
}

function openWindow(bench: BenchProcess): BrowserWindow {
  const placement = placeWindow(readWindowState(data), workAreas())
  const icon = join(out, 'resources', 'icons', '512x512.png')
  const preload = join(out, 'preload', 'preload.cjs')
  const window = new BrowserWindow(windowOptions({ placement, preload, icon, isPackaged: app.isPackaged }))
  const page = window.webContents
  rememberWindow(window, (state) => writeWindowState(data, state), log)
  recoverPage(page, giveUp, log, uptime)
  offerBenchLine(ipcMain, page, bench, () => new MessageChannelMain(), log)
  window.once('ready-to-show', () => {
    if (placement.isMaximized) window.maximize()
    window.show()
  })
  window.loadURL(PAGE_URL).catch((error: unknown) => {
    log(`could not load the page: ${String(error)}`)
    window.show()
  })
  return window
}

/** Quitting waits for the bench process, which may be in the middle of a write. */
function closeBenchBeforeQuit(bench: BenchProcess): void {
  let isClosed = false
  const closeThenQuit = async () => {
    await bench.close()
    isClosed = true
    app.quit()
  }
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void closeThenQuit()
  })
}

async function run(): Promise<void> {
  app.on('web-contents-created', (_event, contents) => keepOnPage(contents, log))
  app.on('window-all-closed', () => app.quit())
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) =>
    log(`${name ?? type} process gone: ${reason}, code ${exitCode}`),
  )
  await app.whenReady()
  // First of all, so that the database is open by the time the page asks.
  const bench = startBench()
  closeBenchBeforeQuit(bench)
  const menu = appMenu(process.platform, app.isPackaged)
  Menu.setApplicationMenu(menu.length === 0 ? null : Menu.buildFromTemplate([...menu]))
  limitPermissions(session.defaultSession, async () => !isMac || (await systemPreferences.askForMediaAccess('camera')))
  serveOwnScheme(protocol, { page: join(out, 'renderer'), data }, log)
  const window = openWindow(bench)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}

function stop(error: unknown): void {
  log(`could not start: ${error instanceof Error ? error.stack : String(error)}`)
  dialog.showErrorBox('Mendbench', String(error))
  app.exit(1)
}

if (app.requestSingleInstanceLock()) run().catch(stop)
else app.quit()
