import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cleanUp, type Fake, first, freshElectron, newDataFolder, startShell } from './start-shell.ts'

vi.mock('electron', () => import('../../fakes/electron.ts'))

let electron: Fake
beforeEach(async () => {
  electron = await freshElectron()
})
afterEach(cleanUp)

test('the bench process is started with the data folder and before there is a window', async () => {
  const windowsAtFork: number[] = []
  electron.state.onFork = () => windowsAtFork.push(electron.state.windows.length)
  const { data } = await startShell(electron)
  const bench = first(electron.state.children)
  expect(bench.modulePath).toMatch(/main[\\/]bench\.js$/)
  expect(bench.options.env).toMatchObject({ MENDBENCH_DATA: data })
  expect(windowsAtFork).toEqual([0])
})

test('a second start on the same data ends at once and leaves no trace', async () => {
  electron.state.isLocked = true
  await startShell(electron)
  expect([electron.state.hasQuit, electron.state.children, electron.state.windows]).toEqual([true, [], []])
})

test('the lock is one per data folder, because the profile lies in it', async () => {
  const { data } = await startShell(electron)
  expect(electron.state.paths.get('userData')).toBe(join(data, 'shell'))
})

test('a second start brings the first window forward', async () => {
  await startShell(electron)
  const window = first(electron.state.windows)
  window.minimized = true
  electron.app.emit('second-instance')
  expect(window.calls).toEqual(['restore', 'show', 'focus'])
})

test('the first window fills the screen and is shown when its page is painted', async () => {
  await startShell(electron)
  const window = first(electron.state.windows)
  expect([window.options.show, window.calls]).toEqual([false, []])
  window.emit('ready-to-show')
  expect(window.calls).toEqual(['maximize', 'show'])
})

test('before its page is painted the window has the dark paper of the page', async () => {
  await startShell(electron)
  const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/theme/tokens.css'), 'utf8')
  const papers = [...tokens.matchAll(/--paper: (#\w+)/g)].map((match) => match[1])
  expect(papers.at(-1)).toBe(first(electron.state.windows).options.backgroundColor)
})

test('a page that cannot be loaded still shows a window', async () => {
  vi.spyOn(electron.FakeBrowserWindow.prototype, 'loadURL').mockRejectedValue(new Error('ERR_FAILED'))
  await startShell(electron)
  await vi.waitFor(() => expect(first(electron.state.windows).calls).toEqual(['show']))
})

test('the window comes back where it was left', async () => {
  const { data } = await startShell(electron)
  const window = first(electron.state.windows)
  window.bounds = { x: 300, y: 40, width: 1400, height: 900 }
  window.emit('close', {})
  electron = await freshElectron()
  await startShell(electron, data)
  expect(first(electron.state.windows).options).toMatchObject({ x: 300, y: 40, width: 1400, height: 900 })
})

test('a window that was moved is remembered once it rests, not at each step', async () => {
  const { data } = await startShell(electron)
  vi.useFakeTimers()
  const window = first(electron.state.windows)
  for (const x of [10, 20, 30]) {
    window.bounds = { x, y: 0, width: 1366, height: 768 }
    window.emit('move')
  }
  expect(() => readFileSync(join(data, 'window.json'))).toThrow('ENOENT')
  vi.advanceTimersByTime(500)
  expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'))).toMatchObject({ bounds: { x: 30 } })
})

test('a remembered place that makes no sense is forgotten', async () => {
  const data = newDataFolder()
  writeFileSync(join(data, 'window.json'), '{"bounds":{"x":"far","y":0,"width":-1,"height":0}')
  await startShell(electron, data)
  expect(first(electron.state.windows).options).toMatchObject({ width: 1366, height: 768 })
  expect(first(electron.state.windows).options.x).toBeUndefined()
})

test('quitting asks the bench process to close, and waits for it', async () => {
  await startShell(electron)
  const bench = first(electron.state.children)
  electron.app.emit('window-all-closed')
  expect([bench.posted.at(-1)?.message, electron.state.hasQuit]).toEqual([{ type: 'close' }, false])
  bench.end(0)
  await vi.waitFor(() => expect(electron.state.hasQuit).toBe(true))
  expect(electron.state.children).toHaveLength(1)
})

test('a bench process that does not close in time is killed, and the shell quits', async () => {
  await startShell(electron)
  vi.useFakeTimers()
  electron.app.quit()
  await vi.advanceTimersByTimeAsync(4_999)
  const bench = first(electron.state.children)
  expect(bench.wasKilled).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(bench.wasKilled).toBe(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(electron.state.hasQuit).toBe(true)
})

test('a crashed page is reloaded once; crashing again at once ends the shell with a word about the data', async () => {
  await startShell(electron)
  const { webContents } = first(electron.state.windows)
  const crash = () => webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 })
  crash()
  expect([webContents.reloads, electron.state.errorBoxes]).toEqual([1, []])
  crash()
  expect(webContents.reloads).toBe(1)
  expect(first(electron.state.errorBoxes)).toContain('Everything you recorded is saved')
  expect(first(electron.state.children).posted.at(-1)?.message).toEqual({ type: 'close' })
})

test('what went wrong is written down in the log of the shell', async () => {
  const { data } = await startShell(electron)
  first(electron.state.children).stderr.write('database is malformed\n')
  await vi.waitFor(() => expect(readFileSync(join(data, 'logs', 'shell.log'), 'utf8')).toContain('bench: database is malformed'))
})

test('a shell that cannot start says so and ends', async () => {
  vi.spyOn(electron.utilityProcess, 'fork').mockImplementation(() => {
    throw new Error('no such file: bench.js')
  })
  process.env.MENDBENCH_DATA = newDataFolder()
  await import('../../../electron/main.ts')
  await vi.waitFor(() => expect(electron.state.exitCode).toBe(1))
  expect(electron.state.errorBoxes).toEqual(['Error: no such file: bench.js'])
})

test('a bench process that cannot start has its reason shown in its own words, and the shell ends', async () => {
  await startShell(electron)
  const bench = first(electron.state.children)
  bench.emit('message', { type: 'refused', text: 'written by a newer Mendbench' })
  bench.end(1)
  await vi.waitFor(() => expect(electron.state.hasQuit).toBe(true))
  expect(electron.state.errorBoxes).toEqual(['written by a newer Mendbench'])
})

test('nothing in a menu listens for keys that a scanner may send', async () => {
  await startShell(electron)
  expect(electron.state.menus).toEqual([null])
})

test('while developing there are reload and the developer tools', async () => {
  electron.app.isPackaged = false
  await startShell(electron)
  const menu = first(electron.state.menus) as unknown as { template: readonly { submenu: unknown }[] }
  expect(menu.template.at(-1)?.submenu).toEqual([{ role: 'reload' }, { role: 'forceReload' }, { role: 'toggleDevTools' }])
  expect(first(electron.state.windows).options.webPreferences?.devTools).toBe(true)
})
