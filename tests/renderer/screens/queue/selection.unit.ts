import { describe, expect, test } from 'vitest'
import { followed, motionOfKey, moved } from '../../../../renderer/screens/queue/selection.ts'

describe('moving through the queue by keys', () => {
  test('the arrows go one row, the page keys a screen, Home and End to the ends', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']
    const places = keys.map((key) => {
      const motion = motionOfKey(key)
      return motion === undefined ? 'no motion' : moved(500, motion, 100_000, 20)
    })
    expect(places).toEqual([501, 499, 520, 480, 0, 99_999])
  })

  test('nothing leads beyond the ends', () => {
    expect(moved(0, 'up', 10, 5)).toBe(0)
    expect(moved(8, 'page-down', 10, 5)).toBe(9)
    expect(moved(0, 'down', 0, 5)).toBe(0)
  })

  test('a key of the bench is no motion', () => {
    expect(motionOfKey('b')).toBeUndefined()
  })
})

describe('the selected case when the queue changes', () => {
  const order = ['a', 'b', 'c', 'd']
  const indexOf = (caseId: string) => {
    const at = order.indexOf(caseId)
    return at < 0 ? undefined : at
  }

  test('given its row moved, then the selection goes with it', () => {
    expect(followed({ index: 0, caseId: 'c' }, 4, indexOf)).toBe(2)
  })

  test('given it left the queue, then the selection keeps its place', () => {
    expect(followed({ index: 2, caseId: 'gone' }, 4, indexOf)).toBe(2)
  })

  test('given it left from the end, then the last row is selected', () => {
    expect(followed({ index: 9, caseId: 'gone' }, 4, indexOf)).toBe(3)
  })
})
