import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '../../../db/connection.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import { callBench } from '../../e2e/bench-client.ts'

const SHELL = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'browser-shell.js')

type Running = { readonly process: ChildProcess; readonly address: string; readonly ended: Promise<Ended> }
type Ended = { readonly code: number | null; readonly out: string; readonly complaint: string }

function start(dataDir: string): { readonly process: ChildProcess; readonly ended: Promise<Ended>; readonly address: Promise<string> } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const shell = spawn(process.execPath, [SHELL], { env: { ...env, MENDBENCH_DATA: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void shell.kill('SIGKILL'))
  let out = ''
  let complaint = ''
  const ended = new Promise<Ended>((resolve) => {
    shell.once('close', (code) => resolve({ code, out, complaint }))
  })
  const address = new Promise<string>((resolve, reject) => {
    shell.stdout.on('data', (part: Buffer) => {
      out += part.toString()
      const printed = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(out)?.[0]
      if (printed !== undefined) resolve(printed)
    })
    shell.once('close', () => reject(new Error(`it ended: ${complaint}`)))
  })
  address.catch(() => undefined)
  shell.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  return { process: shell, ended, address }
}

async function running(dataDir: string): Promise<Running> {
  const { process: shell, ended, address } = start(dataDir)
  return { process: shell, ended, address: await address }
}

const answers = { center: 'Center', bench: 'Bench 1', operator: 'Lin', language: 'en', timeZone: 'Asia/Shanghai', example: false } as const

/** A refusal is said in both languages and without a stack trace. */
function expectSaid({ code, complaint }: Ended, english: RegExp): void {
  expect(code).toBe(1)
  expect(complaint).toMatch(english)
  expect(complaint).toMatch(/[\u4e00-\u9fff]{4}/)
  expect(complaint).not.toMatch(/^\s+at /m)
}

describe.skipIf(!existsSync(SHELL))('the browser shell as it is built', () => {
  it('prints its address, serves until it is stopped, and gives the data folder back', async () => {
    const dataDir = temporaryFolder()
    const { address, process: shell, ended } = await running(dataDir)
    const client = await callBench(address)
    expect(await client.setup.status()).toMatchObject({ done: false })
    await client.setup.finish(answers)
    client.hangUp()
    expectSaid(await start(dataDir).ended, /already running/)
    shell.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, complaint: '' })
    const again = await callBench((await running(dataDir)).address)
    expect(await again.setup.status()).toMatchObject({ done: true, center: 'Center', bench: 'Bench 1' })
    again.hangUp()
  })

  it('restores a damaged store and says so to the window', async () => {
    const dataDir = temporaryFolder()
    const first = await running(dataDir)
    const client = await callBench(first.address)
    await client.setup.finish(answers)
    expect(await client.system.backup()).toMatchObject({ file: expect.any(String) })
    client.hangUp()
    first.process.kill('SIGTERM')
    await first.ended
    const store = join(dataDir, 'mendbench.sqlite')
    truncateSync(store, 20_000)
    const again = await callBench((await running(dataDir)).address)
    expect((await again.system.status()).problems).toMatchObject([{ type: 'store-restored', lostAfter: expect.any(String) }])
    expect(await again.setup.status()).toMatchObject({ done: true, bench: 'Bench 1' })
    again.hangUp()
    expect(readdirSync(join(dataDir, 'damaged'))).toHaveLength(1)
  })

  it('refuses a store of a newer release and leaves every byte of it', async () => {
    const dataDir = temporaryFolder()
    const store = join(dataDir, 'mendbench.sqlite')
    const db = connect(store)
    db.exec('CREATE TABLE event (odd TEXT)')
    db.pragma('user_version = 990')
    db.close()
    const sha = () => createHash('sha256').update(readFileSync(store)).digest('hex')
    const before = sha()
    expectSaid(await start(dataDir).ended, /newer Mendbench \(store 990/)
    expect(sha()).toBe(before)
  })

  it('says that a damaged store without a backup was kept, and where', async () => {
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'mendbench.sqlite'), 'not a store at all '.repeat(500))
    const copy = temporaryFolder()
    cpSync(join(dataDir, 'mendbench.sqlite'), join(copy, 'before'))
    const ended = await start(dataDir).ended
    expectSaid(ended, /no sound backup/)
    const kept = /kept, unchanged, as (\S+)\. /.exec(ended.complaint)?.[1] ?? ''
    expect(readFileSync(kept, 'utf8')).toBe(readFileSync(join(copy, 'before'), 'utf8'))
    await running(dataDir)
  })

  it('says why where its data folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expectSaid(await start(join(file, 'data')).ended, /cannot be written/)
  })
})
