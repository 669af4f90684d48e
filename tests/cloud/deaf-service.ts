import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http'

/** The service behind a line that is cut for one path: before it hears the question, or after it has answered it. */
export type DeafService = {
  readonly address: string
  readonly goDeaf: (path: string) => void
  readonly hearAgain: () => void
  readonly close: () => void
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

export async function deafService(cloud: string, loses: 'request' | 'answer'): Promise<DeafService> {
  let deafTo: string | undefined
  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { url = '', method, headers } = incoming
    const body = await bytesOf(incoming)
    const isDeaf = url === deafTo
    if (isDeaf && loses === 'request') {
      incoming.socket.destroy()
      return
    }
    const sent = request(new URL(url, cloud), { method, headers }, (answer) => {
      if (isDeaf) {
        answer.resume().once('end', () => incoming.socket.destroy())
        return
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    sent.once('error', () => incoming.socket.destroy())
    incoming.socket.once('close', () => sent.destroy())
    sent.end(body)
  }
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${place.port}`,
    goDeaf: (path) => (deafTo = path),
    hearAgain: () => (deafTo = undefined),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
