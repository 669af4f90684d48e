import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const out = join(root, 'out')

type Answered = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }

let data: string
let shell: ChildProcessByStdio<Writable, Readable, null>
let answers: AsyncIterator<string>

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
})

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'mendbench-built-'))
  start()
})

afterEach(async () => {
  if (shell.exitCode === null) {
    shell.kill('SIGKILL')
    await once(shell, 'exit')
  }
  rmSync(data, { recursive: true, force: true })
})

function start(): void {
  const script = join(import.meta.dirname, 'built-main.mjs')
  shell = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, data], { stdio: ['pipe', 'pipe', 'ignore'] })
  answers = createInterface({ input: shell.stdout })[Symbol.asyncIterator]()
}

/** Asks the process in which the built app runs, and waits for its answer. */
async function tell<T>(what: string, rest: object = {}): Promise<T> {
  shell.stdin.write(`${JSON.stringify({ what, ...rest })}\n`)
  const { value } = (await answers.next()) as { readonly value: string | undefined }
  if (value === undefined) throw new Error(`the shell ended with ${shell.exitCode} instead of answering ${what}`)
  const { answer, error } = JSON.parse(value) as { readonly answer?: T; readonly error?: string }
  if (error !== undefined) throw new Error(error)
  return answer as T
}

function call<T>(path: string, input?: object): Promise<T> {
  return tell('call', { path: path.split('.'), input })
}

const SETUP = { center: 'Shenzhen 2', bench: 'Bench 07', operator: '李娜', language: 'zh-CN', timeZone: 'Asia/Shanghai', example: false }

test('a bench that was set up stays set up when its process dies, and the page gets a new line', async () => {
  await tell('connect')
  expect(await call('setup.status')).toMatchObject({ done: false })
  await call('setup.finish', SETUP)
  expect(await tell('crash')).toBe('closed')
  await tell('connect')
  expect(await call('setup.status')).toMatchObject({ done: true, center: 'Shenzhen 2', bench: 'Bench 07' })
})

test('quitting closes the bench process, and the next start finds everything', async () => {
  await tell('connect')
  await call('setup.finish', SETUP)
  expect(await tell('quit')).toEqual({ windows: 0, benches: 1 })
  start()
  await tell('connect')
  expect(await call('setup.status')).toMatchObject({ done: true })
})

test('the built page arrives whole over our own scheme, under the policy', async () => {
  const page = await tell<Answered>('ask', { url: 'mendbench://app/' })
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
  const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => new URL(match[1] ?? '', 'mendbench://app/').href)
  expect(parts.length).toBeGreaterThan(1)
  for (const url of parts) expect([url, (await tell<Answered>('ask', { url })).status]).toEqual([url, 200])
})

test('the page holds no script of its own, which the policy would refuse', () => {
  const page = readFileSync(join(out, 'renderer', 'index.html'), 'utf8')
  expect(page.match(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/gi)).toBeNull()
})

test('only the shell and its preload script know Electron: everything else also runs in plain Node', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name))
  const knowing = files.filter((name) => /(?:from|require\(|import\(?)\s*["'`]electron["'`]/.test(readFileSync(join(out, name), 'utf8')))
  expect(knowing.toSorted()).toEqual([join('main', 'main.js'), join('preload', 'preload.cjs')])
})

test('the preload script asks for nothing but Electron: the sandbox gives it nothing else', () => {
  const script = readFileSync(join(out, 'preload', 'preload.cjs'), 'utf8')
  expect([...script.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1])).toEqual(['electron'])
  expect(script).not.toMatch(/\bprocess\.\w|\bimport\(/)
})
