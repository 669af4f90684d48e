import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to the browser shell. The address printed at start carries a token that opens it once (it can be seen in a process
 * list); what the browser gets for it is a cookie with another secret, sent to this origin only. Every request must name this
 * host, every WebSocket this origin: another page in the same browser has neither.
 */
export type Gate = {
  readonly entryPath: string
  /** Whether the path is the entry with a token not used before; it is used up by asking. */
  readonly enter: (path: string) => boolean
  readonly cookie: string
  readonly rejects: (request: IncomingMessage) => 'host' | 'cookie' | undefined
  readonly rejectsSocket: (request: IncomingMessage) => 'host' | 'origin' | 'cookie' | undefined
}

export function createGate(port: number, random: (length: number) => Buffer): Gate {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  const secret = random(32).toString('hex')
  const name = `mendbench-${port}`
  const tokens = new Set([random(24).toString('hex')])
  const [first] = tokens

  function rejects(request: IncomingMessage): 'host' | 'cookie' | undefined {
    if (!hosts.has(request.headers.host ?? '')) return 'host'
    const cookies = (request.headers.cookie ?? '').split(/;\s*/)
    return cookies.includes(`${name}=${secret}`) ? undefined : 'cookie'
  }
  return {
    entryPath: `/enter/${first}`,
    enter: (path) => tokens.delete(path.slice('/enter/'.length)),
    // The port is in the name because cookies do not tell ports apart: two shells at once must not overwrite each other's.
    cookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    rejects,
    rejectsSocket: (request) => {
      const origin = request.headers.origin ?? ''
      if (!hosts.has(origin.replace(/^http:\/\//, '')) || !origin.startsWith('http://')) return 'origin'
      return rejects(request)
    },
  }
}
