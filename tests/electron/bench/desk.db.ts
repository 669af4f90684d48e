import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../db/counts.ts'
import { readStream } from '../../../db/event-log.ts'
import { readCase } from '../../../db/views/case-view.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import type { CaseToOpen } from '../../../electron/bench/new-case.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { write } from '../../../electron/bench/writer.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { withoutPersonalData } from '../../../shared/cases/photo-reading.ts'
import { formatRma, rmaBarcode } from '../../../shared/cases/rma.ts'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { caseStream } from '../../../shared/event.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { seenCode } from '../../shared/scan/picture/seen-code.ts'
import { benchAtWork } from './running-bench.ts'

const INBOUND = '1Z12345E6605272234'
const OUTBOUND = '1Z410E7W0392751591'
const KETTLE: CaseToOpen = {
  kind: 'return',
  unit: { sku: 'AUR-K17', serial: 'AK17-0093812', lpn: 'LPNHE123456789' },
  complaint: 'stops heating',
  order: { orderId: '111-1234567-1234567', marketplace: 'amazon.com', price: { minor: 4999, currency: 'USD' } },
  inbound: { carrier: 'ups', tracking: INBOUND },
  buyer: { name: 'Ada Lovelace', address: ['London'], language: 'en' },
}

const scan = (bench: Bench, text: string, aim?: string) =>
  bench.desk.scan({ text, source: 'wedge', ...(aim === undefined ? {} : { aim }) }, 'wedge')

function expected(bench: Bench, toOpen: CaseToOpen = KETTLE): string {
  expect(bench.desk.openNew(toOpen, false).say.type).toBe('case-opened')
  return bench.db.prepare('SELECT case_id FROM case_view ORDER BY no DESC LIMIT 1').pluck().get() as string
}

const stageOf = (bench: Bench, caseId: string) => readCase(bench.db, caseId)?.case.stage.name
const events = (bench: Bench, caseId: string) => readStream<CaseEvent>(bench.db, caseStream(caseId)).map(({ event }) => event)

/** A case taken along its story, on the bench, until it is in a stage. */
function broughtTo(bench: Bench, stage: string): string {
  const caseId = expected(bench)
  bench.desk.lay(caseId)
  for (const told of STORY.slice(1)) {
    if (stageOf(bench, caseId) === stage) break
    expect(bench.desk.act(caseId, told, { type: 'noted' }, 'test').tone).toBe('accepted')
  }
  expect(stageOf(bench, caseId)).toBe(stage)
  return caseId
}

describe('a parcel that is expected', () => {
  it.each([
    ['its tracking number', () => INBOUND],
    ['the number in lower case', () => INBOUND.toLowerCase()],
    ['the number with the scanner’s mark before it', () => `]C1${INBOUND}`],
    ['the RMA on its label', (bench: Bench) => rmaBarcode(readCase(bench.db, idOfFirst(bench))?.case.rma ?? ('' as never))],
    ['the RMA typed in', (bench: Bench) => formatRma(readCase(bench.db, idOfFirst(bench))?.case.rma ?? ('' as never)).toLowerCase()],
    ['the serial number', () => 'AK17-0093812'],
    ['the LPN', () => 'LPNHE123456789'],
    ['the order number', () => '111-1234567-1234567'],
  ])('is received by one scan of %s', async (_, code) => {
    const bench = await benchAtWork()
    const caseId = expected(bench)
    expect(scan(bench, code(bench))).toMatchObject({ tone: 'accepted', say: { type: 'received' } })
    expect(stageOf(bench, caseId)).toBe('received')
    expect(bench.desk.read().desk).toEqual({ open: caseId, aside: [] })
  })

  it('keeps the tracking number it came with, and none where another code was scanned', async () => {
    const bench = await benchAtWork()
    const byNumber = expected(bench)
    scan(bench, `]C1${INBOUND}`)
    expect(events(bench, byNumber)).toContainEqual({ type: 'case.parcel-received.v1', tracking: INBOUND })
    const bySerial = expected(bench, {
      ...KETTLE,
      unit: { sku: 'AUR-K17', serial: '799123456789' },
      inbound: { carrier: 'ups', tracking: OUTBOUND },
    })
    scan(bench, '799123456789')
    expect(events(bench, bySerial)).toContainEqual({ type: 'case.parcel-received.v1' })
  })

  it('is not received twice: the second scan says where it is', async () => {
    const bench = await benchAtWork()
    expected(bench)
    scan(bench, INBOUND)
    const before = lastEvent(bench.db)
    expect(scan(bench, INBOUND).say.type).toBe('already-open')
    bench.desk.press('MB:ASIDE')
    expect(scan(bench, INBOUND).say).toMatchObject({ type: 'seen-before', stage: 'received' })
    expect(lastEvent(bench.db)).toBe(before)
  })

  it('that knows one code as two things is found once, not asked about', async () => {
    const bench = await benchAtWork()
    expected(bench, { ...KETTLE, unit: { sku: 'AUR-K17', serial: 'TWICE-77', lpn: 'TWICE-77' } })
    expect(scan(bench, 'TWICE-77').say.type).toBe('received')
  })
})

