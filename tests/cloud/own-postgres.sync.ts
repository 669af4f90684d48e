import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BenchForTests } from './bench-for-tests.ts'
import { adminCommand, startBuiltCloud } from './built-cloud.ts'

describe('npm run cloud', () => {
  it('brings its own PostgreSQL, serves, takes the admin’s commands meanwhile, and outlives being killed', async () => {
    const env = { MENDBENCH_CLOUD_DATA: mkdtempSync(join(tmpdir(), 'mendbench-cloud-')), DATABASE_URL: '', DATABASE_APP_URL: '' }
    onTestFinished(() => rmSync(env.MENDBENCH_CLOUD_DATA, { recursive: true, force: true }))
    const first = await startBuiltCloud(env)
    for (const path of ['/health', '/ready']) expect((await fetch(`${first.address}${path}`)).status).toBe(200)
    expect(adminCommand(env, 'create-center', 'Shenzhen', '2')).toContain('Shenzhen 2')
    const [code = ''] = adminCommand(env, 'issue-code', 'Shenzhen 2', '--minutes', '5').split(' ')
    const bench = new BenchForTests(first.address)
    expect((await bench.enrol(code)).status).toBe(200)
    bench.note()
    await bench.push()
    const metrics = await (await fetch(`${first.address}/metrics`)).text()
    expect(metrics).toContain('mendbench_events_pushed_total{disposition="accepted"} 1')
    expect(metrics).not.toContain(bench.id)
    expect(() => adminCommand(env, 'revoke', 'b-nobody')).toThrow('there is no bench')
    await expect(startBuiltCloud(env)).rejects.toThrow('running already')

    // Its PostgreSQL runs on; the next start takes the folder over.
    await first.end('SIGKILL')
    const second = await startBuiltCloud(env)
    bench.address = second.address
    expect((await bench.pull()).body.events).toHaveLength(1)
    expect(adminCommand(env, 'list')).toMatch(new RegExp(`${bench.id} {2}Bench 07 {2}active {2}1 events`))
    adminCommand(env, 'revoke', bench.id)
    expect((await bench.pull()).error?.kind).toBe('revoked')
    expect(await second.end('SIGTERM')).toBe(0)
    expect(adminCommand(env, 'list')).toContain('revoked')
  })
})
