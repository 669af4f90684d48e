import type { IncomingMessage } from 'node:http'

/**
 * Who may talk to the browser shell. An address with a token opens it; what the browser gets for it is a cookie with another
 * secret, sent to this origin only. Every request must name this host, every WebSocket this origin: another page in the same
 * browser has neither. The window's token works once, because a process list shows it; the printed one works until the end,
 * because only who started Mendbench reads it.
 */
export type Gate = {
  readonly printedPath: string
  readonly windowPath: string
  /** Whether the path carries a token that still opens. The window's is used up by asking. */
  readonly enter: (path: string) => boolean
  readonly cookie: string
  readonly rejects: (request: IncomingMessage) => 'host' | 'cookie' | undefined
  readonly rejectsSocket: (request: IncomingMessage) => 'host' | 'origin' | 'cookie' | undefined
}

export function createGate(port: number, random: (length: number) => Buffer): Gate {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  const secret = random(32).toString('hex')
  const name = `mendbench-${port}`
  const printedPath = `/enter/${random(24).toString('hex')}`
  const windowPath = `/enter/${random(24).toString('hex')}`
  let windowOpened = false

  function rejects(request: IncomingMessage): 'host' | 'cookie' | undefined {
    if (!hosts.has(request.headers.host ?? '')) return 'host'
    const cookies = (request.headers.cookie ?? '').split(/;\s*/)
    return cookies.includes(`${name}=${secret}`) ? undefined : 'cookie'
  }
  return {
    printedPath,
    windowPath,
    enter: (path) => {
      if (path === printedPath) return true
      const opens = path === windowPath && !windowOpened
      windowOpened ||= opens
      return opens
    },
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
