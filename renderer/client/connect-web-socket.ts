import { RPCLink } from '@orpc/client/websocket'
import type { Connect } from './line.ts'

/** The line under the browser shell. The cookie that came with the page is what lets it in. */
export function connectWebSocket(location: Location): Connect {
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`
  return ({ opened, closed }) => {
    const websocket = new WebSocket(url)
    // Before the link's own listener: a request that fails because of the close must find the line closed.
    websocket.addEventListener('close', closed, { once: true })
    websocket.addEventListener('open', () => opened(new RPCLink({ websocket })), { once: true })
  }
}
