import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../../../electron/window/content-security.ts'
import { answerFile, type FileAnswer, type FileRequest } from '../../../electron/window/file-answer.ts'

const SHA = `cd${'0'.repeat(62)}`
const EMPTY = `ef${'0'.repeat(62)}`
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4)
const folder = mkdtempSync(join(tmpdir(), 'mendbench-files-'))
const roots = { page: join(folder, 'page'), data: join(folder, 'data') }

function put(path: string, content: string | Uint8Array): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

beforeAll(() => {
  put('page/index.html', '<!doctype html>')
  put('page/assets/main.js', 'start()')
  put(`data/media/cd/${SHA}`, PNG)
  put(`data/media/ef/${EMPTY}`, '')
  put('data/bench.db', 'SQLite')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function ask(path: string, rest: Partial<FileRequest> = {}): Promise<{ readonly answer: FileAnswer; readonly bytes: Uint8Array }> {
  const answer = await answerFile(roots, { method: 'GET', path, ...rest })
  return { answer, bytes: await new Response(answer.body).bytes() }
}

test('the page, its parts and a photo arrive whole', async () => {
  expect(Buffer.from((await ask('/queue')).bytes).toString()).toBe('<!doctype html>')
  expect(Buffer.from((await ask('/assets/main.js')).bytes).toString()).toBe('start()')
  const photo = await ask(`/media/${SHA}`)
  expect(photo.bytes).toEqual(PNG)
  expect(photo.answer.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '12', 'accept-ranges': 'bytes' })
})

test('the page follows an update, its hashed parts never change, and no photo is kept in a browser cache', async () => {
  const kept = async (path: string) => (await ask(path)).answer.headers['cache-control']
  expect([await kept('/'), await kept('/assets/main.js'), await kept(`/media/${SHA}`)]).toEqual([
    'no-cache',
    'private, max-age=31536000, immutable',
    'no-store',
  ])
})

test('a part of a video can be asked for', async () => {
  const { answer, bytes } = await ask(`/media/${SHA}`, { range: 'bytes=8-9' })
  expect([answer.status, answer.headers['content-range'], answer.headers['content-length']]).toEqual([206, 'bytes 8-9/12', '2'])
  expect(bytes).toEqual(Uint8Array.of(1, 2))
})

test('a part beyond the end is refused with the size', async () => {
  const { answer } = await ask(`/media/${SHA}`, { range: 'bytes=12-' })
  expect([answer.status, answer.headers['content-range']]).toEqual([416, 'bytes */12'])
})

test('asking only about a file gives its size and none of its bytes', async () => {
  for (const [path, length] of [
    ['/assets/main.js', '7'],
    [`/media/${SHA}`, '12'],
  ] as const) {
    const { answer, bytes } = await ask(path, { method: 'HEAD' })
    expect([answer.status, answer.headers['content-length'], bytes.length]).toEqual([200, length, 0])
  }
})

test('an empty file is an answer, not a fault', async () => {
  const { answer, bytes } = await ask(`/media/${EMPTY}`)
  expect([answer.status, answer.headers['content-length'], bytes.length]).toEqual([200, '0', 0])
})

test.each([
  '/assets/gone.js',
  '/assets/../../data/bench.db',
  `/media/${'9'.repeat(64)}`,
  `/media/${SHA}/thumb`,
  '/media/..%2fbench.db',
  '/media/',
  '/index.html/x.js',
])('%s is not found, in the same words whether absent or refused', async (path) => {
  expect((await ask(path)).answer).toEqual({ status: 404, headers: { ...SECURITY_HEADERS, 'cache-control': 'no-store' }, body: null })
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not a way to ask', async (method) => {
  expect((await ask('/', { method })).answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/assets/main.js', `/media/${SHA}`, '/gone.js'])
    expect((await ask(path)).answer.headers).toMatchObject(SECURITY_HEADERS)
})
