import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBuyer, sealBuyer } from '../../db/buyer-vault.ts'
import { readLog } from '../../db/event-log.ts'
import { insertPrintJob, listPrintJobs } from '../../db/print-spool.ts'
import { dumpViews, rebuildViews } from '../../db/project.ts'
import { purgeDeleted } from '../../db/purge.ts'
import { transaction } from '../../db/transaction.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import { readCaseScreen } from '../../db/views/case-screen.ts'
import { eraseBuyer } from '../../db/views/erase-buyer.ts'
import { findCases } from '../../db/views/queue-view.ts'
import type { Buyer } from '../../shared/cases/buyer.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { caseStream } from '../../shared/event.ts'
import type { LabelJob } from '../../shared/labels/label-kind.ts'
import { command, defineSetting, openCase, seededBytes } from './seeded-history.ts'
import { nextId, record, temporaryStore } from './temporary-store.ts'

const BUYER: Buyer = {
  name: 'Quixotl Zyvwxbeth',
  email: 'q.zyvwxbeth@example.org',
  phone: '+32 PHONE-8877',
  address: ['Kwakkelstraat 77', '9000 Ghent', 'Belgium'],
  language: 'en',
}
/** Every word by which the person could be known, and the trigrams that only his name has. */
const TRACES = ['Quixotl', 'Zyvwx', 'q.zyvwxbeth', 'PHONE-8877', 'Kwakkel', 'zyvwx']

function withCases(count = 30) {
  const store = temporaryStore()
  const { db } = store
  const bytes = seededBytes(1)
  defineSetting(db)
  for (let number = 1; number <= count; number += 1) {
    const buyer = number === 7 ? BUYER : ({ name: `Buyer ${number}`, address: [], language: 'en' } as const)
    openCase(db, { number, buyer, bytes })
  }
  for (let number = 1; number <= count; number += 1) {
    command(db, `case-${number}`, { type: 'receive' }, 0)
    command(db, `case-${number}`, { type: 'record-serial', serial: `SN-${number}` }, 0)
  }
  return { ...store, bytes }
}

/** Which of the traces stand anywhere in the store's files. */
function tracesIn(file: string): readonly string[] {
  const bytes = ['', '-wal', '-shm'].filter((ending) => existsSync(file + ending)).map((ending) => readFileSync(file + ending))
  return TRACES.filter((trace) => bytes.some((each) => each.includes(trace)))
}

describe('a buyer', () => {
  it('never stands in the open in an event', () => {
    const { db } = withCases()
    const bodies = [...readLog(db)].map(({ body }) => body).join('\n')
    for (const trace of TRACES) expect(bodies).not.toContain(trace)
    expect(bodies).not.toContain(Buffer.from(BUYER.name).toString('base64').slice(0, 12))
  })

  it('is opened by the key of his own, and by no other', () => {
    const { db, bytes } = withCases()
    const [one, two] = transaction(db, () => [sealBuyer(db, 'one', BUYER, bytes), sealBuyer(db, 'two', BUYER, bytes)])
    expect(one?.sealed).not.toBe(two?.sealed)
    expect(openBuyer(db, { buyerId: 'one', sealed: one?.sealed ?? '' })).toEqual(BUYER)
    expect(openBuyer(db, { buyerId: 'two', sealed: one?.sealed ?? '' })).toBeUndefined()
    expect(openBuyer(db, { buyerId: 'nobody', sealed: one?.sealed ?? '' })).toBeUndefined()
    expect(openBuyer(db, { buyerId: 'one', sealed: '' })).toBeUndefined()
  })

  it('is found and shown while he is known', () => {
    const { db } = withCases()
    expect(findCases(db, 'zyvwx', 10).map(({ caseId, buyer }) => [caseId, buyer])).toEqual([['case-7', BUYER.name]])
    expect(findCases(db, 'q.zyvwxbeth@', 10)).toHaveLength(1)
    expect(readCaseScreen(db, 'case-7')?.buyer).toEqual(BUYER)
  })
})

