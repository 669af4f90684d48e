import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { connectReadOnly } from '../../db/connection.ts'
import { listBackups } from '../../db/backup.ts'
import { readLog } from '../../db/event-log.ts'
import { lockFolder } from '../../db/folder-lock.ts'
import { integrityFault } from '../../db/integrity.ts'
import { openStore } from '../../db/open.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import { viewsFault } from '../../db/views-fault.ts'
import { checkMedia } from '../../electron/bench/evidence/media-store.ts'
import { seeded } from '../db/seeded-history.ts'

/** Fewer only to try the test itself. */
const KILLS = Number(process.env['MENDBENCH_KILLS'] ?? 50)
const SEED = 20_260_304
/** Of five kills one comes while the bench starts, within so many milliseconds of its being called. */
const STARTING_MS = 600
/** The others come after so many acknowledged lines, and within so many milliseconds of the last of them; one in ten after a backup. */
const LINES = 60
const WORKING_MS = 25

/** After so many acknowledged lines, perhaps after a backup too, and then so many milliseconds. */
type Moment = { readonly lines: number; readonly ms: number; readonly afterBackup?: boolean }

const dataDir = mkdtempSync(join(tmpdir(), 'mendbench-kill-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Starts the bench, kills it at that moment, and gives back every line it had acknowledged. */
async function killed(round: number, moment: Moment): Promise<readonly string[]> {
  const script = join(import.meta.dirname, 'bench-at-work.mjs')
  const bench = spawn(process.execPath, [script, dataDir, String(round)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  let isTimed = false
  const killWhenTime = () => {
    if (isTimed || said.split('\n').length - 1 < moment.lines) return
    if (moment.afterBackup === true && !/^backup /m.test(said)) return
    isTimed = true
    setTimeout(() => bench.kill('SIGKILL'), moment.ms)
  }
  killWhenTime()
  bench.stdout.on('data', (part: Buffer) => {
    said += part.toString()
    killWhenTime()
  })
  bench.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  const signal = await new Promise((resolve) => {
    bench.once('close', (_, signal) => resolve(signal))
  })
  if (signal !== 'SIGKILL') throw new Error(`the bench ended by itself: ${complaint}`)
  // A line cut off in the middle was not told.
  return said.split('\n').slice(0, -1)
}

describe('a bench killed at any moment', () => {
  it(`loses no acknowledged event, breaks no chain and leaves no view out of step, ${KILLS} times`, async () => {
    const random = seeded(SEED)
    const acknowledged = new Map<number, string>()
    const photos = new Set<string>()
    let expected = 0
    for (let round = 0; round < KILLS; round += 1) {
      const moment =
        round % 5 === 0
          ? { lines: 0, ms: Math.floor(random() * STARTING_MS) }
          : { lines: 1 + Math.floor(random() * LINES), ms: Math.floor(random() * WORKING_MS), afterBackup: round % 10 === 3 }
      const lines = await killed(round, moment)
      expected += moment.lines
      for (const line of lines) {
        const [what, first = '', second = ''] = line.split(' ')
        if (what === 'event') acknowledged.set(Number(first), second)
        else if (what === 'photo') photos.add(first)
      }

      const unlock = lockFolder(dataDir)
      expect(unlock).toBeTypeOf('function')
      const opened = openStore(join(dataDir, 'mendbench.sqlite'))
      if (!opened.ok) throw new Error(`round ${round}: ${JSON.stringify(opened.error)}`)
      const db = opened.value
      const events = new Map([...readLog(db)].map(({ seq, id }) => [seq, id]))
      const lost = [...acknowledged].filter(([seq, id]) => events.get(seq) !== id)
      expect(lost).toEqual([])
      expect(integrityFault(db)).toBeUndefined()
      expect(verifyChain(db).faults).toEqual([])
      expect(viewsFault(db)).toBeUndefined()
      for (const { event } of readLog(db)) if (event.type === 'case.photo-taken.v1') photos.add(event.photo.sha256)
      for (const sha256 of photos) expect(await checkMedia(dataDir, sha256)).toBe('sound')
      db.close()
      unlock?.()
    }
    expect(acknowledged.size + photos.size).toBeGreaterThanOrEqual(expected)
    expect(expected).toBeGreaterThan(KILLS * 10)
    expect(photos.size).toBeGreaterThan(KILLS)
  }, 900_000)

  it('leaves only sound backups', () => {
    const backups = listBackups(join(dataDir, 'backups'))
    expect(backups.length).toBeGreaterThan(0)
    for (const { file } of backups) {
      const copy = connectReadOnly(file)
      expect(integrityFault(copy)).toBeUndefined()
      expect(verifyChain(copy).faults).toEqual([])
      copy.close()
    }
  })

  it('has its buyers sealed even then', () => {
    const db = connectReadOnly(join(dataDir, 'mendbench.sqlite'))
    const bodies = [...readLog(db)].map(({ body }) => body).join('\n')
    db.close()
    expect(bodies).toContain('"sealed"')
    expect(bodies).not.toContain('Buyer 1ZKILL')
    expect(readFileSync(join(dataDir, 'mendbench.log'), 'utf8')).not.toContain('Buyer 1ZKILL')
  })
})
