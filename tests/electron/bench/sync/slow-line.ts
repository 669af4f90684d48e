import { createServer, connect } from 'node:net'
import { Transform } from 'node:stream'

export type SlowLine = { readonly address: string; bytesPerSecond: number; readonly close: () => void }

/** A line to a cloud over which only so many bytes a second come back; how many may be changed while it is open. */
export async function slowLine(cloudAddress: string): Promise<SlowLine> {
  const { port } = new URL(cloudAddress)
  const line = { bytesPerSecond: Number.POSITIVE_INFINITY }
  const ends = new Set<() => void>()
  /** Hands on what comes as fast as the line is at that moment. */
  const slow = () =>
    new Transform({
      highWaterMark: 16_384,
      transform(piece: Buffer, _, done) {
        this.push(piece)
        setTimeout(done, (1_000 * piece.length) / line.bytesPerSecond)
      },
    })
  const server = createServer((bench) => {
    const cloud = connect(Number(port), '127.0.0.1')
    const end = () => {
      bench.destroy()
      cloud.destroy()
      ends.delete(end)
    }
    ends.add(end)
    for (const side of [bench, cloud]) side.on('error', end).on('close', end)
    bench.pipe(cloud)
    cloud.pipe(slow()).pipe(bench)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return Object.assign(line, {
    address: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close()
      for (const end of ends) end()
    },
  })
}
