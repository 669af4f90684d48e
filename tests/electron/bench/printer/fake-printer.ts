import { type AddressInfo, type Socket, createServer } from 'node:net'

/** Flags of a fake ZPL printer's answer; all down is a printer that is ready. */
export type FakeFlags = {
  readonly paperOut?: boolean
  readonly paused?: boolean
  readonly headOpen?: boolean
  readonly ribbonOut?: boolean
  readonly waiting?: number
}

export type FakePrinter = {
  readonly port: number
  /** everything that was sent, without the questions */
  readonly received: () => Buffer
  readonly connections: () => number
  readonly set: (flags: FakeFlags) => void
  readonly close: () => Promise<void>
}

type Behaviour = {
  readonly flags?: FakeFlags
  /** takes everything, answers nothing */
  readonly mute?: boolean
  /** leaves what is sent in the system's buffers */
  readonly stuck?: boolean
  /** resets the line once this many bytes came */
  readonly resetAfterBytes?: number
  /** what changes once a whole label came */
  readonly afterLabel?: FakeFlags
}

export function statusLines({ paperOut, paused, headOpen, ribbonOut, waiting = 0 }: FakeFlags): string {
  const flag = (up: boolean | undefined) => (up === true ? '1' : '0')
  const lines = [
    `030,${flag(paperOut)},${flag(paused)},1219,000,0,0,0,000,0,0,0`,
    `001,0,${flag(headOpen)},${flag(ribbonOut)},1,2,6,0,${String(waiting).padStart(8, '0')},1,000`,
    '1234,0',
  ]
  return lines.map((line) => `\u0002${line}\u0003\r\n`).join('')
}

/** A printer on a free port of this machine, over a real socket. */
export async function fakePrinter(behaviour: Behaviour = {}): Promise<FakePrinter> {
  let flags = behaviour.flags ?? {}
  let received = Buffer.alloc(0)
  let connections = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    if (behaviour.stuck === true) {
      socket.pause()
      return
    }
    let all = ''
    let answered = 0
    const before = received
    socket.on('data', (bytes) => {
      all += bytes.toString('latin1')
      received = Buffer.concat([before, Buffer.from(all.replaceAll('~HS', ''), 'latin1')])
      if (behaviour.resetAfterBytes !== undefined && received.length >= behaviour.resetAfterBytes) {
        socket.resetAndDestroy()
        return
      }
      if (behaviour.afterLabel !== undefined && received.includes('^XZ')) flags = behaviour.afterLabel
      if (behaviour.mute === true) return
      // A question may come in two pieces, so all that came is looked through.
      for (const asked = all.split('~HS').length - 1; answered < asked; answered += 1) socket.write(statusLines(flags))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received: () => received,
    connections: () => connections,
    set: (changed) => {
      flags = changed
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
