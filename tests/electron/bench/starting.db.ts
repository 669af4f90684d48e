import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readIdentity } from '../../../db/identity.ts'
import { failureText } from '../../../electron/bench/failure.ts'
import { openLog } from '../../../electron/bench/log.ts'
import { startBench } from '../../../electron/bench/start-bench.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import { BUILT, benchAtWork, startedBench } from './running-bench.ts'
import { testSurroundings } from './test-surroundings.ts'

function start(dataDir: string) {
  return startBench({ dataDir, built: BUILT, shell: 'browser', surroundings: testSurroundings() })
}

describe('starting a bench', () => {
  it('makes its folder, gives it an identity and keeps that', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'data')
    const bench = await startedBench(dataDir)
    const identity = readIdentity(bench.db)
    expect(identity).toMatch(/^b-[0-9a-f-]{36}$/)
    await bench.close()
    expect(readIdentity((await startedBench(dataDir)).db)).toBe(identity)
  })

  it('is refused while another bench has the folder, and works when that one is gone', async () => {
    const dataDir = temporaryFolder()
    const first = await startedBench(dataDir)
    expect(await start(dataDir)).toEqual({ ok: false, error: { type: 'in-use' } })
    await first.close()
    await startedBench(dataDir)
  })

  it('is refused while another process has the folder, and works when that one was killed', async () => {
    const dataDir = temporaryFolder()
    const script = `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, '../../../db/folder-lock.ts'))}); console.log(lockFolder(${JSON.stringify(dataDir)}) !== undefined); globalThis.gc(); setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void other.kill('SIGKILL'))
    await new Promise((resolve) => {
      other.stdout.once('data', (said: Buffer) => resolve(said.toString()))
    })
    expect(await start(dataDir)).toEqual({ ok: false, error: { type: 'in-use' } })
    const gone = new Promise((resolve) => {
      other.once('exit', resolve)
    })
    other.kill('SIGKILL')
    await gone
    await startedBench(dataDir)
  })

  it('is refused with a reason where the folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const refused = await start(join(file, 'data'))
    expect(refused).toMatchObject({ ok: false, error: { type: 'not-writable' } })
  })

  it('says every refusal in both languages, with what is safe and what to do', () => {
    const refusals = [
      { type: 'in-use' },
      { type: 'newer-store', found: 30, known: 20 },
      { type: 'not-writable', detail: 'EROFS' },
      { type: 'damaged-without-backup', detail: 'malformed', keptIn: '/kept/here' },
    ] as const
    for (const refusal of refusals) {
      const [english, chinese] = failureText(refusal, '/data').split('\n')
      expect(english).toContain('/data')
      expect(chinese).toMatch(/[\u4e00-\u9fff]{6}/)
    }
    expect(failureText(refusals[3], '/data')).toContain('/kept/here')
  })
})

describe('a bench that was stopped and started again', () => {
  it('has the same case on the bench, the same cases put aside, the same question', async () => {
    const dataDir = temporaryFolder()
    const bench = await benchAtWork(dataDir)
    for (const tracking of ['1ZA', '1ZB']) {
      bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'x', inbound: { carrier: 'ups', tracking } }, true)
    }
    bench.desk.scan({ text: 'never-seen-0', source: 'wedge' }, 'wedge')
    const { desk, operator } = bench.desk.read()
    expect(desk).toMatchObject({
      open: expect.any(String),
      aside: [expect.any(String)],
      asking: { type: 'new-case', code: 'never-seen-0' },
    })
    await bench.close()
    const again = await startedBench(dataDir)
    expect(again.desk.read().desk).toEqual(desk)
    expect(again.desk.read().operator).toEqual(operator)
  })
})

describe('the log', () => {
  it('is lines of JSON beside the store', () => {
    const folder = join(temporaryFolder(), 'new')
    openLog(folder).info({ what: 7 }, 'hello')
    expect(JSON.parse(readFileSync(join(folder, 'mendbench.log'), 'utf8'))).toMatchObject({ what: 7, msg: 'hello', at: expect.any(String) })
  })

  it('does not stop the bench where it cannot be opened', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'mendbench.log'))
    expect(() => openLog(folder)).not.toThrow()
  })
})
