import { type Socket, connect, createServer } from 'node:net'

/** A cable between benches and a cloud, which can be pulled out and put in again. */
export type Cable = { readonly address: string; readonly pull: () => void; readonly plug: () => void; readonly close: () => void }

export async function cableTo(cloudAddress: string): Promise<Cable> {
  const { port: cloudPort } = new URL(cloudAddress)
  const sockets = new Set<Socket>()
  let isIn = true
  const server = createServer((bench) => {
    if (!isIn) {
      bench.destroy()
      return
    }
    const cloud = connect(Number(cloudPort), '127.0.0.1')
    for (const [one, other] of [
      [bench, cloud],
      [cloud, bench],
    ] as const) {
      sockets.add(one)
      one.on('error', () => undefined)
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    address: `http://127.0.0.1:${address.port}`,
    pull: () => {
      isIn = false
      cut()
    },
    plug: () => void (isIn = true),
    close: () => {
      server.close()
      cut()
    },
  }
}
