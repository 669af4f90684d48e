import { connect, createServer } from 'node:net'

export type CuttingProxy = {
  readonly address: string
  readonly cuts: () => number
  /** Bytes that came from the cloud. */
  readonly came: () => number
  readonly close: () => void
}

/** A line to the cloud that is cut after so many bytes there and back, so many times; then it holds. */
export async function cuttingProxy(cloud: string, afterBytes: number, times: number): Promise<CuttingProxy> {
  const { port } = new URL(cloud)
  let cuts = 0
  let came = 0
  const server = createServer((bench) => {
    const service = connect(Number(port), '127.0.0.1')
    let passed = 0
    for (const socket of [bench, service]) socket.on('error', () => undefined)
    bench.on('data', (bytes) => {
      passed += bytes.length
      if (passed > afterBytes && cuts < times) {
        cuts += 1
        bench.destroy()
        service.destroy()
      } else if (!service.write(bytes)) {
        bench.pause()
        service.once('drain', () => bench.resume())
      }
    })
    bench.on('close', () => service.destroy())
    service.on('data', (bytes) => {
      passed += bytes.length
      came += bytes.length
      if (passed > afterBytes && cuts < times) {
        cuts += 1
        bench.destroy()
        service.destroy()
      } else if (!bench.write(bytes)) {
        service.pause()
        bench.once('drain', () => service.resume())
      }
    })
    service.on('close', () => bench.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { address: `http://127.0.0.1:${address.port}`, cuts: () => cuts, came: () => came, close: () => server.close() }
}
