import { type AddressInfo, createServer } from 'node:net'

/** A printer on TCP 9100 that keeps what it is sent. It answers `~HS` as the ZPL manual says a ready printer does. */
export type LabelSink = {
  readonly port: number
  /** The labels received so far, each from ^XA to ^XZ. */
  readonly labels: () => readonly Buffer[]
  readonly close: () => Promise<void>
}

const READY = [
  '\u0002030,0,0,1245,000,0,0,0,000,0,0,0\u0003\r\n',
  '\u0002000,0,0,0,0,2,4,0,00000000,1,000\u0003\r\n',
  '\u00021234,0\u0003\r\n',
].join('')

export async function openLabelSink(port = 0): Promise<LabelSink> {
  const labels: Buffer[] = []
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      for (;;) {
        const question = received.indexOf('~HS')
        const end = received.indexOf('^XZ')
        if (question >= 0 && (end < 0 || question < end)) {
          socket.write(READY)
          received = received.subarray(question + 3)
        } else if (end >= 0) {
          labels.push(received.subarray(Math.max(0, received.indexOf('^XA')), end + 3))
          received = received.subarray(end + 3)
        } else return
      }
    })
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    labels: () => labels,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
