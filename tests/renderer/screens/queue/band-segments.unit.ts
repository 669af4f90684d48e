import { describe, expect, test } from 'vitest'
import type { DueState } from '../../../../renderer/i18n/due.ts'
import { bandSegments } from '../../../../renderer/screens/queue/band-segments.ts'

const bands: Readonly<Record<number, DueState>> = { 4: 'overdue', 5: 'overdue', 6: 'today', 7: 'today', 8: 'later', 9: 'none' }
const bandAt = (index: number) => bands[index]

describe('the bands beside the queue', () => {
  test('given rows due alike one after another, then each band is one piece from its first row to its last', () => {
    expect(bandSegments([4, 5, 6, 7, 8, 9], bandAt)).toEqual([
      { band: 'overdue', first: 4, last: 5 },
      { band: 'today', first: 6, last: 7 },
      { band: 'later', first: 8, last: 8 },
      { band: 'none', first: 9, last: 9 },
    ])
  })

  test('given rows still on their way, then they go on with the band before them', () => {
    expect(bandSegments([8, 10, 11], bandAt)).toEqual([{ band: 'later', first: 8, last: 11 }])
  })

  test('given no row has come yet, then no band is claimed', () => {
    expect(bandSegments([20, 21], bandAt)).toEqual([])
  })
})
