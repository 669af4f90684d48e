import { describe, expect, test } from 'vitest'
import type { DueState } from '../../../../renderer/i18n/due.ts'
import { bandSegments } from '../../../../renderer/screens/queue/band-segments.ts'

const bands: Readonly<Record<number, DueState>> = { 4: 'overdue', 5: 'overdue', 6: 'today', 7: 'today', 8: 'later', 9: 'none' }
const bandAt = (index: number) => bands[index]

describe('the bands beside the queue', () => {
  test('given rows due alike one after another, then each band is one piece from its first row to its last', () => {
    expect(bandSegments([4, 5, 6, 7, 8, 9], bandAt, 10)).toEqual([
      { band: 'overdue', from: 0, to: 5 },
      { band: 'today', from: 6, to: 7 },
      { band: 'later', from: 8, to: 8 },
      { band: 'none', from: 9, to: 9 },
    ])
  })

  test('given rows still on their way, then they go on with the band before them', () => {
    expect(bandSegments([7, 8, 10, 11], (index) => (index > 9 ? undefined : bandAt(index)), 12).at(-1)).toEqual({
      band: 'later',
      from: 8,
      to: 11,
    })
  })

  test('given no row has come yet, then no band is claimed', () => {
    expect(bandSegments([20, 21], bandAt, 100)).toEqual([])
  })

  test('while scrolling inside a band, then nothing about it changes', () => {
    expect(bandSegments([4, 5], bandAt, 100)).toEqual(bandSegments([5], bandAt, 100))
  })
})
