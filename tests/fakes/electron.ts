/**
 * Stands in for Electron where its binary is not: what the shell and the preload script use of it, held to electron.d.ts
 * by `implements` and `satisfies`. It records what it is told, keeps Electron's rules about order, and carries messages over
 * real Node channels, so that a port handed to the page really reaches the other side. Both processes share this one module.
 */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads'
import type * as Electron from 'electron'

type Json = Readonly<Record<string, unknown>>

/** What a test sets before the shell starts, and what it looks at afterwards. */
export const state = {
  isLocked: false,
  isReady: false,
  hasQuit: false,
  exitCode: undefined as number | undefined,
  schemes: [] as readonly Electron.CustomScheme[],
  schemeHandlers: new Map<string, (request: Request) => Response | Promise<Response>>(),
  paths: new Map<string, string>(),
  windows: [] as FakeBrowserWindow[],
  children: [] as FakeUtilityProcess[],
  exposed: new Map<string, unknown>(),
  menus: [] as (Electron.Menu | null)[],
  errorBoxes: [] as string[],
  displays: [] as Pick<Electron.Display, 'id' | 'workArea'>[],
  /** Lets a test run a real bench behind a forked process. */
  onFork: undefined as ((child: FakeUtilityProcess) => void) | undefined,
}

/** A `MessagePortMain` around an end of a real channel. */
export class FakeMessagePortMain extends EventEmitter implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'> {
  readonly nodePort: MessagePort

  constructor(nodePort: MessagePort) {
    super()
    this.nodePort = nodePort
    nodePort.on('close', () => this.emit('close'))
  }

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    this.nodePort.postMessage(message, nodePorts(transfer))
  }

  /** As in Electron, nothing is delivered before this. */
  start(): void {
    this.nodePort.addEventListener('message', (event) => {
      const { data, ports } = event as unknown as { readonly data: unknown; readonly ports: readonly MessagePort[] }
      this.emit('message', { data, ports: ports.map((port) => new FakeMessagePortMain(port)) })
    })
    this.nodePort.start()
  }

  close(): void {
    this.nodePort.close()
  }
}

/** The real ends behind faked ports: only those can be transferred. */
function nodePorts(ports: readonly Electron.MessagePortMain[]): (MessagePort & Transferable)[] {
  return (ports as unknown as readonly FakeMessagePortMain[]).map(({ nodePort }) => nodePort)
}

export class FakeMessageChannelMain {
  readonly port1: FakeMessagePortMain
  readonly port2: FakeMessagePortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new FakeMessagePortMain(port1)
    this.port2 = new FakeMessagePortMain(port2)
  }
}

export class FakeUtilityProcess extends EventEmitter implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid' | 'stderr'> {
  readonly posted: { readonly message: unknown; readonly ports: readonly MessagePort[] }[] = []
  readonly stderr = new PassThrough()
  readonly modulePath: string
  readonly options: Electron.ForkOptions
  pid: number | undefined = 1
  wasKilled = false

  constructor(modulePath: string, options: Electron.ForkOptions) {
    super()
    this.modulePath = modulePath
    this.options = options
  }

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    const posted = { message, ports: nodePorts(transfer) }
    this.posted.push(posted)
    this.emit('posted', posted)
  }

  kill(): boolean {
    this.wasKilled = true
    return true
  }

  /** What Electron does when the process has ended, for whatever reason. */
  end(code: number): void {
    this.pid = undefined
    this.emit('exit', code)
  }
}

export class FakeWebFrameMain implements Pick<Electron.WebFrameMain, 'url'> {
  url: string

  constructor(url: string) {
    this.url = url
  }
}

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

export class FakeWebContents extends EventEmitter implements Pick<Electron.WebContents, 'postMessage' | 'reload' | 'setWindowOpenHandler'> {
  readonly mainFrame = new FakeWebFrameMain('')
  reloads = 0
  windowOpenHandler: WindowOpenHandler | undefined

  postMessage(channel: string, _message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    ipcRenderer.emit(channel, { ports: nodePorts(transfer) })
  }

  reload(): void {
    this.reloads += 1
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }
}

type UsedOfBrowserWindow =
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'getNormalBounds'

export class FakeBrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, UsedOfBrowserWindow> {
  readonly webContents = new FakeWebContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly calls: string[] = []
  bounds: Electron.Rectangle
  minimized = false
  maximized = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    if (!state.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    state.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    return Promise.resolve()
  }

  show(): void {
    this.calls.push('show')
  }

  focus(): void {
    this.calls.push('focus')
  }

  restore(): void {
    this.calls.push('restore')
    this.minimized = false
  }

