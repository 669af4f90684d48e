import { expect, it } from 'vitest'
import { heldBack } from '../../../cloud/status/hold-back.ts'

it('few benches see one another at once, many after a moment, however many within five seconds', () => {
  expect([1, 4, 20, 49, 50, 1_000].map(heldBack)).toEqual([100, 400, 2_000, 4_900, 5_000, 5_000])
})
