import { type Socket, connect, createServer } from 'node:net'

export type DatabaseProxy = {
  readonly port: number
  /** Resolves when a commit that follows `words` has been made, and its confirmation is held back for good. */
  readonly holdCommitAfter: (words: string) => Promise<void>
  readonly close: () => void
}

/** Stands between a service and its PostgreSQL, and can keep the word that a transaction was committed to itself. */
export async function databaseProxy(databasePort: number): Promise<DatabaseProxy> {
  let words: string | undefined
  let committed: () => void = () => undefined
  const sockets = new Set<Socket>()

  const server = createServer((service) => {
    const database = connect(databasePort, '127.0.0.1')
    let isAwaited = false
    let isHeld = false
    for (const socket of [service, database]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        service.destroy()
        database.destroy()
      })
    }
    service.on('data', (bytes) => {
      if (words !== undefined && bytes.includes(words)) isAwaited = true
      database.write(bytes)
    })
    database.on('data', (bytes) => {
      if (isAwaited && bytes.includes('COMMIT\0')) {
        isHeld = true
        committed()
      }
      if (!isHeld) service.write(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    holdCommitAfter: (after) => {
      words = after
      return new Promise((resolve) => {
        committed = resolve
      })
    },
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
