// Plays Electron for the built app in one process: out/main/main.js and out/preload/preload.cjs get the faked `electron`, the
// forked bench process is the built one in a worker thread. Speaks lines of JSON: what was asked on standard input, the answer on
// standard output. Usage: node built-main.mjs DATA-FOLDER
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'

const root = join(import.meta.dirname, '..', '..')
const fakeUrl = pathToFileURL(join(root, 'tests', 'fakes', 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: fakeUrl, shortCircuit: true } : next(specifier, context)),
})

const electron = await import('electron')
const workers = []
electron.state.onFork = (child) => {
  const worker = new Worker(join(import.meta.dirname, 'built-main-bench.mjs'), {
    workerData: { modulePath: pathToFileURL(child.modulePath).href },
    env: child.options.env,
    stderr: true,
  })
  worker.stderr.pipe(child.stderr)
  worker.on('message', (message) => child.emit('message', message))
  worker.on('error', (error) => child.stderr.write(`${error.stack}\n`))
  worker.on('exit', (code) => child.end(code))
  child.on('posted', ({ message, ports }) => worker.postMessage(message, ports))
  workers.push(worker)
}

const page = new EventTarget()
globalThis.window = {
  postMessage: (data, _targetOrigin, ports) => page.dispatchEvent(Object.assign(new Event('message'), { data, ports })),
}
electron.state.displays = [{ id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } }]

process.env.MENDBENCH_DATA = process.argv[2]
await import(pathToFileURL(join(root, 'out', 'main', 'main.js')).href)
while (electron.state.windows.length === 0 && electron.state.exitCode === undefined) await new Promise(setImmediate)
createRequire(import.meta.url)(join(root, 'out', 'preload', 'preload.cjs'))

let client
let lineEnded
/** As the page does: listen, call, take the port. */
async function connect() {
  const arrived = new Promise((resolve) => page.addEventListener('message', resolve, { once: true }))
  electron.state.exposed.get('mendbench').connect()
  const { data, ports } = await arrived
  const [port] = ports
  lineEnded = new Promise((resolve) => port.once('close', () => resolve('closed')))
  client = createORPCClient(new RPCLink({ port }))
  port.start()
  return { data, ports: ports.length }
}

const asked = {
  connect,
  /** `path` of a request of the contract, and its input. */
  call: ({ path, input }) => path.reduce((part, name) => part[name], client)(input),
  ask: async ({ url }) => {
    const response = await electron.state.schemeHandlers.get('mendbench')(new Request(url))
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  },
  /** Ends the bench process in the middle of whatever it does. */
  crash: async () => {
    await workers.at(-1).terminate()
    return lineEnded
  },
  quit: () =>
    new Promise((resolve) => {
      electron.app.on('quit', () => resolve({ windows: electron.state.windows.length, benches: workers.length }))
      electron.app.quit()
    }),
  shown: () => electron.state.errorBoxes,
}

for await (const line of createInterface({ input: process.stdin })) {
  const { what, ...rest } = JSON.parse(line)
  try {
    process.stdout.write(`${JSON.stringify({ answer: (await asked[what](rest)) ?? null })}\n`)
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: String(error.stack) })}\n`)
  }
  if (what === 'quit') break
}
process.exit(0)
