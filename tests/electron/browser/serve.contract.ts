import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { benchAtWork } from '../bench/running-bench.ts'
import { testSurroundings } from '../bench/test-surroundings.ts'
import { aPicture } from '../bench/serve/contract-suite.ts'
import { dial, enter, served } from './window.ts'

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** Sends the path as it is: `fetch` would tidy up the dots of an attack. */
function ask(origin: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('latin1')
      response.on('data', (part: string) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

async function window(seed = 1) {
  const bench = await benchAtWork(undefined, testSurroundings({ seed }))
  const server = await served(bench)
  const cookie = await enter(server.address)
  return { bench, ...server, cookie }
}

describe('the address that is printed', () => {
  it('opens the page for who has it, as often as he likes', async () => {
    const { address, origin } = await window()
    for (let visit = 0; visit < 2; visit += 1) {
      const { status, headers } = await ask(origin, new URL(address).pathname)
      expect([status, headers.location]).toEqual([303, '/'])
      expect(headers['set-cookie']?.[0]).toMatch(/^mendbench-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\/$/)
    }
  })

  it('that the app window was given opens once: a list of processes shows it', async () => {
    const { windowAddress, origin } = await window()
    const path = new URL(windowAddress).pathname
    expect((await ask(origin, path)).status).toBe(303)
    expect((await ask(origin, path)).status).toBe(401)
  })

  it('is long and different each time', async () => {
    const one = await window()
    const two = await window(2)
    expect(new URL(one.address).pathname).toMatch(/^\/enter\/[0-9a-f]{48}$/)
    expect(new Set([one.address, one.windowAddress, two.address, two.windowAddress].map((address) => new URL(address).pathname)).size).toBe(
      4,
    )
  })

  it('is on this machine only', async () => {
    const { origin } = await window()
    expect(new URL(origin).hostname).toBe('127.0.0.1')
    const refused = await new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: Number(new URL(origin).port) })
      socket.once('connect', () => resolve('connected'))
      socket.once('error', () => resolve('refused'))
    })
    expect(refused).toBe('refused')
  })
})

describe('the page', () => {
  it('is served to who came in by the address', async () => {
    const { origin, cookie } = await window()
    const page = await ask(origin, '/', { cookie })
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.body).toContain('Mendbench')
    expect((await ask(origin, '/queue', { cookie })).body).toBe(page.body)
    expect((await ask(origin, '/assets/page.js', { cookie })).headers['cache-control']).toContain('immutable')
  })

  it('carries its limits with every answer, refusals included', async () => {
    const { origin, cookie } = await window()
    for (const answer of [await ask(origin, '/', { cookie }), await ask(origin, '/'), await ask(origin, '/none.js', { cookie })]) {
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it.each([
    ['no cookie', {}],
    ['an empty cookie', { cookie: '' }],
    ['a guessed cookie', { cookie: `mendbench-1=${'0'.repeat(64)}` }],
    ['the cookie’s name alone', { cookie: 'mendbench' }],
  ])('is refused to a request with %s', async (_, headers) => {
    const { origin } = await window()
    for (const path of ['/', '/index.html', '/assets/page.js', '/media/x', '/enter/', `/enter/${'0'.repeat(48)}`]) {
      expect((await ask(origin, path, headers)).status).toBe(401)
    }
  })

  it('is refused with the cookie of another bench', async () => {
    const one = await window()
    const two = await window(2)
    expect((await ask(one.origin, '/', { cookie: two.cookie })).status).toBe(401)
  })

  it('is refused under any other name: a name server that lies leads here without success', async () => {
    const { origin, host, cookie, address } = await window()
    for (const name of ['evil.example', `evil.example:${host.split(':')[1]}`, '127.0.0.1', '127.0.0.1:1', `${host}.evil.example`]) {
      expect((await ask(origin, '/', { cookie, host: name })).status).toBe(421)
      expect((await ask(origin, new URL(address).pathname, { host: name })).status).toBe(421)
    }
    expect((await ask(origin, '/', { cookie, host: `localhost:${host.split(':')[1]}` })).status).toBe(200)
  })

  it('takes only requests that read', async () => {
    const { origin, cookie } = await window()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask(origin, '/', { cookie }, method)).status).toBe(405)
    expect(await ask(origin, '/', { cookie }, 'HEAD')).toMatchObject({ status: 200, body: '' })
  })
})

