import { createHash } from 'node:crypto'
import { sealBuyer } from '../../db/buyer-vault.ts'
import { readStream } from '../../db/event-log.ts'
import type { WritableDb } from '../../db/handles.ts'
import { transaction } from '../../db/transaction.ts'
import { eraseBuyer } from '../../db/views/erase-buyer.ts'
import type { Buyer } from '../../shared/cases/buyer.ts'
import type { CaseCommand } from '../../shared/cases/commands.ts'
import { decideCase } from '../../shared/cases/decide.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { rmaFromNumber } from '../../shared/cases/rma.ts'
import { foldCase } from '../../shared/cases/standing.ts'
import { decideTakeBack } from '../../shared/cases/take-back.ts'
import { TRANSITIONS } from '../../shared/cases/workflow.ts'
import { WORKFLOW_V1 } from '../../shared/cases/workflow-v1.ts'
import type { CatalogueEvent } from '../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import { USUAL_TIMES } from '../../shared/clocks/working-calendar.ts'
import { caseStream } from '../../shared/event.ts'
import { STORY } from '../shared/cases/case-story.ts'
import { BENCH, nextId, record } from './temporary-store.ts'

/** Numbers that look random and are the same for the same seed (mulberry32); 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** Bytes for keys and nonces that are the same for the same seed. */
export function seededBytes(seed: number): (length: number) => Buffer {
  let count = 0
  return (length) => {
    count += 1
    return createHash('sha512').update(`${seed} ${count}`).digest().subarray(0, length)
  }
}

export const SETTING: readonly CatalogueEvent[] = [
  { type: 'center.defined.v1', center: { name: 'Shenzhen 2', timeZone: 'Asia/Shanghai', address: ['Nanshan', 'China'] } },
  { type: 'bench.defined.v1', bench: { id: 'b-1', name: 'Bench 07' } },
  { type: 'operator.defined.v1', operator: { id: 'li-na', name: '李娜', role: 'lead' } },
  { type: 'operator.defined.v1', operator: { id: 'ada', name: 'Ada', role: 'technician' } },
  {
    type: 'product.defined.v1',
    product: { sku: 'AUR-K17', name: { en: 'Aurora kettle 1.7 l', 'zh-CN': '极光电热水壶 1.7 升' }, category: 'kitchen' },
  },
  { type: 'part.defined.v1', part: { number: 'THERMO-9', name: { en: 'Thermostat', 'zh-CN': '温控器' }, fits: ['AUR-K17'] } },
]

export function defineSetting(db: WritableDb): void {
  for (const event of SETTING) record(db, catalogueStream(event), [event])
}

export type CaseFacts = {
  readonly number: number
  readonly buyer?: Buyer
  readonly serial?: string
  readonly expectedOn?: string
  readonly now?: number
  readonly bench?: string
  readonly bytes: (length: number) => Buffer
}

/** Opens a case the way the bench does: its buyer sealed first, in the same transaction. */
export function openCase(
  db: WritableDb,
  { number, buyer, serial, expectedOn, now = Date.parse('2026-03-02T08:00:00Z'), bench = BENCH, bytes }: CaseFacts,
): string {
  const caseId = `case-${number}`
  transaction(db, () => {
    const sealed = buyer === undefined ? {} : { buyer: sealBuyer(db, nextId(now), buyer, bytes) }
    record<CaseEvent>(
      db,
      caseStream(caseId),
      [
        {
          type: 'case.opened.v1',
          rma: rmaFromNumber(number * 7919),
          kind: 'return',
          workflowVersion: 1,
          unit: { sku: 'AUR-K17', ...(serial === undefined ? {} : { serial }) },
          complaint: `complaint ${number}`,
          inbound: { carrier: 'ups', tracking: `1ZIN${String(number).padStart(8, '0')}` },
          ...(expectedOn === undefined ? {} : { expectedOn }),
          ...sealed,
        },
      ],
      { now, bench },
    )
  })
  return caseId
}

/** Decides on the case's own past and records what came of it; nothing when it was refused. */
export function command(db: WritableDb, caseId: string, command: CaseCommand, now: number, operator = 'li-na'): boolean {
  const decision = decideCase(command, foldCase(readStream<CaseEvent>(db, caseStream(caseId))), WORKFLOW_V1)
  if (!decision.ok) return false
  record<CaseEvent>(db, caseStream(caseId), decision.value, { now, operator })
  return true
}

/** Takes back the last event of a case, its opening too. */
export function takeBack(db: WritableDb, caseId: string, now: number): void {
  const past = readStream<CaseEvent>(db, caseStream(caseId))
  const decision = decideTakeBack(past, [past.at(-1)?.id ?? ''])
  if (decision.ok) record<CaseEvent>(db, caseStream(caseId), decision.value, { now })
}

/** Another holiday, or another place. */
function changeOfCenter(random: () => number, now: number): CatalogueEvent {
  if (random() < 0.3) {
    const timeZone = pick(random, ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'])
    return { type: 'center.defined.v1', center: { name: 'Shenzhen 2', timeZone, address: ['Nanshan', 'China'] } }
  }
  const day = new Date(now + Math.floor(random() * 10) * 86_400_000).toISOString().slice(0, 10)
  return { type: 'center.calendar-defined.v1', times: { ...USUAL_TIMES, holidays: [{ day, name: 'holiday' }] } }
}

const NAMES = ['Ada Lovelace', '王伟', 'Zoë Müller', '山田 太郎', 'O’Neill "Bo" %_*']

type Setting = {
  /** Whether the center says now and then when it works, or moves to another zone. */
  readonly hasCalendar: boolean
}

/**
 * A random history: cases opened with and without buyers, worked on along and beside their story, some steps taken back, some buyers
 * forgotten, and the calendar of the center defined anew.
 */
export function writeHistory(
  db: WritableDb,
  seed: number,
  steps: number,
  { hasCalendar }: Setting = { hasCalendar: true },
): readonly string[] {
  const random = seeded(seed)
  const bytes = seededBytes(seed)
  const cases: { readonly caseId: string; next: number }[] = []
  let now = Date.parse('2026-03-02T08:00:00Z')
  defineSetting(db)
  for (let step = 0; step < steps; step += 1) {
    now += Math.floor(random() * 7_200_000)
    const dice = random()
    if (cases.length === 0 || dice < 0.12) {
      const name = pick(random, NAMES)
      const buyer: Buyer = { name, email: `buyer${step}@example.org`, address: ['1 Main Street', 'Ghent'], language: 'en' }
      const facts = {
        number: cases.length + 1,
        now,
        bytes,
        ...(random() < 0.7 ? { buyer } : {}),
        ...(random() < 0.5 ? { serial: `SN-${step % 7}` } : {}),
      }
      cases.push({ caseId: openCase(db, facts), next: 1 })
      continue
    }
    const chosen = pick(random, cases)
    if (dice < 0.15) eraseBuyer(db, chosen.caseId)
    else if (dice < 0.22) command(db, chosen.caseId, { type: 'move', transition: pick(random, TRANSITIONS) }, now, 'ada')
    else if (dice < 0.26) takeBack(db, chosen.caseId, now)
    else if (dice < 0.34) command(db, chosen.caseId, { type: 'record-serial', serial: `SN-${step % 5}` }, now)
    else if (dice < 0.37 && hasCalendar) record(db, 'center', [changeOfCenter(random, now)], { now })
    else {
      const told = STORY[chosen.next]
      if (told !== undefined && command(db, chosen.caseId, told, now)) chosen.next += 1
    }
  }
  return cases.map(({ caseId }) => caseId)
}
