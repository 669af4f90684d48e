import type { MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ShellBridge } from '../../../shared/contract/shell.ts'
import type { FakeUtilityProcess } from '../../fakes/electron.ts'
import { cleanUp, type Fake, first, freshElectron, startShell } from './start-shell.ts'

vi.mock('electron', () => import('../../fakes/electron.ts'))

type PageMessage = { readonly data: unknown; readonly targetOrigin: string; readonly ports: readonly MessagePort[] }

let electron: Fake
let messages: PageMessage[]
const open: MessagePort[] = []

beforeEach(async () => {
  electron = await freshElectron()
  messages = []
  vi.stubGlobal('window', {
    postMessage: (data: unknown, targetOrigin: string, ports: readonly MessagePort[]) => {
      messages.push({ data, targetOrigin, ports })
      open.push(...ports)
    },
  })
  await startShell(electron)
  await import('../../../electron/preload.ts')
})
afterEach(() => {
  for (const port of open.splice(0)) port.close()
  vi.unstubAllGlobals()
  cleanUp()
})

function connect(): void {
  ;(electron.state.exposed.get('mendbench') as ShellBridge).connect()
}

function portsGivenTo(bench: FakeUtilityProcess): readonly MessagePort[] {
  return bench.posted.filter(({ message }) => (message as { type: string }).type === 'window').flatMap(({ ports }) => ports)
}

/** Says something on the page's end and waits until it has arrived at the bench's end. */
function arrives(pageEnd: MessagePort, benchEnd: MessagePort, text: string): Promise<unknown> {
  open.push(benchEnd)
  return new Promise((resolve) => {
    benchEnd.once('message', resolve)
    pageEnd.postMessage(text, [])
  })
}

test('the page gets one function and nothing else', () => {
  expect([...electron.state.exposed.keys()]).toEqual(['mendbench'])
  expect(Object.keys(electron.state.exposed.get('mendbench') as object)).toEqual(['connect'])
})

test('what the page posts on its port arrives at the bench process', async () => {
  connect()
  const { data, targetOrigin, ports } = first(messages)
  expect([data, targetOrigin, ports.length]).toEqual(['bench-port', '/', 1])
  const bench = first(electron.state.children)
  expect(bench.posted.map(({ message }) => message)).toEqual([{ type: 'window' }])
  expect(await arrives(first(ports), first(portsGivenTo(bench)), 'scan')).toBe('scan')
})

test('every call makes a fresh line', () => {
  connect()
  connect()
  const ports = messages.flatMap((message) => message.ports)
  expect(new Set(ports).size).toBe(2)
  expect(new Set(portsGivenTo(first(electron.state.children))).size).toBe(2)
})

test('a bench process that died is replaced, and the page calls again and is served', async () => {
  vi.useFakeTimers()
  first(electron.state.children).end(9)
  connect()
  expect(electron.state.children).toHaveLength(1)
  vi.advanceTimersByTime(250)
  vi.useRealTimers()
  const [, second] = electron.state.children
  expect(await arrives(first(first(messages).ports), first(portsGivenTo(second as FakeUtilityProcess)), 'again')).toBe('again')
})

test('while no bench process runs, only the newest line is kept and the others end', async () => {
  vi.useFakeTimers()
  first(electron.state.children).end(9)
  connect()
  const ended = new Promise((resolve) => first(first(messages).ports).once('close', () => resolve('closed')))
  connect()
  vi.advanceTimersByTime(250)
  vi.useRealTimers()
  expect(portsGivenTo(electron.state.children[1] as FakeUtilityProcess)).toHaveLength(1)
  expect(await ended).toBe('closed')
})

test('only the page itself, in the window we made, gets a line', () => {
  const { webContents } = first(electron.state.windows)
  const { mainFrame } = webContents
  const strangers = {
    aFrameInThePage: { sender: webContents, senderFrame: new electron.FakeWebFrameMain('mendbench://app/') },
    otherContents: { sender: new electron.FakeWebContents(), senderFrame: mainFrame },
    aFrameThatIsGone: { sender: webContents, senderFrame: null },
  }
  for (const stranger of Object.values(strangers)) electron.ipcMain.emit('bench-connect', stranger)
  for (const url of ['https://example.com/', 'mendbench://evil/', 'mendbench://app:1/', 'not a url', '']) {
    mainFrame.url = url
    electron.ipcMain.emit('bench-connect', { sender: webContents, senderFrame: mainFrame })
  }
  expect([messages, first(electron.state.children).posted]).toEqual([[], []])
})
