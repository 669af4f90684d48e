import { describe, expect, test } from 'vitest'
import { createKeys } from '../../../renderer/client/use-keys.ts'

describe('keys', () => {
  test('given a question lies over the bench, when 1 is pressed, then the question takes it and the bench does not', () => {
    const keys = createKeys()
    const taken: string[] = []
    keys.add((key) => taken.push(`bench ${key}`) > 0)
    const close = keys.add((key) => key === '1' && taken.push(`question ${key}`) > 0)
    keys.press('1')
    keys.press('2')
    close()
    keys.press('1')
    expect(taken).toEqual(['question 1', 'bench 2', 'bench 1'])
  })

  test('given nobody wants a key, when it is pressed, then it is left to the browser', () => {
    const keys = createKeys()
    keys.add(() => false)
    expect(keys.press('F5')).toBe(false)
  })
})