describe('files', () => {
  it('of a case are served whole and in parts', async () => {
    const { bench, origin, cookie } = await window()
    const bytes = new Uint8Array(await (await aPicture(640)).arrayBuffer())
    const kept = await bench.media.keep(bytes)
    const sha256 = kept.ok ? kept.value.sha256 : ''
    const whole = await ask(origin, `/media/${sha256}`, { cookie })
    expect([whole.status, whole.headers['content-type'], whole.headers['cache-control']]).toEqual([200, 'image/jpeg', 'no-store'])
    expect(createHash('sha256').update(Buffer.from(whole.body, 'latin1')).digest('hex')).toBe(sha256)
    const part = await ask(origin, `/media/${sha256}`, { cookie, range: 'bytes=0-99' })
    expect([part.status, part.headers['content-range'], part.body]).toEqual([206, `bytes 0-99/${bytes.length}`, whole.body.slice(0, 100)])
    expect((await ask(origin, `/media/${sha256}/thumb`, { cookie })).status).toBe(200)
    expect((await ask(origin, `/media/${sha256}`)).status).toBe(401)
  })

  it.each([
    '/../mendbench.sqlite',
    '/..%2fmendbench.sqlite',
    '/%2e%2e/mendbench.sqlite',
    '/%2e%2e%2fmendbench.sqlite',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets\\..\\..\\secret.txt',
    '/..%5csecret.txt',
    '/media/../mendbench.sqlite',
    '/media/../../etc/passwd',
    `/media/${'0'.repeat(64)}/../../mendbench.sqlite`,
    '/media/%2e%2e%2fmendbench.sqlite',
    '/media/',
    `/media/${'0'.repeat(63)}G`,
    '/.hidden/x.js',
    '/assets/.env',
    '/a%00.js',
    '/%E0%A4%A.js',
    '//etc/passwd.txt',
    '/C:/windows/win.ini',
    '/file:///etc/passwd.txt',
  ])('outside of the page and of the pictures are not there: %s', async (path) => {
    const { bench, origin, cookie, page } = await window()
    writeFileSync(join(page, '..', `secret-${process.pid}.txt`), 'SECRET')
    writeFileSync(join(bench.dataDir, 'secret.txt'), 'SECRET')
    writeFileSync(join(page, '.env'), 'SECRET')
    const { status, body } = await ask(origin, path, { cookie })
    expect([404, 200]).toContain(status)
    expect(body).not.toMatch(/SECRET|SQLite format|root:/)
    if (status === 200) expect(body).toContain('<title>Mendbench</title>')
  })
})

describe('the line to the bench', () => {
  it('is opened for the page alone: its cookie, its origin, its address', async () => {
    const { host, origin, cookie } = await window()
    expect(await dial(host, { cookie, origin })).toBeInstanceOf(WebSocket)
    expect(await dial(host, { cookie, origin: `http://localhost:${host.split(':')[1]}` })).toBeInstanceOf(WebSocket)
  })

  it.each([
    ['without a cookie', ({ origin }: { origin: string }) => ({ origin })],
    ['with a guessed cookie', ({ origin }: { origin: string }) => ({ origin, cookie: `mendbench-1=${'0'.repeat(64)}` })],
    ['from no page at all', ({ cookie }: { cookie: string }) => ({ cookie })],
    ['from another page', ({ cookie }: { cookie: string }) => ({ cookie, origin: 'http://evil.example' })],
    ['from a page that shows a file', ({ cookie }: { cookie: string }) => ({ cookie, origin: 'null' })],
    ['from another port', ({ cookie }: { cookie: string }) => ({ cookie, origin: 'http://127.0.0.1:1' })],
    ['from a page under https', ({ cookie, host }: { cookie: string; host: string }) => ({ cookie, origin: `https://${host}` })],
    ['under another name', ({ cookie, origin }: { cookie: string; origin: string }) => ({ cookie, origin, host: 'evil.example' })],
  ])('is refused %s', async (_, headers) => {
    const opened = await window()
    expect(await dial(opened.host, headers(opened))).toEqual({ status: 401 })
  })

  it('is at its own address only', async () => {
    const { host, origin, cookie } = await window()
    for (const path of ['/', '/rpc/', '/rpc?x', '/other']) expect(await dial(host, { cookie, origin }, path)).toEqual({ status: 401 })
  })

  it('survives a window that sends junk', async () => {
    // The library tells of each on standard error.
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => told.mockRestore())
    const { host, origin, cookie } = await window()
    for (const junk of ['', 'junk', '{}', '[]', '{"i":1}', '\u0000', 'x'.repeat(100_000), Buffer.from([0xff, 0xfe, 0, 0xff])]) {
      const socket = await dial(host, { cookie, origin })
      if (!(socket instanceof WebSocket)) throw new Error('refused')
      socket.send(junk)
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
      socket.terminate()
    }
    expect((await ask(origin, '/', { cookie })).status).toBe(200)
    expect(await dial(host, { cookie, origin })).toBeInstanceOf(WebSocket)
  })

  it('ends with the server, which then is gone', async () => {
    const { host, origin, cookie, close } = await window()
    const socket = await dial(host, { cookie, origin })
    if (!(socket instanceof WebSocket)) throw new Error('refused')
    const ended = new Promise((resolve) => {
      socket.once('close', resolve)
    })
    await close()
    await ended
    await expect(ask(origin, '/', { cookie })).rejects.toThrow('ECONNREFUSED')
  })
})
