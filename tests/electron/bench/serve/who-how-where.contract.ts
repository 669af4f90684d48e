import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { readLog, readStream } from '../../../../db/event-log.ts'
import { projectAnew } from '../../../../db/project.ts'
import { readBenches, readOperators } from '../../../../db/views/catalogue-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { createRouter } from '../../../../electron/bench/serve/router.ts'
import { takeScan } from '../../../../electron/bench/take-scan.ts'
import { write } from '../../../../electron/bench/writer.ts'
import { viaWords } from '../../../../renderer/screens/case/via-words.ts'
import type { CaseCommand } from '../../../../shared/cases/commands.ts'
import { caseStream } from '../../../../shared/event.ts'
import { contract } from '../../../../shared/contract/contract.ts'
import { RELEASED_POLICY } from '../../../../shared/policy/policies.ts'
import { policyText } from '../../../../shared/policy/policy-text.ts'
import { textsOf } from '../../../renderer/screens/words.ts'
import { handIn, imported, untilImported } from '../import/importing.ts'
import { operatorWithPin } from '../operators/known-pin.ts'
import { benchAtWork, startedBench } from '../running-bench.ts'
import { type Client, aPicture } from './contract-suite.ts'

type At = { readonly bench: Bench; readonly client: Client }
type Deed = (at: At) => Promise<unknown>

const open = (bench: Bench) => bench.desk.read().desk.open ?? ''
const FORM = { sku: 'AUR-K17', complaint: 'stops heating', kind: 'return', received: true } as const
const PARTNER = {
  name: 'Zellwerk',
  address: ['Leipzig', 'Deutschland'],
  country: 'DE' as const,
  categories: [],
  skus: [],
  contact: '',
}
const GUIDE = {
  kind: 'video' as const,
  title: { en: 'Descale it', 'zh-CN': '除垢' },
  url: 'https://help.example.com/descale',
  categories: [],
  skus: [],
  symptoms: [],
  steps: [],
}
const BUYER = { name: 'Ada', address: ['London'], language: 'en' } as const

/** A case on the bench about which a decision is due. */
async function deciding({ bench, client }: At) {
  await client.bench.newCase(FORM)
  const does = (command: Parameters<Bench['desk']['act']>[1]) => bench.desk.act(open(bench), command, { type: 'noted' }, 'key')
  for (const shot of ['parcel', 'label'] as const) does({ type: 'waive-shot', shot, reason: 'test' })
  does({ type: 'move', transition: 'open' })
  for (const shot of ['opened', 'serial', 'damage'] as const) does({ type: 'waive-shot', shot, reason: 'test' })
  does({ type: 'record-serial', serial: 'S1' })
  for (const [question, answer] of [
    ['outer-box', 'intact'],
    ['inner-fixing', 'original'],
    ['seal', 'whole'],
    ['accessories', 'all'],
  ] as const)
    does({ type: 'answer', question, answer })
  does({ type: 'move', transition: 'diagnose' })
  for (const [question, answer] of [
    ['symptom-reported', 'dead'],
    ['symptom-found', 'dead'],
    ['fault', 'f01-power'],
    ['cause', 'wear'],
  ] as const)
    does({ type: 'answer', question, answer })
  does({ type: 'move', transition: 'decide' })
}

/** Two open cases about one unit. */
async function twoOfOneUnit({ bench, client }: At): Promise<readonly [string, string]> {
  await client.bench.newCase({ ...FORM, serial: 'S7' })
  const first = open(bench)
  await client.bench.newCase({ ...FORM, serial: 'S7' })
  return [first, open(bench)]
}

/** A case on the bench about which a decision is due, and what was done with it last did not count beside what others had done. */
async function withLastMove(at: At, disposition: 'superseded' | 'lost', command: CaseCommand): Promise<string> {
  await deciding(at)
  const { bench } = at
  const caseId = open(bench)
  bench.desk.act(caseId, command, { type: 'noted' }, 'key')
  bench.db.prepare('UPDATE event SET disposition = ? WHERE seq = (SELECT max(seq) FROM event)').run(disposition)
  projectAnew(bench.db, caseStream(caseId))
  return caseId
}

