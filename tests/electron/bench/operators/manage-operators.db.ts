import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../../db/counts.ts'
import { readStream } from '../../../../db/event-log.ts'
import { readOperators, readStoredPin } from '../../../../db/views/catalogue-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { openLog } from '../../../../electron/bench/log.ts'
import { enterPin } from '../../../../electron/bench/operators/enter-pin.ts'
import {
  addOperator,
  defineOperator,
  editOperator,
  renewBadge,
  setActive,
  setPin,
} from '../../../../electron/bench/operators/manage-operators.ts'
import type { KnownOperator, OperatorEvent, Role } from '../../../../shared/catalogue/operator-record.ts'
import { badgeCode } from '../../../../shared/catalogue/badge.ts'
import type { OperatorOutcome } from '../../../../shared/contract/operator-outcome.ts'
import { temporaryFolder } from '../../../db/temporary-store.ts'
import { benchAtWork } from '../running-bench.ts'
import { testSurroundings } from '../test-surroundings.ts'
import { operatorWithPin } from './known-pin.ts'

/** A bench at which somebody of this role works; there is an administrator as well. */
async function benchOf(role: Role): Promise<{ bench: Bench; actor: KnownOperator; admin: KnownOperator }> {
  const bench = await benchAtWork()
  const admin = defineOperator(bench.writer, { name: 'Jonas', role: 'admin' }, { operator: '', via: 'test' })
  const actor = role === 'admin' ? admin : defineOperator(bench.writer, { name: 'Kim', role }, { operator: '', via: 'test' })
  bench.desk.switchOperator(actor.id)
  return { bench, actor, admin }
}

