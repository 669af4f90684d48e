import { describe, expect, it } from 'vitest'
import { createAdmin } from '../../../cloud/admin/accounts.ts'
import { stepAt, totpCode } from '../../../cloud/admin/totp.ts'
import { cloudForTests } from '../cloud-for-tests.ts'
import { secretOf } from './secret-of.ts'

const cloud = cloudForTests()

const logIn = (form: Record<string, string>) =>
  fetch(`${cloud.address}/admin/login`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })

describe('the admin’s page', () => {
  it('lets nobody see anything without a session', async () => {
    for (const path of ['/admin', '/admin/centers/some']) {
      const reply = await fetch(`${cloud.address}${path}`, { redirect: 'manual' })
      expect([reply.status, reply.headers.get('location')]).toEqual([303, '/admin/login'])
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
    expect((await fetch(`${cloud.address}/admin/centers`, { method: 'POST', redirect: 'manual' })).status).toBe(303)
  })

  it('takes each code once, and changes nothing without the session’s own word', async () => {
    const { password, url } = await createAdmin(cloud.owner, 'ada', new Date())
    const code = totpCode(secretOf(url), stepAt(Date.now()))
    expect((await logIn({ name: 'ada', password: 'guessed', code })).status).toBe(403)
    const letIn = await logIn({ name: 'ada', password, code })
    expect([letIn.status, letIn.headers.get('location')]).toEqual([303, '/admin'])
    const cookie = letIn.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await logIn({ name: 'ada', password, code })).status).toBe(403)
    const forged = await fetch(`${cloud.address}/admin/centers`, {
      method: 'POST',
      headers: { cookie: cookie.split(';')[0] ?? '' },
      body: new URLSearchParams({ name: 'Forged' }),
    })
    expect(forged.status).toBe(403)
    expect((await cloud.owner.query("SELECT FROM center WHERE name = 'Forged'")).rowCount).toBe(0)
  })

  it('closes a name after five failures, also to the right words', async () => {
    const { password, url } = await createAdmin(cloud.owner, 'li', new Date())
    for (let tries = 0; tries < 5; tries += 1) await logIn({ name: 'li', password: 'guessed', code: '000000' })
    const code = totpCode(secretOf(url), stepAt(Date.now()))
    expect((await logIn({ name: 'li', password, code })).status).toBe(403)
  })

  it('slows down who tries again and again', async () => {
    const answers = new Set<number>()
    for (let tries = 0; tries < 12; tries += 1) answers.add((await logIn({ name: 'nobody', password: 'x', code: '000000' })).status)
    expect(answers).toEqual(new Set([403, 429]))
  })

  it('is nothing the service’s own role can read', async () => {
    await expect(cloud.pool.query('SELECT * FROM admins.account')).rejects.toThrow('permission denied')
  })
})
