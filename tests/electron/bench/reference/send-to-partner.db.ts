import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { readCaseScreen } from '../../../../db/views/case-screen.ts'
import { readPartners } from '../../../../db/views/partner-view.ts'
import { readQueue } from '../../../../db/views/queue-view.ts'
import { dumpViews, rebuildViews } from '../../../../db/project.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { decideAll } from '../../../../electron/bench/decide-all.ts'
import { handleCommand } from '../../../../electron/bench/handle-command.ts'
import { labelOfCase } from '../../../../electron/bench/labels/label-of-case.ts'
import { keepPartner, retirePartner } from '../../../../electron/bench/reference/keep-partners.ts'
import { defineOperator } from '../../../../electron/bench/operators/manage-operators.ts'
import { readBenchScreen } from '../../../../electron/bench/read-bench-screen.ts'
import { write } from '../../../../electron/bench/writer.ts'
import type { CaseCommand } from '../../../../shared/cases/commands.ts'
import type { PartnerForm } from '../../../../shared/contract/partner-form.ts'
import { caseStream } from '../../../../shared/event.ts'
import { STORY } from '../../../shared/cases/case-story.ts'
import { benchAtWork } from '../running-bench.ts'

const CASE_ID = 'case-1'
const DUE = STORY.findIndex((command) => command.type === 'move' && command.transition === 'repair')
const MOMENT = { now: '2026-03-02T08:00:00.000Z', soon: '2026-03-02T08:00:00.000Z', endOfDay: '2026-03-02T16:00:00.000Z' }

const ORDER = { orderId: '111-1234567-1234567', marketplace: 'amazon.com' }

const BAY: PartnerForm = {
  name: 'Bay Repair',
  address: ['Dock 2', '48 Invented Street', 'San Francisco', 'United States'],
  country: 'US',
  categories: ['kitchen'],
  skus: [],
  contact: '+1 415 555 0114',
}
const LAMPS: PartnerForm = { ...BAY, name: 'All Lamps', categories: ['lamps'] }
const ABROAD: PartnerForm = { ...BAY, name: 'Abroad', address: ['Werkhof 1', 'Leipzig', 'Deutschland'], country: 'DE' }

function kept(bench: Bench, partner: PartnerForm): string {
  const outcome = keepPartner(bench, { partner })
  if (!('partner' in outcome)) throw new Error(outcome.refused.type)
  return outcome.partner.id
}

/** A case of a buyer in the United States of which the decision is due, on the bench. */
async function due() {
  const bench = await benchAtWork()
  const { operator } = bench.desk.read()
  const commands = STORY.slice(0, DUE).map(
    (command): CaseCommand =>
      command.type === 'open' ? { type: 'open', opened: { ...command.opened, workflowVersion: 2, order: ORDER } } : command,
  )
  for (const command of commands) expect(handleCommand(bench.writer, CASE_ID, command, { operator: operator.id, via: 'key' }).ok).toBe(true)
  bench.desk.lay(CASE_ID)
  return bench
}

const screenOf = (bench: Bench) => readCaseScreen(bench.db, CASE_ID)
const toWhom = (bench: Bench) => labelOfCase(bench.db, CASE_ID, 'return', { language: 'en', bench: bench.writer.bench, at: MOMENT.now })