/** A case on the bench, in the stage of repair. */
async function repairing(at: At) {
  await deciding(at)
  at.bench.desk.act(open(at.bench), { type: 'move', transition: 'repair' }, { type: 'noted' }, 'key')
}

/** A case on the bench, with a quote sent for its repair. */
async function quoting(at: At) {
  await deciding(at)
  await at.client.bench.press({ code: 'MB:GO:OFFER' })
  const { quoteProposal } = await at.client.bench.screen()
  if (quoteProposal === undefined) throw new Error('no quote is proposed')
  const { issuedOn: _, lines, ...quote } = quoteProposal.draft
  await at.client.quotes.send({ caseId: open(at.bench), quote: { ...quote, lines: [...lines] } })
}

/** A parcel nobody announced, taken in at the dock. */
async function unexpectedParcel({ bench, client }: At): Promise<string> {
  await client.bench.press({ code: 'MB:DOCK' })
  await client.bench.scan({ text: '1Z12345E6605272234', source: 'wedge' })
  return bench.db.prepare('SELECT parcel_id FROM parcel_view').pluck().get() as string
}

const LIST = ['return-date', 'order-id', 'sku', 'quantity', 'license-plate-number']
  .join('\t')
  .concat('\n', ['2026-03-01', '111-1234567-1234567', 'AUR-K17', '1', 'LPNHE123456789'].join('\t'), '\n')

/** The policy of the release with longer return windows. */
const CHANGED = policyText({ ...RELEASED_POLICY, returnWindows: { days: 60, byMarketplace: {} } })

