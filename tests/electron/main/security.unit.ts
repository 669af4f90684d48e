import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MediaAccessPermissionRequest, PermissionCheckHandlerHandlerDetails, WebContents } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { preventable } from '../../fakes/electron.ts'
import { cleanUp, type Fake, first, freshElectron, startShell } from './start-shell.ts'

vi.mock('electron', () => import('../../fakes/electron.ts'))

let electron: Fake
let data: string
beforeEach(async () => {
  electron = await freshElectron()
  ;({ data } = await startShell(electron))
})
afterEach(cleanUp)

function ask(url: string, init?: RequestInit): Promise<Response> {
  const handler = electron.state.schemeHandlers.get('mendbench')
  if (handler === undefined) throw new Error('nothing serves the scheme')
  return Promise.resolve(handler(new Request(url, init)))
}

test('the window has exactly the rights it needs', () => {
  const { preload, ...rights } = first(electron.state.windows).options.webPreferences ?? {}
  expect(preload).toMatch(/preload[\\/]preload\.cjs$/)
  expect(rights).toEqual({
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
    spellcheck: false,
    autoplayPolicy: 'no-user-gesture-required',
    devTools: false,
  })
})

test('the page is loaded from a secure scheme of our own, registered before Electron is ready', () => {
  expect(first(electron.state.windows).webContents.mainFrame.url).toBe('mendbench://app/')
  expect(electron.state.schemes).toEqual([
    { scheme: 'mendbench', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
})

test.each(['mendbench://app/', 'mendbench://app/media/nothing', 'mendbench://elsewhere/'])(
  'the answer to %s carries the policy that allows our own scripts only',
  async (url) => {
    const policy = (await ask(url)).headers.get('content-security-policy')
    expect(policy?.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    )
  },
)

test.each([
  'mendbench://app/..%2f..%2fwindow.json',
  'mendbench://app/media/..%2f..%2fwindow.json',
  'mendbench://app/media/../window.json',
  'mendbench://app/%00.html',
  'mendbench://app/.built',
  'mendbench://other/index.html',
])('a file outside the page and the photo store is refused: %s', async (url) => {
  writeFileSync(join(data, 'window.json'), '{}')
  expect((await ask(url)).status).toBe(404)
})

test('a photo is served by its hash, with the kind its first bytes tell', async () => {
  const sha256 = `ab${'0'.repeat(62)}`
  mkdirSync(join(data, 'media', 'ab'), { recursive: true })
  writeFileSync(join(data, 'media', 'ab', sha256), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4))
  const response = await ask(`mendbench://app/media/${sha256}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(await response.bytes()).toEqual(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4))
  const part = await ask(`mendbench://app/media/${sha256}`, { headers: { range: 'bytes=4-5' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 4-5/8'])
  expect(await part.bytes()).toEqual(Uint8Array.of(1, 2))
})

test('nothing can be written through the scheme', async () => {
  expect((await ask('mendbench://app/', { method: 'POST', body: 'x' })).status).toBe(405)
})

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s away from the page is stopped', (name) => {
  const { webContents } = first(electron.state.windows)
  const go = (url: string, isMainFrame = true) => {
    const event = preventable({ url, isMainFrame })
    webContents.emit(name, event)
    return event.isPrevented ? 'stopped' : 'allowed'
  }
  expect({
    outside: go('https://example.com/'),
    disk: go('file:///etc/passwd'),
    script: go('javascript:alert(1)'),
    otherHost: go('mendbench://evil/'),
    withUser: go('mendbench://user@app/'),
    photoAsPage: go(`mendbench://app/media/${'a'.repeat(64)}`),
    frame: go('mendbench://app/', false),
    page: go('mendbench://app/queue'),
  }).toEqual({
    outside: 'stopped',
    disk: 'stopped',
    script: 'stopped',
    otherHost: 'stopped',
    withUser: 'stopped',
    photoAsPage: 'stopped',
    frame: 'stopped',
    page: 'allowed',
  })
})

test('no second window and no embedded page is opened, also in contents made later', () => {
  const later = new electron.FakeWebContents()
  electron.app.emit('web-contents-created', {}, later)
  for (const contents of [first(electron.state.windows).webContents, later]) {
    expect(contents.windowOpenHandler?.({ url: 'mendbench://app/' } as Electron.HandlerDetails)).toEqual({ action: 'deny' })
    const attach = preventable({})
    contents.emit('will-attach-webview', attach)
    expect(attach.isPrevented).toBe(true)
  }
})

const OWN = { isMainFrame: true, requestingUrl: 'mendbench://app/case/1' } as const
const REQUESTS: readonly (readonly [string, string, Partial<MediaAccessPermissionRequest>, boolean])[] = [
  ['the bench camera', 'media', { ...OWN, mediaTypes: ['video'] }, true],
  ['the microphone', 'media', { ...OWN, mediaTypes: ['audio'] }, false],
  ['camera with microphone', 'media', { ...OWN, mediaTypes: ['video', 'audio'] }, false],
  ['media of no kind', 'media', { ...OWN, mediaTypes: [] }, false],
  ['the camera for a frame', 'media', { ...OWN, isMainFrame: false, mediaTypes: ['video'] }, false],
  ['the camera for a stranger', 'media', { ...OWN, requestingUrl: 'https://example.com/', mediaTypes: ['video'] }, false],
  ['the screen', 'display-capture', { ...OWN, mediaTypes: ['video'] }, false],
  ['notifications', 'notifications', OWN, false],
  ['the position', 'geolocation', OWN, false],
  ['the clipboard', 'clipboard-read', OWN, false],
  ['another program', 'openExternal', OWN, false],
]

test.each(REQUESTS)('asking for %s', async (_what, permission, details, expected) => {
  const answered = new Promise<boolean>((resolve) => {
    const handler = electron.session.defaultSession.permissionRequest
    handler?.({} as WebContents, permission as 'media', resolve, details as MediaAccessPermissionRequest)
  })
  expect(await answered).toBe(expected)
})

const CHECKS: readonly (readonly [string, string, string, Partial<PermissionCheckHandlerHandlerDetails>, boolean])[] = [
  ['whether the camera may be used', 'media', 'mendbench://app/', { isMainFrame: true, mediaType: 'video' }, true],
  ['whether sound may be recorded', 'media', 'mendbench://app/', { isMainFrame: true, mediaType: 'audio' }, false],
  ['about media without a kind', 'media', 'mendbench://app/', { isMainFrame: true }, false],
  ['about the camera from a frame', 'media', 'mendbench://app/', { isMainFrame: false, mediaType: 'video' }, false],
  ['about the camera from outside', 'media', 'https://example.com/', { isMainFrame: true, mediaType: 'video' }, false],
  ['about USB devices', 'usb', 'mendbench://app/', { isMainFrame: true }, false],
  ['about HID devices', 'hid', 'mendbench://app/', { isMainFrame: true }, false],
  ['about serial ports', 'serial', 'mendbench://app/', { isMainFrame: true }, false],
]

test.each(CHECKS)('asking %s', (_what, permission, origin, details, expected) => {
  const handler = electron.session.defaultSession.permissionCheck
  expect(handler?.(null, permission as 'media', origin, details as PermissionCheckHandlerHandlerDetails)).toBe(expected)
})

test('the page gets no device and no screen', () => {
  const { devicePermission, displayMedia } = electron.session.defaultSession
  expect(devicePermission?.({} as Electron.DevicePermissionHandlerHandlerDetails)).toBe(false)
  const streams = vi.fn()
  displayMedia?.({} as Electron.DisplayMediaRequestHandlerHandlerRequest, streams)
  expect(streams).toHaveBeenCalledWith(null)
})

test.each([
  ['refuses', () => Promise.resolve(false)],
  ['cannot be asked', () => Promise.reject(new Error('no such service'))],
])('where the system %s, the page gets no camera', async (_how, askForMediaAccess) => {
  vi.spyOn(electron.systemPreferences, 'askForMediaAccess').mockImplementation(askForMediaAccess)
  vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin')
  electron = await freshElectron()
  await startShell(electron)
  const answered = new Promise<boolean>((resolve) => {
    const details = { ...OWN, mediaTypes: ['video'] } satisfies MediaAccessPermissionRequest
    electron.session.defaultSession.permissionRequest?.({} as WebContents, 'media', resolve, details)
  })
  expect(await answered).toBe(false)
})

test.each([
  ['blob:mendbench://app/0f0f', true],
  ['blob:https://example.com/0f0f', false],
  ['https://example.com/setup.exe', false],
  ['data:application/octet-stream,x', false],
])('saving %s', (url, isSaved) => {
  const event = preventable({})
  electron.session.defaultSession.emit('will-download', event, { getURL: () => url })
  expect(!event.isPrevented).toBe(isSaved)
})