describe('a unit that is sent to a partner', () => {
  it('given no partner is known, then it is refused with where one is added', async () => {
    const bench = await due()
    expect(bench.desk.press('MB:GO:SEND-PARTNER')).toMatchObject({ tone: 'refused', say: { type: 'no-partner' } })
    expect(screenOf(bench)?.state.stage.name).toBe('deciding')
  })

  it('given several, then who repairs it in the buyer’s country is asked about first, and one key sends it there', async () => {
    const bench = await due()
    for (const partner of [LAMPS, ABROAD, BAY]) kept(bench, partner)
    expect(bench.desk.press('MB:GO:SEND-PARTNER')).toMatchObject({ tone: 'attention', say: { type: 'which-partner', count: 3 } })
    const { prompt, steps } = readBenchScreen(bench)
    expect(prompt.type === 'which-partner' && prompt.asking.choices.map(({ name }) => name)).toEqual(['Bay Repair', 'Abroad', 'All Lamps'])
    expect(steps.map(({ key, code }) => [key, code])).toEqual([
      ['1', 'MB:PICK:1'],
      ['2', 'MB:PICK:2'],
      ['3', 'MB:PICK:3'],
      ['0', 'MB:NO'],
    ])
    expect(bench.desk.press('MB:PICK:1')).toMatchObject({ tone: 'accepted', say: { type: 'partner-chosen', name: 'Bay Repair' } })
    expect(screenOf(bench)).toMatchObject({
      state: { stage: { name: 'packing' }, disposition: 'send-partner' },
      partner: { name: 'Bay Repair' },
    })
    expect(readQueue(bench.db, 'open', 0, 10, MOMENT).rows[0]?.partner).toBe('Bay Repair')
  })

  it('then its label goes to the partner, not to the buyer', async () => {
    const bench = await due()
    kept(bench, BAY)
    bench.desk.press('MB:GO:SEND-PARTNER')
    bench.desk.press('MB:PICK:1')
    bench.desk.act(CASE_ID, { type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } }, { type: 'noted' }, 'key')
    expect(toWhom(bench)).toMatchObject({ ok: true, value: { data: { to: { name: BAY.name, lines: BAY.address } } } })
  })

  it('given the wrong key, when it is taken back, then the decision is due again and no partner is named', async () => {
    const bench = await due()
    kept(bench, BAY)
    bench.desk.press('MB:GO:SEND-PARTNER')
    bench.desk.press('MB:PICK:1')
    expect(bench.desk.press('MB:UNDO').say.type).toBe('taken-back')
    expect(screenOf(bench)?.state).toMatchObject({ stage: { name: 'deciding' } })
    expect(screenOf(bench)?.partner).toBeUndefined()
    expect(readBenchScreen(bench).prompt.type).toBe('which-partner')
  })

  it('given another partner while it is packed, then the label goes there', async () => {
    const bench = await due()
    for (const partner of [BAY, ABROAD]) kept(bench, partner)
    for (const code of ['MB:GO:SEND-PARTNER', 'MB:PICK:1', 'MB:PARTNER', 'MB:PICK:2']) bench.desk.press(code)
    bench.desk.act(CASE_ID, { type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } }, { type: 'noted' }, 'key')
    expect(toWhom(bench)).toMatchObject({ ok: true, value: { data: { to: { name: ABROAD.name } } } })
  })

  it('given it was sent there before a partner was asked for, then no label is printed to the buyer', async () => {
    const bench = await due()
    kept(bench, BAY)
    const { writer } = bench
    const moved = { type: 'case.moved.v1', transition: 'send-partner', from: 'deciding', to: 'packing' } as const
    const booked = { type: 'case.return-booked.v1', shipment: { carrier: 'ups', tracking: '1Z9' } } as const
    write(writer, caseStream(CASE_ID), [moved, booked], { operator: bench.desk.read().operator.id, via: 'key' })
    expect(toWhom(bench)).toEqual({ ok: false, error: 'no-partner' })
  })

  it('given many cases decided at once, then each is refused until its partner is named', async () => {
    const bench = await due()
    kept(bench, BAY)
    const { operator } = bench.desk.read()
    const decided = decideAll({ writer: bench.writer, queueLabel: bench.printing.queue }, operator.id, {
      caseIds: [CASE_ID],
      transition: 'send-partner',
      note: '',
    })
    expect(decided).toMatchObject({ done: [], refused: [{ refusal: { type: 'partner-needed' } }] })
  })

  it('given a partner who was retired, then he is neither offered nor taken, and keeps his name in what was sent', async () => {
    const bench = await due()
    const id = kept(bench, BAY)
    bench.desk.press('MB:GO:SEND-PARTNER')
    retirePartner(bench, id)
    expect(bench.desk.press('MB:PICK:1')).toMatchObject({ tone: 'refused', say: { type: 'refused', refusal: { type: 'partner-unknown' } } })
    bench.desk.press('MB:NO')
    expect(bench.desk.press('MB:GO:SEND-PARTNER').say.type).toBe('no-partner')
    expect(readPartners(bench.db)).toMatchObject([{ name: 'Bay Repair', isActive: false }])
  })

  it('then the views can be folded again from the log', async () => {
    const bench = await due()
    retirePartner(bench, kept(bench, LAMPS))
    kept(bench, BAY)
    for (const code of ['MB:GO:SEND-PARTNER', 'MB:PICK:1']) bench.desk.press(code)
    const before = dumpViews(bench.db)
    rebuildViews(bench.db)
    expect(dumpViews(bench.db)).toBe(before)
  })
})

describe('the partners of a center', () => {
  it('given a technician, then he may not change them', async () => {
    const bench = await benchAtWork()
    const { operator } = bench.desk.read()
    const technician = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, { operator: operator.id, via: 'test' })
    bench.desk.switchOperator(technician.id)
    expect(keepPartner(bench, { partner: BAY })).toEqual({ refused: { type: 'not-allowed' } })
  })

  it('given the same is saved again, then nothing is written; given another of the name, then it is refused', async () => {
    const bench = await benchAtWork()
    const id = kept(bench, BAY)
    const before = lastEvent(bench.db)
    expect(keepPartner(bench, { id, partner: BAY })).toMatchObject({ partner: { id } })
    expect(lastEvent(bench.db)).toBe(before)
    expect(keepPartner(bench, { partner: { ...LAMPS, name: 'bay repair' } })).toEqual({
      refused: { type: 'name-taken', name: 'bay repair' },
    })
  })

  it('given a retired one is saved, then he is sent to again', async () => {
    const bench = await benchAtWork()
    const id = kept(bench, BAY)
    expect(retirePartner(bench, id)).toMatchObject({ partner: { isActive: false } })
    expect(keepPartner(bench, { id, partner: BAY })).toMatchObject({ partner: { isActive: true } })
  })
})