/** Each request of the contract: what it writes, or that it writes no event. A new one is put here before this test passes. */
const REQUESTS: Readonly<Record<string, Deed | 'no event'>> = {
  'bench.screen': 'no event',
  'bench.scan': async ({ bench, client }) => {
    await client.bench.newCase({ ...FORM, received: false, tracking: '1Z12345E6605272234', carrier: 'ups' })
    const before = lastEvent(bench.db)
    await client.bench.scan({ text: '1Z12345E6605272234', source: 'wedge' })
    expect([...readLog(bench.db, before)].map(({ via }) => via)).toContain('scan:wedge')
  },
  'bench.press': async ({ client }) => {
    await client.bench.newCase({ ...FORM, received: false })
    const { rows } = await client.queue.page({ filter: 'expected', offset: 0, limit: 1 })
    await client.bench.lay({ caseId: rows[0]?.caseId ?? '' })
    expect(await client.bench.press({ code: 'MB:GO:RECEIVE' })).toMatchObject({ tone: 'accepted' })
  },
  'bench.enterPin': async ({ bench, client }) => {
    const mei = operatorWithPin(bench, 'Mei', '4711')
    await client.catalogue.switchOperator({ operator: mei.id })
    for (let time = 0; time < 5; time += 1) await client.bench.enterPin({ pin: '0000' })
  },
  'bench.lay': 'no event',
  'bench.keepPhoto': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.bench.keepPhoto({ caseId: open(bench), shot: 'parcel', picture: await aPicture(), width: 320, height: 320 })
  },
  'bench.waiveShot': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.bench.waiveShot({ caseId: open(bench), shot: 'parcel', reason: 'gone' })
  },
  'bench.note': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.bench.note({ caseId: open(bench), text: 'x' })
  },
  'bench.recordSerial': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.bench.recordSerial({ caseId: open(bench), serial: 'S1' })
  },
  'bench.usePart': async (at) => {
    await repairing(at)
    await at.client.bench.usePart({ caseId: open(at.bench), part: 'THERMO-9' })
  },
  'bench.recordPartSerial': async (at) => {
    const part = { number: 'BMS-1', name: { en: 'BMS', 'zh-CN': '保护板' }, fits: ['AUR-K17'], isTracked: true } as const
    write(at.bench.writer, 'part:BMS-1', [{ type: 'part.defined.v1', part }], { operator: 'ada', via: 'test' })
    await repairing(at)
    await at.client.bench.usePart({ caseId: open(at.bench), part: 'BMS-1' })
    const kept = await at.client.bench.recordPartSerial({ caseId: open(at.bench), part: 'BMS-1', of: 'new', serial: 'N-1' })
    expect(kept).toMatchObject({ tone: 'accepted' })
  },
  'bench.removePart': async (at) => {
    await repairing(at)
    await at.client.bench.usePart({ caseId: open(at.bench), part: 'THERMO-9' })
    await at.client.bench.removePart({ caseId: open(at.bench), part: 'THERMO-9' })
  },
  'bench.chooseReplacement': async (at) => {
    await deciding(at)
    await at.client.bench.press({ code: 'MB:GO:REPLACE' })
    await at.client.bench.chooseReplacement({ caseId: open(at.bench), serial: 'S-NEW' })
  },
  'bench.recordRefund': async (at) => {
    await deciding(at)
    await at.client.bench.press({ code: 'MB:GO:REFUND' })
    await at.client.bench.recordRefund({ caseId: open(at.bench), amount: { minor: 4999, currency: 'USD' } })
  },
  'cases.openClaim': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.cases.openClaim({ caseId: open(bench), kind: 'a-to-z', openedAt: '2026-03-02T08:00:00.000Z' })
  },
  'cases.buyerWrote': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.cases.buyerWrote({ caseId: open(bench), about: 'question', at: '2026-03-02T08:00:00.000Z' })
  },
  'cases.buyerAnswered': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.cases.buyerWrote({ caseId: open(bench), about: 'problem' })
    await client.cases.buyerAnswered({ caseId: open(bench) })
  },
  'cases.moveClaim': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    const caseId = open(bench)
    await client.cases.openClaim({ caseId, kind: 'a-to-z', openedAt: '2026-03-02T08:00:00.000Z' })
    const claim = (await client.cases.get({ caseId }))?.state.claims?.[0]?.id ?? ''
    await client.cases.moveClaim({ caseId, claim, move: 'answer', at: '2026-03-02T09:00:00.000Z' })
  },
  'cases.merge': async (at) => {
    const [ends, into] = await twoOfOneUnit(at)
    await at.client.cases.merge({ caseId: ends, into })
  },
  'cases.keepApart': async (at) => {
    const [caseId, from] = await twoOfOneUnit(at)
    await at.client.cases.keepApart({ caseId, from })
  },
  'cases.resolveConflict': async (at) => {
    const caseId = await withLastMove(at, 'superseded', { type: 'move', transition: 'hold-parts' })
    await at.client.cases.resolveConflict({ caseId, keeps: 'other' })
  },
  'cases.takeValue': async (at) => {
    const caseId = await withLastMove(at, 'lost', { type: 'record-serial', serial: 'S2' })
    const lost = readStream(at.bench.db, caseStream(caseId)).at(-1)
    await at.client.cases.takeValue({ caseId, event: lost?.id ?? '' })
  },
  'bench.takeReading': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.bench.takeReading({ caseId: open(bench), reading: { kind: 'weight', value: 1600, unit: 'g' } })
  },
  'bench.overrideWarranty': async (at) => {
    await deciding(at)
    await at.client.bench.overrideWarranty({ caseId: open(at.bench), answer: 'covered', reason: 'regular buyer' })
  },
  'bench.bookReturn': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.bench.bookReturn({ caseId: open(bench), carrier: 'ups', tracking: '1Z' })
  },
  'bench.nameBuyer': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.bench.nameBuyer({ caseId: open(bench), buyer: { ...BUYER, address: [...BUYER.address] } })
  },
  'bench.newCase': ({ client }) => client.bench.newCase(FORM),
  'bench.readCodes': 'no event',
  'dock.screen': 'no event',
  'dock.lines': 'no event',
  'dock.keepPhoto': async (at) => {
    const parcelId = await unexpectedParcel(at)
    await at.client.dock.keepPhoto({ parcelId, shot: 'parcel', picture: await aPicture(), width: 320, height: 320 })
  },
  'dock.takeUp': 'no event',
  'dock.dismiss': async (at) => {
    await at.client.dock.dismiss({ parcelId: await unexpectedParcel(at), reason: 'not ours' })
  },
  'dock.countWith': 'no event',
  'parts.page': 'no event',
  'parts.get': 'no event',
  'parts.ofCase': 'no event',
  'parts.lastTime': 'no event',
  'parts.count': 'no event',
  'parts.stock': async ({ client }) => {
    for (const command of [
      { type: 'count', location: 'A-01', quantity: 4 },
      { type: 'receive', location: 'A-01', quantity: 2 },
      { type: 'order', quantity: 9, supplier: 'Aurora', expectedOn: '2026-03-09' },
      { type: 'harvest', location: 'A-01', quantity: 1, from: 'scrapped kettle' },
      { type: 'move', from: 'A-01', to: 'B-02', quantity: 1 },
    ] as const)
      expect(await client.parts.stock({ part: 'THERMO-9', command })).toMatchObject({ tone: 'accepted' })
  },
  'parts.keep': async ({ client }) => {
    const part = { number: 'LID-4', name: { en: 'Lid', 'zh-CN': '盖' }, fits: ['AUR-K17'] }
    expect(await client.parts.keep({ part, isNew: true })).toMatchObject({ tone: 'accepted', say: { type: 'part-kept', did: 'added' } })
  },
  'parts.retire': async ({ client }) => {
    expect(await client.parts.retire({ part: 'THERMO-9' })).toMatchObject({ tone: 'accepted' })
  },
  'parts.plan': async (at) => {
    await repairing(at)
    await at.client.parts.plan({ caseId: open(at.bench), part: 'THERMO-9' })
  },
  'parts.unplan': async (at) => {
    await repairing(at)
    await at.client.parts.plan({ caseId: open(at.bench), part: 'THERMO-9' })
    await at.client.parts.unplan({ caseId: open(at.bench), part: 'THERMO-9' })
  },
  'cases.get': 'no event',
  'quotes.send': quoting,
  'quotes.pdf': 'no event',
  'quotes.answer': async (at) => {
    await quoting(at)
    await at.client.quotes.answer({ caseId: open(at.bench), revision: 1, answer: { answer: 'declined', told: 'phone' } })
  },
  'queue.page': 'no event',
  'queue.due': 'no event',
  'queue.pick': 'no event',
  'queue.decide': async ({ bench, client }) => {
    await client.bench.newCase(FORM)
    await client.queue.decide({ caseIds: [open(bench)], transition: 'hold-buyer', note: 'all of them' })
  },
  'imports.screen': 'no event',
  'imports.begin': 'no event',
  'imports.part': 'no event',
  'imports.decide': 'no event',
  'imports.rows': 'no event',
  'imports.start': async ({ bench, client }) => {
    const { draft } = await handIn(bench, LIST)
    await client.imports.start({ draft })
    await untilImported(bench)
  },
  'imports.takeBack': async ({ bench, client }) => {
    await imported(bench, LIST)
    await client.imports.takeBack({ importId: bench.imports.screen().past[0]?.importId ?? '' })
    await untilImported(bench)
  },
  'imports.goOn': 'no event',
  'imports.drop': 'no event',
  'search.find': 'no event',
  'catalogue.products': 'no event',
  'catalogue.parts': 'no event',
  'catalogue.operators': 'no event',
  'catalogue.addOperator': ({ client }) => client.catalogue.addOperator({ name: 'Tom', role: 'technician' }),
  'catalogue.editOperator': ({ client }) => client.catalogue.editOperator({ operator: 'ada', name: 'Adele', role: 'lead' }),
  'catalogue.setActive': async ({ client }) => {
    await client.catalogue.setActive({ operator: 'ada', isActive: false })
    await client.catalogue.setActive({ operator: 'ada', isActive: true })
  },
  'catalogue.renewBadge': ({ client }) => client.catalogue.renewBadge({ operator: 'ada' }),
  'catalogue.setPin': async ({ client }) => {
    await client.catalogue.setPin({ operator: 'ada', pin: '4711' })
    await client.catalogue.setPin({ operator: 'ada' })
  },
  // What is recorded is what the operator does then.
  'catalogue.partners': 'no event',
  'catalogue.keepPartner': ({ client }) => client.catalogue.keepPartner({ partner: PARTNER }),
  'catalogue.retirePartner': async ({ client }) => {
    const kept = await client.catalogue.keepPartner({ partner: { ...PARTNER, name: 'Zellwerk 2' } })
    if (!('partner' in kept)) throw new Error('not kept')
    await client.catalogue.retirePartner({ id: kept.partner.id })
  },
  'catalogue.guides': 'no event',
  'catalogue.keepGuide': ({ client }) => client.catalogue.keepGuide({ guide: GUIDE }),
  'catalogue.retireGuide': async ({ client }) => {
    const kept = await client.catalogue.keepGuide({ guide: GUIDE })
    if (!('guide' in kept)) throw new Error('not kept')
    await client.catalogue.retireGuide({ id: kept.guide.id })
  },
  'catalogue.keepProduct': ({ client }) =>
    client.catalogue.keepProduct({ product: { sku: 'LAMP-1', name: { en: 'Lamp', 'zh-CN': '灯' }, category: 'lamps' }, isNew: true }),
  'catalogue.switchOperator': 'no event',
  'devices.scanners': 'no event',
  'devices.renameScanner': 'no event',
  'devices.sendDirectly': 'no event',
  'devices.actScanner': 'no event',
  'devices.scannerTest': 'no event',
  'devices.keepScannerTest': 'no event',
  'devices.rawScans': 'no event',
  'devices.printers': 'no event',
  'devices.savePrinter': 'no event',
  'devices.removePrinter': 'no event',
  'devices.testPrinter': 'no event',
  'devices.jobs': 'no event',
  'devices.settleJob': 'no event',
  'policies.screen': 'no event',
  'policies.document': 'no event',
  'policies.draft': 'no event',
  'policies.keepTyped': 'no event',
  'policies.tryOut': 'no event',
  'policies.lost': 'no event',
  // Only of what two benches published at once is there anything to set aside; proved with two benches.
  'policies.setLostAside': 'no event',
  'policies.keepDraft': async ({ client }) => {
    expect(await client.policies.keepDraft({ id: 'standard', text: CHANGED, note: 'two years' })).toEqual({ done: true })
  },
  'policies.discardDraft': async ({ client }) => {
    await client.policies.keepDraft({ id: 'standard', text: CHANGED, note: 'two years' })
    expect(await client.policies.discardDraft({ id: 'standard' })).toEqual({ done: true })
  },
  'policies.publish': async ({ client }) => {
    expect(await client.policies.publish({ id: 'standard', text: CHANGED, basedOn: 2, note: 'two years' })).toEqual({ done: true })
  },
  'policies.rollBack': async ({ client }) => {
    await client.policies.publish({ id: 'standard', text: CHANGED, basedOn: 2, note: 'two years' })
    expect(await client.policies.rollBack({ id: 'standard', to: 2, note: 'as before' })).toEqual({ done: true })
  },
  'setup.status': 'no event',
  'setup.finish': ({ client }) =>
    client.setup.finish({ center: 'C', bench: 'B', operator: 'Lin', language: 'en', timeZone: 'Asia/Shanghai', example: false }),
  'setup.change': ({ client }) =>
    client.setup.change({ center: 'Shenzhen 3', bench: 'Bench 08', timeZone: 'Asia/Shanghai', address: ['Nanshan', 'China'] }),
  'setup.calendar': 'no event',
  'setup.extension': 'no event',
  'setup.publishExtension': ({ client }) =>
    client.setup.publishExtension({
      states: [],
      checklists: [{ id: 'a', category: 'kettle', stage: 'testing', items: [{ id: 'b', name: { en: 'Dry', 'zh-CN': '干燥' } }] }],
    }),
  'setup.diagnosis': 'no event',
  'setup.publishDiagnosis': ({ client }) =>
    client.setup.publishDiagnosis({ of: 'fault', name: { en: 'Lid cracked', 'zh-CN': '盖裂' }, countsAs: 'f08-shell', seen: 0 }),
  'setup.changeCalendar': ({ client }) => client.setup.changeCalendar({ holidays: [{ day: '2026-10-01', name: '国庆节' }] }),
  'settings.get': 'no event',
  'settings.set': 'no event',
  'cloud.status': 'no event',
  'cloud.benches': 'no event',
  // Without a cloud nothing is written; beside one it is proved with two benches.
  'cloud.enrol': 'no event',
  'cloud.mend': 'no event',
  'cloud.changeKey': 'no event',
  'cloud.wake': 'no event',
  'cloud.pictures': 'no event',
  'cloud.absentPictures': 'no event',
  'cloud.setPictureLine': 'no event',
  'cloud.tellLine': 'no event',
  'cloud.fetchPicture': 'no event',
  'system.status': 'no event',
  'system.backup': 'no event',
  'system.settleProblems': 'no event',
  'system.eraseBuyer': async ({ bench, client }) => {
    await client.bench.newCase({ ...FORM, buyer: { name: 'Ada Lovelace', address: ['1 Main Street'], language: 'en' } })
    await client.system.eraseBuyer({ caseId: open(bench) })
  },
}