function idOfFirst(bench: Bench): string {
  return bench.db.prepare('SELECT case_id FROM case_view ORDER BY no LIMIT 1').pluck().get() as string
}

describe('a code with GS1 data', () => {
  const GTIN = '04006381333931'
  const KETTLE_17 = { sku: 'AUR-K17', name: { en: 'Aurora kettle', 'zh-CN': '极光水壶' }, category: 'kitchen', gtin: '4006381333931' }
  const define = (bench: Bench, product: Product) => {
    const event = { type: 'product.defined.v1', product } as const
    write(bench.writer, catalogueStream(event), [event], { operator: 'test', via: 'test' })
  }

  it.each([
    ['in a GS1 symbol', `]C101${GTIN}1726123110B7\u001d21AK17-0093812`],
    ['in brackets', `(01)${GTIN}(21)AK17-0093812`],
    ['as a Digital Link', `https://id.example.com/01/${GTIN}/21/AK17-0093812`],
  ])('finds the case of its serial number: %s', async (_, text) => {
    const bench = await benchAtWork()
    const caseId = expected(bench)
    expect(scan(bench, text)).toMatchObject({ tone: 'accepted', say: { type: 'received' } })
    expect(stageOf(bench, caseId)).toBe('received')
  })

  it('finds the unit of its product where others have the same serial number', async () => {
    const bench = await benchAtWork()
    define(bench, KETTLE_17)
    define(bench, { ...KETTLE_17, sku: 'VAC-9', gtin: '036000291452' })
    expected(bench, { ...KETTLE, unit: { sku: 'VAC-9', serial: '0001' } })
    const kettle = expected(bench, { ...KETTLE, unit: { sku: 'AUR-K17', serial: '0001' } })
    scan(bench, `]d201${GTIN}210001`)
    expect(bench.desk.read().desk.open).toBe(kettle)
  })

  it('finds the parcel whose number is that of the logistic unit', async () => {
    const bench = await benchAtWork()
    const caseId = expected(bench, { ...KETTLE, inbound: { carrier: 'dhl', tracking: '106141412345678908' } })
    scan(bench, ']C100106141412345678908')
    expect(events(bench, caseId)).toContainEqual({ type: 'case.parcel-received.v1', tracking: '106141412345678908' })
  })

  it('of a unit nobody announced says whose product it is', async () => {
    const bench = await benchAtWork()
    define(bench, KETTLE_17)
    expect(scan(bench, `]C101${GTIN}21NEW-1`).say).toEqual({ type: 'unknown-code', code: `(01) ${GTIN} (21) NEW-1` })
    expect(bench.desk.read().desk.asking).toMatchObject({
      type: 'new-case',
      meaning: { kind: 'gs1', serial: 'NEW-1' },
      product: { sku: 'AUR-K17', name: KETTLE_17.name },
    })
  })

  it('that is damaged is nobody’s serial number', async () => {
    const bench = await benchAtWork()
    const caseId = broughtTo(bench, 'inspecting')
    bench.desk.act(caseId, { type: 'waive-shot', shot: 'opened', reason: 'test' }, { type: 'noted' }, 'test')
    expect(scan(bench, ']C10104006381333930').say).toMatchObject({ type: 'unknown-code' })
    expect(readCase(bench.db, caseId)?.case.serialFound).toBeUndefined()
    bench.desk.press('MB:NO')
    expect(scan(bench, `]C101${GTIN}21AK17-0093812`)).toMatchObject({ tone: 'accepted', say: { type: 'serial', serial: 'AK17-0093812' } })
  })
})

