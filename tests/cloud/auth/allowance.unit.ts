import { expect, it } from 'vitest'
import { createAllowance } from '../../../cloud/auth/allowance.ts'

it('who asks too often waits, and nobody else does', () => {
  const { take } = createAllowance({ burst: 3, perSecond: 0.5 })
  expect([take('a', 0), take('a', 0), take('a', 0), take('a', 0)]).toEqual([undefined, undefined, undefined, 2])
  expect(take('b', 0)).toBeUndefined()
  expect([take('a', 2000), take('a', 2000)]).toEqual([undefined, 2])
  expect([take('a', 600_000), take('a', 600_000), take('a', 600_000), take('a', 600_000)]).toEqual([undefined, undefined, undefined, 2])
})

it('a clock that goes back gives nothing away', () => {
  const { take } = createAllowance({ burst: 1, perSecond: 1 })
  expect([take('a', 10_000), take('a', 0), take('a', 500)]).toEqual([undefined, 1, 1])
})