describe('a buyer who asked to be forgotten', () => {
  it('is gone from the case, the queue and the search; the chain is whole and the views are those of a rebuild', () => {
    const { db } = withCases()
    expect(eraseBuyer(db, 'case-7')).toBe(true)
    expect(readCaseScreen(db, 'case-7')?.buyer).toBe('erased')
    for (const text of ['zyvwx', 'quix', 'Qu', 'q.zyvwxbeth']) expect(findCases(db, text, 10)).toEqual([])
    expect(findCases(db, 'SN-7', 10)[0]).toMatchObject({ caseId: 'case-7' })
    expect(findCases(db, 'SN-7', 10)[0]?.buyer).toBeUndefined()
    expect(verifyChain(db).faults).toEqual([])
    const before = dumpViews(db)
    rebuildViews(db)
    expect(dumpViews(db)).toBe(before)
    expect(findCases(db, 'zyvwx', 10)).toEqual([])
  })

  it('is gone from every byte of the store’s files, with his key', async () => {
    const { db, file } = withCases(300)
    const key = db
      .prepare('SELECT key FROM buyer_key WHERE buyer = (SELECT buyer_id FROM case_view WHERE case_id = ?)')
      .pluck()
      .get('case-7') as Buffer
    db.pragma('wal_checkpoint(TRUNCATE)')
    expect(tracesIn(file)).toContain('Zyvwx')
    expect(readFileSync(file).includes(key)).toBe(true)
    eraseBuyer(db, 'case-7')
    await purgeDeleted(db)
    expect(tracesIn(file)).toEqual([])
    expect(readFileSync(file).includes(key)).toBe(false)
    const trigrams = db.prepare("SELECT count(*) FROM case_trigram WHERE term IN ('zyv', 'yvw', 'vwx', 'uix', 'xot')").pluck().get()
    expect(trigrams).toBe(0)
    expect(findCases(db, 'Buyer 29', 10).length).toBeGreaterThan(0)
  })

  it('leaves no address on a label in the spool', async () => {
    const { db, file } = withCases()
    const job = { kind: 'return', data: { to: { name: BUYER.name, lines: BUYER.address } } } as unknown as LabelJob
    const entry = { id: 'job-1', printerId: 'pdf', job, proofCode: '1Z9', queuedAt: 0, operator: 'li-na' } as const
    insertPrintJob(db, { ...entry, state: { type: 'queued', attempts: 0, notBefore: 0 }, caseId: 'case-7' })
    insertPrintJob(db, {
      ...entry,
      id: 'job-2',
      job: { kind: 'unit' } as unknown as LabelJob,
      state: { type: 'queued', attempts: 0, notBefore: 0 },
      caseId: 'case-8',
    })
    eraseBuyer(db, 'case-7')
    await purgeDeleted(db)
    expect(listPrintJobs(db, 10).map(({ id }) => id)).toEqual(['job-2'])
    expect(tracesIn(file)).toEqual([])
  })

  it('is forgotten under every name the case ever had for him', () => {
    const { db, bytes } = withCases()
    transaction(db, () => {
      const buyer = sealBuyer(db, nextId(0), { ...BUYER, name: 'Corrected Name' }, bytes)
      record<CaseEvent>(db, caseStream('case-7'), [{ type: 'case.buyer-named.v1', buyer }])
    })
    expect(findCases(db, 'Corrected', 10)).toHaveLength(1)
    expect(findCases(db, 'zyvwxbeth,', 10)).toEqual([])
    const keys = () => db.prepare('SELECT count(*) FROM buyer_key').pluck().get() as number
    const before = keys()
    eraseBuyer(db, 'case-7')
    expect(keys()).toBe(before - 2)
    const bodies = [...readLog(db)].flatMap(({ stream, event }) =>
      stream === caseStream('case-7') && 'buyer' in event ? [event.buyer] : [],
    )
    expect(bodies).toHaveLength(2)
    for (const sealed of bodies) expect(sealed === undefined ? undefined : openBuyer(db, sealed)).toBeUndefined()
  })

  it('is forgotten once, and nobody is where there was nobody', () => {
    const { db, bytes } = withCases()
    openCase(db, { number: 99, bytes })
    expect(eraseBuyer(db, 'case-99')).toBe(false)
    expect(eraseBuyer(db, 'no such case')).toBe(false)
    expect(readCaseScreen(db, 'case-8')?.buyer).toMatchObject({ name: 'Buyer 8' })
  })
})
