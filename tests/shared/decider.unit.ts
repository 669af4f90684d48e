import { expect, it } from 'vitest'
import { assertNever, fold } from '../../shared/decider.ts'

it('folds events in their order, from the initial state', () => {
  const decider = { initial: '', evolve: (state: string, event: string) => state + event }
  expect(fold(decider, [])).toBe('')
  expect(fold(decider, ['a', 'b', 'c'])).toBe('abc')
})

it('a value that cannot be is a bug, and says which', () => {
  expect(() => assertNever({ type: 'odd' } as never)).toThrow('{"type":"odd"}')
})
