import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../db/open.ts'
import { integrityFault } from '../../db/integrity.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import { viewsFault } from '../../db/views-fault.ts'
import { readImports } from '../../db/views/import-view.ts'
import { fbaReport, fbaRow } from '../electron/bench/import/list-files.ts'

const ROWS = 4000
const KILLS = 6

const dataDir = mkdtempSync(join(tmpdir(), 'mendbench-kill-import-'))
const list = join(dataDir, 'list.txt')
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Runs the importing bench; kills it once it is so far, or lets it come to its end. Gives back its last word. */
async function run(task: 'import' | 'take-back', killAt: { readonly phase: string; readonly done: number } | undefined): Promise<string> {
  const script = join(import.meta.dirname, 'import-at-work.mjs')
  const bench = spawn(process.execPath, [script, dataDir, list, task], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  bench.stdout.on('data', (part: Buffer) => {
    said += part.toString()
    const [phase, done] = said.split('\n').at(-2)?.split(' ') ?? []
    if (killAt !== undefined && phase === killAt.phase && Number(done) >= killAt.done) bench.kill('SIGKILL')
  })
  bench.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  const ended = await new Promise((resolve) => {
    bench.once('close', (code, signal) => resolve(signal ?? code))
  })
  if (killAt !== undefined && ended === 'SIGKILL') return 'killed'
  if (ended !== 0) throw new Error(`the bench ended with ${String(ended)}: ${complaint}`)
  return said.trim().split('\n').at(-1) ?? ''
}

function look() {
  const opened = openStore(join(dataDir, 'mendbench.sqlite'))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const db = opened.value
  expect(integrityFault(db)).toBeUndefined()
  expect(verifyChain(db).faults).toEqual([])
  const count = (sql: string) => db.prepare(sql).pluck().get() as number
  const found = {
    imports: readImports(db, 10),
    plates: count("SELECT count(DISTINCT code) FROM case_code WHERE kind = 'lpn'"),
    cases: count('SELECT count(*) FROM case_view'),
    expected: count("SELECT count(*) FROM case_view WHERE stage = 'expected'"),
    views: viewsFault(db),
  }
  db.close()
  return found
}

describe('an import that is killed on its way', () => {
  it(`${KILLS} times, is whole in the end: every row once and none twice`, async () => {
    writeFileSync(list, fbaReport(Array.from({ length: ROWS }, (_, at) => fbaRow(at))))
    let kills = 0
    for (let at = 0; at < KILLS; at += 1) {
      if ((await run('import', { phase: 'importing', done: Math.floor(((at + 0.5) * ROWS) / KILLS) })) === 'killed') kills += 1
    }
    expect(kills).toBeGreaterThan(KILLS / 2)
    expect(await run('import', undefined)).toBe('over finished')

    const { imports, plates, cases, expected, views } = look()
    expect(imports).toHaveLength(1)
    expect(imports[0]).toMatchObject({ state: 'finished', finished: { opened: ROWS, changed: 0 } })
    expect([plates, cases, expected]).toEqual([ROWS, ROWS, ROWS])
    expect(views).toBeUndefined()
  }, 600_000)

  it('while it is taken back, is taken back to the last row', async () => {
    for (const share of [0.2, 0.6]) await run('take-back', { phase: 'taking-back', done: Math.floor(share * ROWS) })
    expect(await run('take-back', undefined)).toBe('over taken-back')

    const { imports, expected, views } = look()
    expect(imports[0]).toMatchObject({ state: 'taken-back', takenBack: { cancelled: ROWS, restored: 0, kept: 0 } })
    expect(expected).toBe(0)
    expect(views).toBeUndefined()
  }, 600_000)
})
