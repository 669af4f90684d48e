import { expect, it } from 'vitest'
import { keepIdentity } from '../../db/identity.ts'
import { keepUpload, nextCases, nextUpload } from '../../db/media-upload.ts'
import { casesNaming, readPicturesNamed } from '../../db/pictures-named.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { caseStream } from '../../shared/event.ts'
import { command, defineSetting, openCase, seededBytes } from './seeded-history.ts'
import { BENCH, record, temporaryStore } from './temporary-store.ts'

const NOW = Date.parse('2026-03-02T09:00:00Z')
const hashOf = (letter: string) => letter.repeat(64)

function given() {
  const { db } = temporaryStore()
  keepIdentity(db, BENCH)
  defineSetting(db)
  const cases = [1, 2, 3].map((number) => openCase(db, { number, now: NOW, bytes: seededBytes(number) }))
  const photo = (caseId: string | undefined, letter: string, bytes: number) =>
    record<CaseEvent>(db, caseStream(caseId ?? ''), [
      {
        type: 'case.photo-taken.v1',
        shot: 'damage',
        photo: { sha256: hashOf(letter), bytes, mediaType: 'image/jpeg', width: 10, height: 10 },
      },
    ])
  const [plain = '', received = '', claimed = ''] = cases
  photo(plain, 'a', 100)
  photo(received, 'b', 200)
  photo(claimed, 'c', 300)
  photo(claimed, 'd', 50)
  record<CaseEvent>(db, caseStream(received), [
    { type: 'case.parcel-received.v1', tracking: '1Z' },
    { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' },
  ])
  const claim = {
    id: 'claim-1',
    kind: 'a-to-z',
    profile: { id: 'standard', version: 1 },
    openedAt: new Date(NOW).toISOString(),
  } as const
  expect(command(db, claimed, { type: 'open-claim', claim }, NOW)).toBe(true)
  return { db, plain, received, claimed }
}

it('pictures of a case with an open claim go first, then those of the case that is due first, then the oldest; as it is shown, so they go', () => {
  const { db, plain, received, claimed } = given()
  expect(nextCases(db, 9).map(({ case_id, pictures, bytes, claim }) => [case_id, pictures, bytes, claim])).toEqual([
    [claimed, 2, 350, 1],
    [received, 1, 200, 0],
    [plain, 1, 100, 0],
  ])
  const order: string[] = []
  for (let next = nextUpload(db); next !== undefined; next = nextUpload(db)) {
    order.push(next.sha256.charAt(0))
    keepUpload(db, { ...next, state: 'sent' })
  }
  expect(order).toEqual(['c', 'd', 'b', 'a'])
  expect(nextCases(db, 9)).toEqual([])
})

it('one that failed waits for the others', () => {
  const { db, claimed } = given()
  const first = nextUpload(db)
  if (first === undefined) throw new Error('nothing to send')
  keepUpload(db, { ...first, tries: 1 })
  expect(nextUpload(db)?.sha256.charAt(0)).toBe('d')
  expect(nextCases(db, 1)).toMatchObject([{ case_id: claimed }])
})

it('every picture a case names is found page by page, with its case and what became of its sending', () => {
  const { db, received } = given()
  const named = readPicturesNamed(db, hashOf('a'), 2)
  expect(named.map(({ sha256 }) => sha256.charAt(0))).toEqual(['b', 'c'])
  expect(named[0]).toMatchObject({ caseId: received, upload: 'waiting' })
  expect(casesNaming(db, hashOf('b'))).toEqual([received])
  expect(casesNaming(db, hashOf('f'))).toEqual([])
})