describe('a code that may be two things', () => {
  it('is asked about, and the answer goes on as if only that had been scanned', async () => {
    const bench = await benchAtWork()
    expect(scan(bench, '201234500000049').say).toEqual({ type: 'which-meaning', count: 2 })
    const screen = readBenchScreen(bench)
    expect(screen.steps.map(({ code, key }) => [code, key])).toEqual([
      ['MB:PICK:1', '1'],
      ['MB:PICK:2', '2'],
      ['MB:NO', '0'],
    ])
    bench.desk.press('MB:PICK:2')
    expect(bench.desk.read().desk.asking).toMatchObject({ type: 'new-case', meaning: { kind: 'imei' } })
  })
})

describe('the serial number', () => {
  async function asked() {
    const bench = await benchAtWork()
    const caseId = broughtTo(bench, 'inspecting')
    bench.desk.act(caseId, { type: 'waive-shot', shot: 'opened', reason: 'test' }, { type: 'noted' }, 'test')
    expect(readBenchScreen(bench).prompt).toEqual({ type: 'photograph', shot: 'serial' })
    return { bench, caseId }
  }

  it('read off the unit matches what was sold, with the scanner’s mark or words before it', async () => {
    for (const text of ['AK17-0093812', ']C0AK17-0093812', 'S/N: AK17-0093812', 'ak17-0093812']) {
      const { bench, caseId } = await asked()
      expect(scan(bench, text)).toMatchObject({ tone: 'accepted', say: { type: 'serial', sold: 'AK17-0093812' } })
      expect(readCase(bench.db, caseId)?.case.serialFound?.toUpperCase()).toBe('AK17-0093812')
    }
  })

  it('that is another asks for attention, scanned or typed', async () => {
    const { bench, caseId } = await asked()
    expect(scan(bench, 'AK17-0000007')).toMatchObject({ tone: 'attention', say: { type: 'serial', serial: 'AK17-0000007' } })
    expect(bench.desk.recordSerial(caseId, 'AK17-0000008')).toMatchObject({
      tone: 'attention',
      say: { type: 'serial', sold: 'AK17-0093812' },
    })
    expect(bench.desk.recordSerial(caseId, 'AK17-0093812').tone).toBe('accepted')
  })

  it('is never read off our own label, the parcel’s label or the order', async () => {
    const { bench, caseId } = await asked()
    const rma = readCase(bench.db, caseId)?.case.rma
    for (const text of [rma === undefined ? '' : rmaBarcode(rma), INBOUND, '111-1234567-1234567']) {
      expect(scan(bench, text).say.type).toBe('already-open')
    }
    expect(scan(bench, 'LPNHE123456789')).toMatchObject({ tone: 'accepted', say: { type: 'mark-compared', compared: { mark: 'lpn' } } })
    expect(readCase(bench.db, caseId)?.case.serialFound).toBeUndefined()
  })
})

describe('parts', () => {
  it('are used by their label, their number or from the list, and said by name', async () => {
    const bench = await benchAtWork()
    const caseId = broughtTo(bench, 'repairing')
    const replies = [scan(bench, 'MB:PART:THERMO-9'), scan(bench, 'THERMO-9'), bench.desk.usePart(caseId, 'THERMO-9')]
    for (const { say } of replies) expect(say).toMatchObject({ type: 'part-used', part: 'THERMO-9' })
    expect(readCase(bench.db, caseId)?.case.parts).toHaveLength(3)
  })

  it('that nobody defined are refused in every way', async () => {
    const bench = await benchAtWork()
    const caseId = broughtTo(bench, 'repairing')
    expect(scan(bench, 'MB:PART:NONE-1').say).toEqual({ type: 'unknown-part', part: 'NONE-1' })
    expect(bench.desk.usePart(caseId, 'NONE-1').say).toEqual({ type: 'unknown-part', part: 'NONE-1' })
    expect(readCase(bench.db, caseId)?.case.parts).toEqual([])
  })
})

