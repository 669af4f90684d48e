import { RPCLink } from '@orpc/client/message-port'
import { BENCH_PORT, type ShellBridge } from '../../shared/contract/shell.ts'
import type { Connect } from './line.ts'

/** The line under the desktop shell: the shell hands the page one end of a channel to the bench process. */
export function connectMessagePort(bridge: ShellBridge): Connect {
  return ({ opened, closed }) => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== BENCH_PORT || port === undefined) return
      window.removeEventListener('message', onMessage)
      // Before the link's own listener: a request that fails because of the close must find the line closed.
      port.addEventListener('close', closed, { once: true })
      const link = new RPCLink({ port })
      port.start()
      opened(link)
    }
    window.addEventListener('message', onMessage)
    bridge.connect()
  }
}
