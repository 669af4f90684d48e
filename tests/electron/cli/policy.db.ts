import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { policyCommand } from '../../../electron/cli/policy.ts'
import { policyText } from '../../../shared/policy/policy-text.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import { benchAtWork } from '../bench/running-bench.ts'

/** A closed bench with a lead, and files beside it. */
async function closedBench() {
  const folder = temporaryFolder()
  const bench = await benchAtWork(folder)
  await bench.close()
  const errors: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0)
  onTestFinished(() => spy.mockRestore())
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const run = async (...words: string[]) => {
    const lines: unknown[] = []
    const code = await policyCommand(
      folder,
      words,
      { by: 'Lin', note: 'longer' },
      (line) => lines.push(line),
      () => 2,
    )
    return { code, lines }
  }
  return { run, file, errors }
}

const CHANGED = policyText({ ...STANDARD_V2, returnWindows: { days: 60, byMarketplace: {} } })

it('given a file that fits, import publishes it as the next version, which list and diff tell', async () => {
  const { run, file } = await closedBench()
  const changed = file('changed.json', CHANGED)
  expect(await run('import', changed)).toEqual({ code: 0, lines: [{ id: 'standard', version: 3, by: 'Lin' }] })
  const { lines } = await run('list')
  expect(lines).toMatchObject([{ id: 'standard', versions: [{ version: 3, isInForce: true, note: 'longer' }, { version: 2 }] }])
  expect(await run('diff', 'standard@2', 'standard@3')).toMatchObject({
    code: 0,
    lines: [{ path: 'returnWindows.days', before: 30, after: 60 }],
  })
  expect(await run('import', changed)).toEqual({ code: 1, lines: [] })
})

it('given a file with a fault, check and import say its place and nothing is published', async () => {
  const { run, file, errors } = await closedBench()
  const bad = file('bad.json', CHANGED.replace('"days": 60', '"days": "sixty"'))
  expect([(await run('check', bad)).code, (await run('import', bad)).code]).toEqual([1, 1])
  expect(errors.join('')).toMatch(/bad\.json:\d+:\d+: returnWindows\.days/)
  expect((await run('check', file('good.json', CHANGED))).code).toBe(0)
})