describe('the return label scanned back', () => {
  it('is confirmed with the scanner’s mark before it, and refused when it is of another parcel', async () => {
    const bench = await benchAtWork()
    const caseId = broughtTo(bench, 'packing')
    for (const told of STORY.slice(24, 29)) bench.desk.act(caseId, told, { type: 'noted' }, 'test')
    bench.desk.act(caseId, { type: 'book-return', shipment: { carrier: 'ups', tracking: OUTBOUND } }, { type: 'noted' }, 'test')
    bench.desk.act(caseId, { type: 'hand-over-label', label: 'return', printer: 'x' }, { type: 'noted' }, 'test')
    expect(readBenchScreen(bench).prompt).toEqual({ type: 'scan-label', label: 'return' })
    expect(scan(bench, INBOUND)).toMatchObject({ tone: 'refused', say: { type: 'wrong-label', scanned: INBOUND } })
    expect(scan(bench, `]C1${OUTBOUND}`)).toMatchObject({ tone: 'accepted', say: { type: 'label-confirmed', label: 'return' } })
    expect(bench.desk.press('MB:GO:PACK').say).toMatchObject({ type: 'moved', to: 'ready' })
  })
})

describe('what is refused', () => {
  it('leaves the desk, the log and the operator as they were', async () => {
    const bench = await benchAtWork()
    const caseId = broughtTo(bench, 'received')
    const before = [lastEvent(bench.db), JSON.stringify(bench.desk.read())]
    const refusals = [
      bench.desk.press('MB:GO:SHIP'),
      bench.desk.press('MB:GO:OPEN'),
      bench.desk.press('MB:ANS:SEAL:WHOLE'),
      bench.desk.press('MB:TICK:UNIT'),
      bench.desk.press('MB:GO:RECEIVE'),
      bench.desk.press('MB:NONSENSE'),
      bench.desk.press('MB:PRINT:RETURN'),
      bench.desk.lay('no such case'),
      bench.desk.act('no such case', { type: 'note', text: 'x' }, { type: 'noted' }, 'test'),
      bench.desk.recordSerial('no such case', 'x'),
      bench.desk.switchOperator('nobody known'),
      scan(bench, 'MB:OP:nobody-known'),
      scan(bench, 'MB:go:open'),
      bench.desk.act(caseId, { type: 'note', text: ' ' }, { type: 'noted' }, 'test'),
      bench.desk.nameBuyer('no such case', { name: 'Ada', address: [], language: 'en' }),
    ]
    for (const reply of refusals) expect(reply.tone).toBe('refused')
    expect([lastEvent(bench.db), JSON.stringify(bench.desk.read())]).toEqual(before)
    expect(bench.db.prepare('SELECT count(*) FROM buyer_key').pluck().get()).toBe(1)
  })
})

describe('every step that the screen offers', () => {
  it('is accepted by the bench itself, along the whole story', async () => {
    const bench = await benchAtWork()
    const caseId = expected(bench)
    bench.desk.lay(caseId)
    for (const told of STORY.slice(1)) {
      for (const { command, code } of readBenchScreen(bench).steps) {
        // Those that move on or away are the story's own; labels have no printer here.
        if (['go', 'put-aside', 'print', 'answer', 'tick'].includes(command.type)) continue
        expect(bench.desk.press(code).tone).not.toBe('refused')
      }
      expect(bench.desk.act(caseId, told, { type: 'noted' }, 'test').tone).toBe('accepted')
    }
    expect(stageOf(bench, caseId)).toBe('closed')
  })
})

describe('windows are told', () => {
  it('of a case, the queue and the bench, once each is on the disk', async () => {
    const bench = await benchAtWork()
    expected(bench)
    const seen: string[] = []
    bench.notices.listen((tick) => seen.push(tick.topic))
    scan(bench, INBOUND)
    expect(new Set(seen)).toEqual(new Set(['case', 'queue', 'bench']))
    seen.length = 0
    bench.desk.press('MB:GO:SHIP')
    expect(seen).toEqual(['bench'])
  })

  it('nothing of a write without events', async () => {
    const bench = await benchAtWork()
    const seen: string[] = []
    bench.notices.listen((tick) => seen.push(tick.topic))
    expect(write(bench.writer, 'case:none', [], { operator: 'x', via: 'test' })).toEqual([])
    expect(seen).toEqual([])
  })
})