function done(outcome: OperatorOutcome): KnownOperator {
  if ('refused' in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`)
  return outcome.operator
}

describe('an administrator', () => {
  it('adds somebody with a badge, changes name and role, and each event names him, the way and the bench', async () => {
    const { bench, actor } = await benchOf('admin')
    const added = done(addOperator(bench, { name: 'Mei', role: 'technician' }))
    expect(added).toMatchObject({ name: 'Mei', isActive: true, hasPin: false, badge: expect.stringMatching(/^[0-9A-Z]{8}$/) })
    done(editOperator(bench, { operator: added.id, name: 'Mei Lin', role: 'lead' }))
    const told = readStream<OperatorEvent>(bench.db, `operator:${added.id}`)
    expect(told.map(({ event }) => event.type)).toEqual(['operator.defined.v1', 'operator.badge-issued.v1', 'operator.defined.v1'])
    for (const { operator, via, bench: where } of told) expect([operator, via, where]).toEqual([actor.id, 'key', bench.writer.bench])
    expect(readOperators(bench.db)).toContainEqual({ ...added, name: 'Mei Lin', role: 'lead' })
  })

  it('sends somebody away: the badge opens nothing, the name stays in what was done, and he can come back', async () => {
    const { bench } = await benchOf('admin')
    const mei = done(addOperator(bench, { name: 'Mei', role: 'technician' }))
    expect(done(setActive(bench, { operator: mei.id, isActive: false })).isActive).toBe(false)
    expect(bench.desk.scan({ text: badgeCode(mei.badge), source: 'hid' }, 'x').say).toEqual({ type: 'operator-left', name: 'Mei' })
    expect(bench.desk.switchOperator(mei.id).say).toEqual({ type: 'operator-left', name: 'Mei' })
    expect(readOperators(bench.db).map(({ name }) => name)).toContain('Mei')
    done(setActive(bench, { operator: mei.id, isActive: true }))
    expect(bench.desk.switchOperator(mei.id).tone).toBe('accepted')
  })

  it('neither sends himself away nor steps down as the last one', async () => {
    const { bench, actor } = await benchOf('admin')
    const before = lastEvent(bench.db)
    expect(setActive(bench, { operator: actor.id, isActive: false })).toEqual({ refused: { type: 'yourself' } })
    expect(editOperator(bench, { operator: actor.id, name: 'Jonas', role: 'lead' })).toEqual({
      refused: { type: 'nobody-left', role: 'admin' },
    })
    expect(lastEvent(bench.db)).toBe(before)
  })

  it('sets a PIN for who forgot his, and the wait is over', async () => {
    const { bench } = await benchOf('admin')
    const lead = operatorWithPin(bench, 'Dana', '1111', 'lead')
    bench.desk.switchOperator(lead.id)
    for (let time = 0; time < 5; time += 1) await enterPin(bench, '9999')
    done(await setPin(bench, { operator: lead.id, pin: '2222' }))
    expect(await enterPin(bench, '2222')).toMatchObject({ tone: 'accepted', say: { type: 'operator', name: 'Dana' } })
  })
})

describe('a bench lead', () => {
  it('manages technicians, and nobody else', async () => {
    const { bench, admin } = await benchOf('lead')
    const mei = done(addOperator(bench, { name: 'Mei', role: 'technician' }))
    done(await setPin(bench, { operator: mei.id, pin: '1234' }))
    done(setActive(bench, { operator: mei.id, isActive: false }))
    const needsAdmin = { refused: { type: 'not-allowed', needs: 'admin' } }
    expect(addOperator(bench, { name: 'Eva', role: 'admin' })).toEqual(needsAdmin)
    expect(editOperator(bench, { operator: mei.id, name: 'Mei', role: 'lead' })).toEqual(needsAdmin)
    expect(setActive(bench, { operator: admin.id, isActive: false })).toEqual(needsAdmin)
    expect(renewBadge(bench, admin.id)).toEqual(needsAdmin)
    expect(await setPin(bench, { operator: admin.id, pin: '1234' })).toEqual(needsAdmin)
  })
})

describe('a technician', () => {
  it('adds, changes and sends away nobody: refused, and nothing is written', async () => {
    const { bench, admin } = await benchOf('technician')
    const before = lastEvent(bench.db)
    const refusals = [
      addOperator(bench, { name: 'Eva', role: 'technician' }),
      editOperator(bench, { operator: 'ada', name: 'Adele', role: 'technician' }),
      setActive(bench, { operator: 'ada', isActive: false }),
      renewBadge(bench, 'ada'),
      await setPin(bench, { operator: 'ada', pin: '1234' }),
      await setPin(bench, { operator: admin.id }),
      editOperator(bench, { operator: 'nobody', name: 'X', role: 'technician' }),
    ]
    for (const refusal of refusals) expect(refusal).toHaveProperty('refused')
    expect(lastEvent(bench.db)).toBe(before)
  })

  it('may as long as there is neither lead nor administrator', async () => {
    const { bench, actor, admin } = await benchOf('technician')
    for (const { id, role } of readOperators(bench.db).filter(({ role }) => role !== 'technician')) {
      bench.desk.switchOperator(admin.id)
      if (role === 'lead') done(setActive(bench, { operator: id, isActive: false }))
    }
    bench.desk.switchOperator(actor.id)
    expect(addOperator(bench, { name: 'Eva', role: 'technician' })).toHaveProperty('refused')
    bench.db.prepare('DELETE FROM operator_view WHERE id = ?').run(admin.id)
    expect(done(addOperator(bench, { name: 'Eva', role: 'admin' }))).toMatchObject({ role: 'admin' })
  })

  it('sets his own PIN, and changes or removes it with the old one', async () => {
    const { bench, actor } = await benchOf('technician')
    done(await setPin(bench, { operator: actor.id, pin: '1234' }))
    expect(await setPin(bench, { operator: actor.id, pin: '5678' })).toEqual({ refused: { type: 'old-pin-needed' } })
    expect(await setPin(bench, { operator: actor.id, pin: '5678', old: '0000' })).toEqual({ refused: { type: 'old-pin-wrong', left: 4 } })
    expect(done(await setPin(bench, { operator: actor.id, pin: '5678', old: '1234' })).hasPin).toBe(true)
    expect(done(await setPin(bench, { operator: actor.id, old: '5678' })).hasPin).toBe(false)
  })

  it('has a new badge when he lost his', async () => {
    const { bench, actor } = await benchOf('technician')
    expect(done(renewBadge(bench, actor.id)).badge).not.toBe(actor.badge)
  })

  it('does not get round the wait by guessing his own old PIN', async () => {
    const { bench } = await benchOf('technician')
    const mei = operatorWithPin(bench, 'Mei', '4711')
    bench.desk.switchOperator(mei.id)
    await enterPin(bench, '4711')
    for (let time = 0; time < 4; time += 1) await setPin(bench, { operator: mei.id, old: '0000' })
    expect(await setPin(bench, { operator: mei.id, old: '0000' })).toMatchObject({ refused: { type: 'pin-wait' } })
    expect(await setPin(bench, { operator: mei.id, old: '4711' })).toMatchObject({ refused: { type: 'pin-wait' } })
  })
})

describe('a PIN', () => {
  const SECRET = '73519284'

  it('stands nowhere: not in the store, not in the log, not in what the window is told', async () => {
    const folder = temporaryFolder()
    const bench = await benchAtWork(folder, testSurroundings({ log: openLog(folder) }))
    const mei = done(addOperator(bench, { name: 'Mei', role: 'technician' }))
    done(await setPin(bench, { operator: mei.id, pin: SECRET }))
    bench.desk.switchOperator(mei.id)
    expect(JSON.stringify(await enterPin(bench, SECRET))).not.toContain(SECRET)
    const stored = readStoredPin(bench.db, mei.id)
    expect(stored).toMatchObject({ scheme: 'scrypt', n: 32_768, r: 8, p: 3 })
    expect(JSON.stringify([readOperators(bench.db), bench.desk.read()])).not.toContain(stored?.hash)
    for (const name of readdirSync(folder)) {
      const file = join(folder, name)
      if (statSync(file).isFile()) expect(readFileSync(file).includes(SECRET)).toBe(false)
    }
  })

  it('of two operators alike is kept unlike', async () => {
    const { bench, actor } = await benchOf('admin')
    const mei = done(addOperator(bench, { name: 'Mei', role: 'technician' }))
    await setPin(bench, { operator: mei.id, pin: SECRET })
    await setPin(bench, { operator: actor.id, pin: SECRET })
    expect(readStoredPin(bench.db, mei.id)?.hash).not.toBe(readStoredPin(bench.db, actor.id)?.hash)
  })

  it('is looked at beside the bench: a scan meanwhile is answered first', async () => {
    const { bench } = await benchOf('admin')
    const mei = done(addOperator(bench, { name: 'Mei', role: 'technician' }))
    const order: string[] = []
    const setting = setPin(bench, { operator: mei.id, pin: SECRET }).then(() => order.push('set'))
    await Promise.resolve()
    bench.desk.press('MB:NO')
    order.push('scan')
    await setting
    expect(order).toEqual(['scan', 'set'])
  })
})
