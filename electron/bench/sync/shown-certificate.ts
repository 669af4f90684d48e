import { createHash } from 'node:crypto'
import { connect } from 'node:tls'

const PATIENCE = 10_000

/** SHA-256 of the certificate that whoever answers there shows, hex; nothing where none comes. Nothing is sent, and nothing is trusted by it. */
export function shownCertificate(address: string): Promise<string | undefined> {
  const { hostname, port, protocol } = new URL(address)
  if (protocol !== 'https:') return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '')
    const socket = connect({ host, port: Number(port || 443), rejectUnauthorized: false, timeout: PATIENCE })
    const end = (found?: string) => {
      socket.destroy()
      resolve(found)
    }
    socket.once('secureConnect', () => end(createHash('sha256').update(socket.getPeerCertificate().raw).digest('hex')))
    socket.once('error', () => end())
    socket.once('timeout', () => end())
  })
}
