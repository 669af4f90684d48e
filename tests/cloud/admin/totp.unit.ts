import { describe, expect, it } from 'vitest'
import { base32, stepAt, stepOfCode, totpCode } from '../../../cloud/admin/totp.ts'

const SECRET = Buffer.from('12345678901234567890')

describe('codes of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %i s', (seconds, code) => {
    expect(totpCode(SECRET, stepAt(seconds * 1000))).toBe(code)
  })

  it('count a step early or late, and not again once used', () => {
    const now = 1_234_567_890_000
    const step = stepAt(now)
    for (const by of [-1, 0, 1]) expect(stepOfCode(SECRET, totpCode(SECRET, step + by), now, 0)).toBe(step + by)
    expect(stepOfCode(SECRET, totpCode(SECRET, step - 2), now, 0)).toBeUndefined()
    expect(stepOfCode(SECRET, totpCode(SECRET, step), now, step)).toBeUndefined()
  })

  it('have their secret in the letters apps read', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  })
})
