import { afterEach, describe, expect, it } from 'vitest'
import { STATUS_QUESTIONS } from '../../../../electron/bench/printer/status-question.ts'
import { type TcpDeadlines, askPrinterStatus, sendOverTcp } from '../../../../electron/bench/printer/tcp9100.ts'
import { type FakePrinter, fakePrinter } from './fake-printer.ts'

const deadlines: TcpDeadlines = { connect: 2_000, answer: 300, write: 500, settle: 600, poll: 20 }
const label = Buffer.from(`^XA^FO0,0^GFA,4,4,2,FFF00010^FS${' '.repeat(30_000)}^XZ\n`, 'latin1')

const open: FakePrinter[] = []
afterEach(async () => {
  for (const printer of open.splice(0)) await printer.close()
})

async function printer(behaviour?: Parameters<typeof fakePrinter>[0]): Promise<FakePrinter> {
  const started = await fakePrinter(behaviour)
  open.push(started)
  return started
}

const place = (port: number, host = '127.0.0.1') => ({ host, port, question: STATUS_QUESTIONS.zpl, deadlines })

/** Sends the label and tells whether the sender believed that bytes were about to leave. */
async function send(port: number, bytes: Uint8Array = label, host?: string) {
  let begun = false
  const result = await sendOverTcp(place(port, host), bytes, () => {
    begun = true
  })
  return { result, begun }
}

describe('a printer on TCP 9100', () => {
  it('gets the label whole and says that it is ready', async () => {
    const zebra = await printer()
    expect(await send(zebra.port)).toEqual({ result: { ok: true, value: { type: 'ready', waiting: 0 } }, begun: true })
    expect(zebra.received().equals(label)).toBe(true)
    expect(zebra.connections()).toBe(1)
  })

  it.each([
    ['paper-out', { paperOut: true, paused: true }],
    ['paused', { paused: true }],
    ['head-open', { headOpen: true }],
    ['ribbon-out', { ribbonOut: true }],
  ] as const)('gets nothing while it says %s', async (type, flags) => {
    const zebra = await printer({ flags })
    expect(await send(zebra.port)).toEqual({ result: { ok: false, error: { type: 'not-ready', status: { type } } }, begun: false })
    expect(zebra.received()).toHaveLength(0)
  })

  it('that runs out of paper on this label says so afterwards', async () => {
    const zebra = await printer({ afterLabel: { paperOut: true, paused: true } })
    expect((await send(zebra.port)).result).toEqual({ ok: true, value: { type: 'paper-out' } })
  })

  it('is asked until the label is out, and no longer than its time', async () => {
    const zebra = await printer({ afterLabel: { waiting: 1 } })
    expect((await send(zebra.port)).result).toEqual({ ok: true, value: { type: 'ready', waiting: 1 } })
  })

  it('that never answers gets the label all the same, and its state is unknown', async () => {
    const mute = await printer({ mute: true })
    expect((await send(mute.port)).result).toEqual({ ok: true, value: { type: 'unknown', reason: 'mute' } })
    expect(mute.received().equals(label)).toBe(true)
  })

  it('that is not there is unreachable at once', async () => {
    const gone = await printer()
    await gone.close()
    expect(await send(gone.port)).toEqual({
      result: { ok: false, error: { type: 'unreachable', reason: 'refused', code: 'ECONNREFUSED' } },
      begun: false,
    })
  })

  it('with a name that nobody knows is unreachable', async () => {
    const { result } = await send(9100, label, 'printer.invalid')
    expect(result).toMatchObject({ ok: false, error: { type: 'unreachable' } })
  })

  it('that breaks the line in the middle of a label leaves it unsure', async () => {
    const breaking = await printer({ resetAfterBytes: 5_000 })
    expect(await send(breaking.port)).toEqual({ result: { ok: false, error: { type: 'interrupted', reason: 'closed' } }, begun: true })
  })

  it('that breaks the line in the middle of a label leaves it unsure even if it never speaks', async () => {
    const breaking = await printer({ mute: true, resetAfterBytes: 5_000 })
    expect((await send(breaking.port)).result).toEqual({ ok: false, error: { type: 'interrupted', reason: 'closed' } })
  })

  it('that breaks the line before the label is unreachable, and nothing was sent', async () => {
    const breaking = await printer({ resetAfterBytes: 0 })
    expect(await send(breaking.port)).toEqual({
      result: { ok: false, error: { type: 'unreachable', reason: 'closed', code: 'ECONNRESET' } },
      begun: false,
    })
  })

  it('that takes no bytes is given up after its time, and the label is unsure', async () => {
    const stuck = await printer({ stuck: true })
    const { result } = await send(stuck.port, Buffer.alloc(32 * 1024 * 1024, 0x20))
    expect(result).toEqual({ ok: false, error: { type: 'interrupted', reason: 'timed-out' } })
  })

  it('is not sent a byte when the sender changes its mind', async () => {
    const zebra = await printer()
    const withdrawn = new Error('withdrawn')
    await expect(
      sendOverTcp(place(zebra.port), label, () => {
        throw withdrawn
      }),
    ).rejects.toBe(withdrawn)
    expect(zebra.received()).toHaveLength(0)
  })

  it('can be asked how it is without printing', async () => {
    const zebra = await printer({ flags: { paperOut: true } })
    expect(await askPrinterStatus(place(zebra.port))).toEqual({ ok: true, value: { type: 'paper-out' } })
    expect(zebra.received()).toHaveLength(0)
  })
})