describe('the cases put aside', () => {
  it('are shown with what they are, and leave when they are taken up again', async () => {
    const bench = await benchAtWork()
    const first = expected(bench)
    scan(bench, INBOUND)
    const second = expected(bench, { ...KETTLE, unit: { sku: 'AUR-K17' }, inbound: { carrier: 'ups', tracking: OUTBOUND } })
    scan(bench, OUTBOUND)
    expect(bench.desk.read().desk).toEqual({ open: second, aside: [first] })
    expect(readBenchScreen(bench).aside).toMatchObject([{ caseId: first }])
    expect(scan(bench, 'AK17-0093812').say).toMatchObject({ type: 'opened', aside: expect.any(String) })
    expect(bench.desk.read().desk).toEqual({ open: first, aside: [second] })
  })
})

describe('codes read in a photo', () => {
  const [CODE] = withoutPersonalData([seenCode('Code128', 'AK17-0093812')])
  const photo = (shot: string) => ({ sha256: shot.padEnd(64, '0'), bytes: 4, mediaType: 'image/jpeg', width: 640, height: 480 })
  const reading = (shot: string) => ({ photo: photo(shot).sha256, width: 640, height: 480, codes: CODE === undefined ? [] : [CODE] })

  function photographedSerial(bench: Bench): string {
    const caseId = broughtTo(bench, 'inspecting')
    for (const shot of ['opened', 'serial'] as const)
      bench.desk.act(caseId, { type: 'keep-photo', shot, photo: photo(shot) }, { type: 'photo-kept', shot }, 'camera')
    return caseId
  }

  it('record the serial number that was sold and say so, read from a picture', async () => {
    const bench = await benchAtWork()
    const caseId = photographedSerial(bench)
    expect(bench.desk.codesRead(caseId, reading('serial'))).toBe(true)
    expect(events(bench, caseId).slice(-2)).toMatchObject([{ type: 'case.codes-read.v1' }, { type: 'case.serial-recorded.v1' }])
    expect(bench.desk.replies().at(-1)).toMatchObject({ tone: 'accepted', say: { type: 'picture-read', how: 'as-expected' } })
    expect(readStream<CaseEvent>(bench.db, caseStream(caseId)).at(-1)?.via).toBe('scan:picture')
  })

  it('can be taken back as any step can; what was read stays told', async () => {
    const bench = await benchAtWork()
    const caseId = photographedSerial(bench)
    bench.desk.codesRead(caseId, reading('serial'))
    expect(bench.desk.press('MB:UNDO').tone).toBe('accepted')
    const state = readCase(bench.db, caseId)?.case
    expect(state?.serialFound).toBeUndefined()
    expect(state?.readings).toEqual([reading('serial')])
  })

  it('leave the picture to be taken back where nothing was recorded', async () => {
    const bench = await benchAtWork()
    const caseId = photographedSerial(bench)
    bench.desk.codesRead(caseId, { ...reading('serial'), codes: reading('serial').codes.map((code) => ({ ...code, text: 'AK17-1' })) })
    expect(bench.desk.replies().at(-1)?.say).toMatchObject({ how: 'offered' })
    expect(bench.desk.press('MB:UNDO').tone).toBe('accepted')
    expect(readCase(bench.db, caseId)?.case.shots.map(({ shot }) => shot)).not.toContain('serial')
  })

  it('are kept without a word while another case lies on the bench', async () => {
    const bench = await benchAtWork()
    const caseId = photographedSerial(bench)
    bench.desk.press('MB:ASIDE')
    const before = bench.desk.replies().at(-1)
    bench.desk.codesRead(caseId, reading('serial'))
    expect(readCase(bench.db, caseId)?.case).toMatchObject({ serialFound: 'AK17-0093812', readings: [reading('serial')] })
    expect(bench.desk.replies().at(-1)).toEqual(before)
    expect(bench.desk.read().desk.open).toBeUndefined()
  })

  it('leave what the window was asked for as it was', async () => {
    const bench = await benchAtWork()
    const caseId = photographedSerial(bench)
    bench.desk.press('MB:WAIVE:DAMAGE')
    bench.desk.codesRead(caseId, reading('serial'))
    expect(bench.desk.replies().at(-1)).toMatchObject({ say: { type: 'picture-read' }, effect: { type: 'ask-reason', shot: 'damage' } })
  })

  it('belong to a case: there is none, nothing happens', async () => {
    const bench = await benchAtWork()
    const before = lastEvent(bench.db)
    expect(bench.desk.codesRead('none', reading('serial'))).toBe(false)
    expect(lastEvent(bench.db)).toBe(before)
  })
})
