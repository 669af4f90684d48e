import { describe, expect, it } from 'vitest'
import type { ReadableDb, WritableDb } from '../../../db/handles.ts'
import { dumpViews, rebuildViews } from '../../../db/project.ts'
import { readFixes } from '../../../db/views/fix-view.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { command, defineSetting, openCase, seededBytes, takeBack } from '../seeded-history.ts'
import { temporaryStore } from '../temporary-store.ts'

const DAY = 86_400_000
const START = Date.parse('2026-03-02T08:00:00Z')
const passesAt = STORY.findIndex((told) => told.type === 'move' && told.transition === 'pass')

/** A case told up to a step of the story, each day another; its symptom, fault and part can be others than the story's. */
function told(db: WritableDb, number: number, upTo: number, more: { fault?: string; part?: string; symptom?: string } = {}): string {
  const now = START + number * DAY
  const caseId = openCase(db, { number, now, bytes: seededBytes(number) })
  for (const each of STORY.slice(1, upTo + 1)) expect(command(db, caseId, otherwise(each, more), now)).toBe(true)
  return caseId
}

function otherwise(told: CaseCommand, { fault, part, symptom }: { fault?: string; part?: string; symptom?: string }): CaseCommand {
  if (told.type === 'answer' && told.question === 'fault') return { ...told, answer: fault ?? told.answer }
  if (told.type === 'answer' && told.question === 'symptom-found') return { ...told, answer: symptom ?? told.answer }
  return told.type === 'use-part' ? { ...told, part: part ?? told.part } : told
}

function store() {
  const { db } = temporaryStore()
  defineSetting(db)
  return db
}

const fixes = (db: ReadableDb, symptom = 'stops') => readFixes(db, 'AUR-K17', symptom, 10)
const FIXED = { fault: 'f05-heater', parts: ['THERMO-9'] }

describe('what mended a unit', () => {
  it('is known once it passed its test, newest first, by product and symptom', () => {
    const db = store()
    told(db, 1, passesAt)
    told(db, 2, passesAt, { fault: 'f02-control', part: 'PCB-2' })
    told(db, 3, passesAt, { symptom: 'noise' })
    told(db, 4, passesAt - 1)
    expect(fixes(db)).toEqual([{ fault: 'f02-control', parts: ['PCB-2'] }, FIXED])
    expect(fixes(db, 'noise')).toEqual([FIXED])
    expect(readFixes(db, 'AUR-K17', 'stops', 1)).toHaveLength(1)
    expect(readFixes(db, 'OTHER', 'stops', 10)).toEqual([])
  })

  it('is not known of a unit that went back as it was', () => {
    const db = store()
    const deciding = STORY.findIndex((each) => each.type === 'move' && each.transition === 'repair') - 1
    const caseId = told(db, 1, deciding)
    command(db, caseId, { type: 'move', transition: 'return-as-is' }, START)
    expect(fixes(db)).toEqual([])
  })

  it('did not mend it where the case is opened again', () => {
    const db = store()
    const caseId = told(db, 1, STORY.length - 1)
    expect(fixes(db)).toEqual([FIXED])
    command(db, caseId, { type: 'move', transition: 'reopen' }, START + 9 * DAY)
    expect(fixes(db)).toEqual([])
  })

  it('is no part that was taken out again after the test', () => {
    const db = store()
    const caseId = told(db, 1, passesAt)
    command(db, caseId, { type: 'remove-part', part: 'THERMO-9' }, START + DAY)
    expect(fixes(db)).toEqual([{ ...FIXED, parts: [] }])
  })

  it('is not known while the test that was passed is taken back', () => {
    const db = store()
    const caseId = told(db, 1, passesAt)
    takeBack(db, caseId, START + DAY)
    expect(fixes(db)).toEqual([])
    command(db, caseId, { type: 'move', transition: 'pass' }, START + 2 * DAY)
    expect(fixes(db)).toEqual([FIXED])
  })

  it('is the same after a rebuild', () => {
    const db = store()
    for (const number of [1, 2, 3]) told(db, number, passesAt + number)
    const before = dumpViews(db)
    expect(before).toContain('fix_view')
    expect(viewsFault(db)).toBeUndefined()
    rebuildViews(db)
    expect(dumpViews(db)).toBe(before)
  })
})
