import type { MessagePortMain } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import type { BenchMessage, ShellMessage } from '../../shared/contract/shell.ts'
import { dataFolder } from './data-folder.ts'
import { exit, failureText } from './failure.ts'
import { openLog } from './log.ts'
import { createRouter } from './serve/router.ts'
import { startBench } from './start-bench.ts'
import { realSurroundings } from './surroundings.ts'

type FromShell = { readonly data: ShellMessage; readonly ports: readonly MessagePortMain[] }

/** The utility process's line to Electron's main process; absent in plain Node. */
type ParentPort = {
  readonly on: (event: 'message', listener: (message: FromShell) => void) => void
  readonly postMessage: (message: BenchMessage) => void
}

/** The bench process under Electron: takes a port for each window from the shell and serves the contract on it. */
async function main(parent: ParentPort): Promise<void> {
  const waiting: FromShell[] = []
  let receive = (message: FromShell): void => void waiting.push(message)
  parent.on('message', (message) => receive(message))

  const dataDir = dataFolder(process.env, process.platform)
  const surroundings = realSurroundings(openLog(dataDir))
  const started = await startBench({ dataDir, built: import.meta.dirname, shell: 'electron', surroundings })
  if (!started.ok) {
    const text = failureText(started.error, dataDir)
    parent.postMessage({ type: 'refused', text })
    return exit(text)
  }
  const bench = started.value
  const handler = new RPCHandler(createRouter(bench))

  receive = ({ data, ports }) => {
    if (data.type === 'close') {
      bench.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
      return
    }
    const [port] = ports
    if (port === undefined) return
    handler.upgrade(port, { context: {} })
    port.start()
  }
  for (const message of waiting) receive(message)
}

const parent = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort
if (parent === undefined) exit('This is the bench process of the desktop app; it is started by it. Use: npm start')
await main(parent)
