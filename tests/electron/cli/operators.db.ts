import { describe, expect, it } from 'vitest'
import { operatorsCommand, removePinCommand } from '../../../electron/cli/operator-commands.ts'
import { enterPin } from '../../../electron/bench/operators/enter-pin.ts'
import { readStream } from '../../../db/event-log.ts'
import type { OperatorEvent } from '../../../shared/catalogue/operator-record.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import { operatorWithPin } from '../bench/operators/known-pin.ts'
import { benchAtWork, startedBench } from '../bench/running-bench.ts'
import { testSurroundings } from '../bench/test-surroundings.ts'

describe('an administrator who forgot the only PIN', () => {
  async function lockedOut() {
    const folder = temporaryFolder()
    const bench = await benchAtWork(folder)
    const jonas = operatorWithPin(bench, 'Jonas', '1111', 'admin')
    bench.desk.switchOperator(jonas.id)
    for (let time = 0; time < 5; time += 1) await enterPin(bench, '9999')
    return { folder, bench, jonas }
  }

  it('removes it on the machine itself, once the bench is closed; the log says so', async () => {
    const { folder, bench, jonas } = await lockedOut()
    const said: unknown[] = []
    expect(removePinCommand(folder, 'Jonas', (value) => said.push(value))).toBe(1)
    await bench.close()
    expect(removePinCommand(folder, 'Nobody', (value) => said.push(value))).toBe(1)
    expect(removePinCommand(folder, 'Jonas', (value) => said.push(value))).toBe(0)
    expect(removePinCommand(folder, jonas.id, (value) => said.push(value))).toBe(1)
    expect(said).toEqual([{ id: jonas.id, name: 'Jonas', hasPin: false }])
    const again = await startedBench(folder, testSurroundings({ seed: 2 }))
    expect(again.desk.switchOperator(jonas.id)).toMatchObject({ tone: 'accepted', say: { type: 'operator', name: 'Jonas' } })
    expect(readStream<OperatorEvent>(again.db, `operator:${jonas.id}`).at(-1)).toMatchObject({
      event: { type: 'operator.pin-removed.v1' },
      operator: jonas.id,
      via: 'cli',
      bench: again.writer.bench,
    })
  })

  it('is listed with who has a PIN, and with no part of it', async () => {
    const { folder, jonas } = await lockedOut()
    const said: unknown[] = []
    expect(await operatorsCommand(folder, (value) => said.push(value))).toBe(0)
    expect(said).toContainEqual({ id: jonas.id, name: 'Jonas', role: 'admin', isActive: true, hasPin: true })
    expect(JSON.stringify(said)).not.toMatch(/scrypt|salt|hash/)
  })
})
