import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection.ts'
import { up as eventLogAndViews } from '../../../db/migrations/10-event-log-and-views.ts'
import { up as productCodes } from '../../../db/migrations/20-product-codes.ts'
import { up as imports } from '../../../db/migrations/30-imports.ts'
import { up as dock } from '../../../db/migrations/40-dock.ts'
import { dumpViews } from '../../../db/project.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { command, defineSetting, openCase, seededBytes, writeHistory } from '../seeded-history.ts'
import { openFile, temporaryFolder, temporaryStore } from '../temporary-store.ts'
import { copyRows } from './copy-rows.ts'

const TABLES = [
  'event',
  'buyer_key',
  'case_view',
  'case_code',
  'product_view',
  'part_view',
  'operator_view',
  'center_view',
  'bench_view',
  'arrival_view',
] as const

/** The same log in a store of the release before, in which every stage had begun a clock of its own and nothing was due. */
function storeOfBefore(db: ReturnType<typeof temporaryStore>['db']): string {
  const file = join(temporaryFolder(), 'mendbench.sqlite')
  const old = connect(file)
  for (const up of [eventLogAndViews, productCodes, imports, dock]) up(old)
  copyRows(db, old, TABLES, { stage_since: '2026-03-01T00:00:00.000Z' })
  old.exec("UPDATE case_view SET due_at = NULL, due_key = 'z' WHERE due_at IS NOT NULL")
  old.pragma('user_version = 40')
  old.close()
  return file
}

describe('a store of before cases had clocks', () => {
  it.each([1, 7, 40])('has them afterwards as if it had always counted so (seed %i)', (seed) => {
    const { db } = temporaryStore()
    writeHistory(db, seed, 200, { hasCalendar: false })
    const migrated = openFile(storeOfBefore(db))
    expect(dumpViews(migrated)).toBe(dumpViews(db))
    expect(viewsFault(migrated)).toBeUndefined()
  })

  it('gives a case that was held and went on the time it had left', () => {
    const { db } = temporaryStore()
    defineSetting(db)
    const caseId = openCase(db, { number: 1, bytes: seededBytes(1) })
    const at = (day: string) => Date.parse(`2026-03-${day}T02:00:00Z`)
    command(db, caseId, { type: 'receive' }, at('02'))
    command(db, caseId, { type: 'move', transition: 'hold-buyer' }, at('03'))
    command(db, caseId, { type: 'move', transition: 'resume' }, at('05'))
    const migrated = openFile(storeOfBefore(db))
    // Five working days from Monday the 2nd, and the two that it waited.
    expect(readCaseScreen(migrated, caseId)?.dueAt).toBe('2026-03-11T02:00:00.000Z')
  })
})
