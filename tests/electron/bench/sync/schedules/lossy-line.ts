import { type Socket, connect, createServer } from 'node:net'

export type LossyLine = { readonly address: string; isLossy: boolean; readonly close: () => void }

/** A line to a cloud that breaks now and then: before a request has gone through, or when it is done and its answer is on the way. */
export async function lossyLine(cloudAddress: string, random: () => number): Promise<LossyLine> {
  const { port } = new URL(cloudAddress)
  const sockets = new Set<Socket>()
  const line = { isLossy: true }
  const server = createServer((bench) => {
    const cloud = connect(Number(port), '127.0.0.1')
    const breakOff = () => {
      bench.destroy()
      cloud.destroy()
    }
    for (const [from, to] of [
      [bench, cloud],
      [cloud, bench],
    ] as const) {
      sockets.add(from)
      from.on('error', breakOff)
      from.on('close', () => {
        sockets.delete(from)
        breakOff()
      })
      from.on('data', (bytes) => {
        if (line.isLossy && random() < 0.05) breakOff()
        else to.write(bytes)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return Object.assign(line, {
    address: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  })
}