const PATHS = Object.entries(contract).flatMap(([part, inside]) =>
  '~orpc' in inside ? [] : Object.keys(inside).map((name) => `${part}.${name}`),
)
const WRITING = Object.entries(REQUESTS).filter((entry): entry is [string, Deed] => entry[1] !== 'no event')

async function connected(bench: Bench): Promise<At> {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(createRouter(bench)).upgrade(port1, { context: {} })
  port1.start()
  port2.start()
  onTestFinished(() => port2.close())
  return { bench, client: createORPCClient(new RPCLink({ port: port2 })) }
}

function expectNamed(bench: Bench, after: number): void {
  const operators = new Set(readOperators(bench.db).map(({ id }) => id))
  const written = [...readLog(bench.db, after)]
  expect(written.length).toBeGreaterThan(0)
  for (const { operator, via, bench: where } of written) {
    expect(operators).toContain(operator)
    expect(where).toBe(bench.writer.bench)
    expect(readBenches(bench.db).map(({ id }) => id)).toContain(where)
    // Said in words, and not as the word of a program.
    expect(viaWords(via, textsOf('zh-CN').t)).not.toBe(via)
  }
}

describe('every request that writes', () => {
  it('is known to this test', () => {
    expect(Object.keys(REQUESTS).toSorted()).toEqual(PATHS.toSorted())
  })

  it.each(WRITING)('(%s) names an operator, the way and the bench in each event', async (path, deed) => {
    const bench = path === 'setup.finish' ? await startedBench() : await benchAtWork()
    if (path !== 'setup.finish') {
      const event = { type: 'bench.defined.v1', bench: { id: bench.writer.bench, name: 'Bench 07' } } as const
      write(bench.writer, `bench:${bench.writer.bench}`, [event], { operator: bench.desk.read().operator.id, via: 'setup' })
    }
    const at = await connected(bench)
    const before = lastEvent(bench.db)
    await deed(at)
    const written = [...readLog(bench.db, before)].filter(({ via }) => via !== 'test')
    expect(written.length).toBeGreaterThan(0)
    expectNamed(bench, written[0] === undefined ? before : written[0].seq - 1)
  })

  it('by a USB scanner names the scanner as it calls itself', async () => {
    const bench = await benchAtWork()
    const { client } = await connected(bench)
    await client.bench.newCase({ ...FORM, received: false, tracking: '1Z12345E6605272234', carrier: 'ups' })
    const before = lastEvent(bench.db)
    const text = '1Z12345E6605272234'
    takeScan(bench, { text, source: 'hid' }, 'Zebra DS2208', Buffer.from(text))
    expect(new Set([...readLog(bench.db, before)].map(({ via }) => via))).toEqual(new Set(['scan:Zebra DS2208']))
  })
})
