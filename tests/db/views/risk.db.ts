import { describe, expect, it } from 'vitest'
import { sealBuyer } from '../../../db/buyer-vault.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { rebuildViews } from '../../../db/project.ts'
import { transaction } from '../../../db/transaction.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { eraseBuyer } from '../../../db/views/erase-buyer.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import type { Buyer } from '../../../shared/cases/buyer.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { caseStream } from '../../../shared/event.ts'
import { command, defineSetting, openCase, seededBytes, takeBack } from '../seeded-history.ts'
import { record, temporaryStore } from '../temporary-store.ts'

const NOW = Date.parse('2026-03-02T02:00:00Z')
const ANNA: Buyer = { name: 'Anna Berg', email: 'anna@berg.example', address: ['Lindenstr. 4', '10969 Berlin', 'Germany'], language: 'de' }

function aCenter(): WritableDb {
  const { db } = temporaryStore()
  defineSetting(db)
  return db
}

let sealed = 0
/** A case of a buyer, received. */
function caseOf(db: WritableDb, number: number, buyer: Buyer): string {
  const bytes = seededBytes(number)
  const caseId = openCase(db, { number, bytes, now: NOW })
  command(db, caseId, { type: 'receive' }, NOW)
  sealed += 1
  const named = transaction(db, () => sealBuyer(db, `buyer-${sealed}`, buyer, bytes))
  command(db, caseId, { type: 'name-buyer', buyer: named }, NOW)
  return caseId
}

function photo(db: WritableDb, caseId: string, sha256: string): void {
  const taken = { sha256, bytes: 1, mediaType: 'image/jpeg', width: 1, height: 1 }
  record<CaseEvent>(db, caseStream(caseId), [{ type: 'case.photo-taken.v1', shot: 'damage', photo: taken }], { now: NOW })
}

const risk = (db: WritableDb, caseId: string) => readCaseScreen(db, caseId)?.risk

describe('given three other returns of the same buyer', () => {
  it('when he is named by any one of his marks, however it is written, then he is known again', () => {
    const db = aCenter()
    caseOf(db, 1, ANNA)
    caseOf(db, 2, { ...ANNA, name: 'A. Berg', address: [], email: 'ANNA@berg.example ' })
    caseOf(db, 3, ANNA)
    const fourth = caseOf(db, 4, { name: 'anna berg', address: ['Lindenstr 4', '10969 BERLIN', 'Germany'], language: 'de' })
    const other = caseOf(db, 5, { ...ANNA, name: 'Otto Hahn', email: 'otto@hahn.example', address: ['Berg 1', '80331 München'] })
    // By e-mail the second is hers as well, but not by her address.
    expect(risk(db, fourth)).toEqual([])
    expect(risk(db, 'case-3')).toEqual([{ type: 'buyer-returns', cases: 3 }])
    expect(risk(db, other)).toEqual([])
  })

  it('when one of them is forgotten, then that case counts no more, and a rebuild brings nothing back', () => {
    const db = aCenter()
    for (const number of [1, 2, 3, 4]) caseOf(db, number, ANNA)
    expect(risk(db, 'case-4')).toEqual([{ type: 'buyer-returns', cases: 3 }])
    eraseBuyer(db, 'case-1')
    expect(risk(db, 'case-4')).toEqual([])
    expect(risk(db, 'case-1')).toEqual([])
    expect(db.prepare('SELECT count(*) FROM buyer_mark JOIN case_view ON no = case_no WHERE case_id = ?').pluck().get('case-1')).toBe(0)
    rebuildViews(db)
    expect(risk(db, 'case-4')).toEqual([])
    expect(viewsFault(db)).toBeUndefined()
  })
})

describe('what the buyer did in another case', () => {
  it('is told: his claims, and that another unit came back', () => {
    const db = aCenter()
    const before = caseOf(db, 1, ANNA)
    command(db, before, { type: 'compare-mark', compared: { mark: 'lpn', sold: 'LPN1', found: 'LPN2' } }, NOW)
    const at = new Date(NOW).toISOString()
    const claim = { id: 'c-1', kind: 'a-to-z', profile: { id: 'standard', version: 1 }, openedAt: at } as const
    command(db, before, { type: 'open-claim', claim }, NOW)
    command(db, before, { type: 'move-claim', claim: 'c-1', move: 'win', at }, NOW)
    const now = caseOf(db, 2, ANNA)
    expect(risk(db, now)).toEqual([
      { type: 'buyer-claims', claims: 1, lost: 1 },
      { type: 'buyer-swapped', cases: 1 },
    ])
  })
})

describe('a picture whose very bytes were used before', () => {
  it('is told with the case it was used in, unless it was taken back there', () => {
    const db = aCenter()
    const one = caseOf(db, 1, ANNA)
    const two = caseOf(db, 2, { ...ANNA, name: 'Otto', email: 'otto@hahn.example', address: [] })
    photo(db, one, 'a'.repeat(64))
    photo(db, two, 'a'.repeat(64))
    const rma = readCaseScreen(db, one)?.state.rma
    expect(risk(db, two)).toEqual([{ type: 'picture-elsewhere', rmas: [rma] }])
    takeBack(db, one, NOW)
    expect(risk(db, two)).toEqual([])
  })

  it('twice in its own case says nothing', () => {
    const db = aCenter()
    const one = caseOf(db, 1, ANNA)
    photo(db, one, 'a'.repeat(64))
    photo(db, one, 'a'.repeat(64))
    expect(risk(db, one)).toEqual([])
  })
})
