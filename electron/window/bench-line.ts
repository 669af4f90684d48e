import type { IpcMain, IpcMainEvent, MessageChannelMain, WebContents } from 'electron'
import { BENCH_CONNECT, BENCH_PORT } from '../../shared/contract/shell.ts'
import { isPageUrl } from './app-origin.ts'
import type { BenchProcess } from './bench-process.ts'
import type { ShellLog } from './shell-log.ts'

/** Only the page itself, in the window we made, gets a line: no frame inside it, no other contents, no page elsewhere. */
function isFromPage({ sender, senderFrame }: Pick<IpcMainEvent, 'sender' | 'senderFrame'>, page: WebContents): boolean {
  return sender === page && senderFrame !== null && senderFrame === page.mainFrame && isPageUrl(senderFrame.url)
}

/** Answers each call of the page with a fresh channel between it and the bench process. */
export function offerBenchLine(
  ipcMain: Pick<IpcMain, 'on'>,
  page: WebContents,
  bench: Pick<BenchProcess, 'serve'>,
  newChannel: () => MessageChannelMain,
  log: ShellLog,
): void {
  ipcMain.on(BENCH_CONNECT, (event) => {
    if (!isFromPage(event, page)) return log(`refused a bench line to ${event.senderFrame?.url.slice(0, 200) ?? 'a frame that is gone'}`)
    const { port1, port2 } = newChannel()
    bench.serve(port1)
    page.postMessage(BENCH_PORT, null, [port2])
  })
}