  maximize(): void {
    this.calls.push('maximize')
    this.maximized = true
  }

  isMinimized(): boolean {
    return this.minimized
  }

  isMaximized(): boolean {
    return this.maximized
  }

  isFullScreen(): boolean {
    return this.options.fullscreen ?? false
  }

  getNormalBounds(): Electron.Rectangle {
    return this.bounds
  }
}

type UsedOfSession =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'

export class FakeSession extends EventEmitter implements Pick<Electron.Session, UsedOfSession> {
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null
  devicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null
  displayMedia: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null

  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: FakeSession['devicePermission']): void {
    this.devicePermission = handler
  }

  setDisplayMediaRequestHandler(handler: FakeSession['displayMedia']): void {
    this.displayMedia = handler
  }
}

/** An event whose default can be prevented, as Electron passes it first. */
export function preventable<Details extends Json>(details: Details) {
  return {
    ...details,
    isPrevented: false,
    preventDefault() {
      this.isPrevented = true
    },
  }
}

class FakeApp
  extends EventEmitter
  implements
    Pick<Electron.App, 'isPackaged' | 'whenReady' | 'quit' | 'exit' | 'requestSingleInstanceLock' | 'setPath' | 'setAppUserModelId'>
{
  isPackaged = true

  whenReady(): Promise<void> {
    state.isReady = true
    return Promise.resolve()
  }

  quit(): void {
    this.emit('before-quit', preventable({}))
    for (const window of state.windows.splice(0)) window.emit('close', preventable({}))
    const event = preventable({})
    this.emit('will-quit', event)
    if (event.isPrevented) return
    state.hasQuit = true
    this.emit('quit', {}, 0)
  }

  exit(code = 0): void {
    state.exitCode = code
  }

  requestSingleInstanceLock(): boolean {
    return !state.isLocked
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`)
    state.paths.set(name, path)
  }

  setAppUserModelId(_id: string): void {}
}

export const app = new FakeApp()
export { FakeBrowserWindow as BrowserWindow, FakeMessageChannelMain as MessageChannelMain }

export const session = { defaultSession: new FakeSession() }

export const screen = {
  getAllDisplays: () => state.displays as Electron.Display[],
  getPrimaryDisplay: () => state.displays[0] as Electron.Display,
} satisfies Pick<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'>

export const dialog = {
  showErrorBox: (_title: string, content: string) => {
    state.errorBoxes.push(content)
  },
} satisfies Pick<Electron.Dialog, 'showErrorBox'>

export const systemPreferences = {
  askForMediaAccess: (_type: 'microphone' | 'camera') => Promise.resolve(true),
} satisfies Pick<Electron.SystemPreferences, 'askForMediaAccess'>

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }) as unknown as Electron.Menu,
  setApplicationMenu: (menu: Electron.Menu | null) => {
    state.menus.push(menu)
  },
} satisfies Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
    if (state.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    state.schemes = schemes
  },
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
    state.schemeHandlers.set(scheme, handler)
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>

export const utilityProcess = {
  fork: (modulePath: string, _args: string[] = [], options: Electron.ForkOptions = {}) => {
    if (!state.isReady) throw new Error('utilityProcess cannot be created before app is ready.')
    const child = new FakeUtilityProcess(modulePath, options)
    state.children.push(child)
    state.onFork?.(child)
    return child as unknown as Electron.UtilityProcess
  },
} satisfies Pick<typeof Electron.utilityProcess, 'fork'>

export const ipcMain = new EventEmitter()

class FakeIpcRenderer extends EventEmitter implements Pick<Electron.IpcRenderer, 'send'> {
  /** Speaks as the main frame of the first window. */
  send(channel: string, ...args: unknown[]): void {
    const sender = state.windows[0]?.webContents
    ipcMain.emit(channel, { sender, senderFrame: sender?.mainFrame ?? null }, ...args)
  }
}

export const ipcRenderer = new FakeIpcRenderer()

export const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => {
    if (state.exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
    state.exposed.set(key, api)
  },
} satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>

/** Electron as it is before the shell's first line runs. */
export function resetElectron(): void {
  for (const emitter of [app, ipcMain, ipcRenderer]) emitter.removeAllListeners()
  app.isPackaged = true
  session.defaultSession = new FakeSession()
  for (const map of [state.schemeHandlers, state.paths, state.exposed]) map.clear()
  Object.assign(state, { isLocked: false, isReady: false, hasQuit: false, exitCode: undefined, schemes: [], onFork: undefined })
  Object.assign(state, { windows: [], children: [], menus: [], errorBoxes: [] })
  state.displays = [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
}

resetElectron()
